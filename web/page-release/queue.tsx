// The queue: a line for each record, what may do harm in it and what was decided.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReviewLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { HarmBadges } from './signs.tsx'

export function Queue({ lines, chosen }: { lines: ReviewLine[]; chosen: string | undefined }) {
  const { t } = useI18n()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const line = list.current?.querySelector(`[data-id="${chosen}"]`)
    // Only within its own pane: the page itself stays where it is.
    const pane = list.current
    if (!line || !pane || pane.scrollHeight <= pane.clientHeight) return
    const [box, around] = [line.getBoundingClientRect(), pane.getBoundingClientRect()]
    if (box.top < around.top) pane.scrollTop -= around.top - box.top
    else if (box.bottom > around.bottom) pane.scrollTop += box.bottom - around.bottom
  }, [chosen])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls is reached by key.
    <ol className="review-queue" ref={list} aria-label={t('review.queue')} tabIndex={0}>
      {lines.map((line) => (
        <li key={line.id} data-id={line.id} data-chosen={line.id === chosen || undefined}>
          <Link
            to="/release"
            search={(old) => ({ ...old, at: line.id })}
            replace
            resetScroll={false}
            aria-current={line.id === chosen || undefined}
          >
            <span className="review-who">
              <LaneGlyph lane={line.lane} /> {line.who || t('review.nobody')}
            </span>
            <span className="review-what">{line.subject ?? line.preview}</span>
            <span className="review-state">
              <DateText date={line.date} detail="day" />
              <HarmBadges harms={line.harms} />
              <StateMark line={line} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** What was decided, by a sign and a word. */
export function StateMark({ line }: { line: Pick<ReviewLine, 'choice' | 'reviewed' | 'reason' | 'hidden'> }) {
  const { t } = useI18n()
  const { choice, reviewed, reason, hidden } = line
  const state = choice ?? (reviewed ? 'seen' : 'open')
  const signs = { publish: '✓', withhold: '✕', seen: '✓', open: '○' }
  return (
    <span className="review-mark" data-state={state} title={reason ?? undefined}>
      <span aria-hidden="true">{signs[state]}</span> {t(`review.state.${state}`)}
      {hidden > 0 && <span className="review-hidden"> · {t('review.hiddenIn', { n: hidden })}</span>}
    </span>
  )
}
