// The text of a record: words that may do harm under a mark with a sign behind it, hidden words under a bar through which whoever
// decides can read.
import type { CSSProperties, RefObject } from 'react'
import type { Block, HarmView, ReviewRecord } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { lengthOf, type Run, runsOf } from './runs.ts'
import { HarmSign } from './signs.tsx'

export function ReviewText(props: {
  record: ReviewRecord
  root: RefObject<HTMLDivElement | null>
  /** Of the harms that stand in the text, the one that is chosen. */
  chosen: HarmView | null
  choose(harm: HarmView): void
}) {
  const { record, root, chosen, choose } = props
  const { t } = useI18n()
  let at = 0
  const placed = record.blocks.map((block) => {
    const start = at
    at += lengthOf(block.text) + 1
    return { block, start }
  })
  if (record.blocks.length === 0) return <p className="quiet">{t('review.noText')}</p>
  return (
    <div className="review-text" ref={root}>
      {placed.map(({ block, start }) => (
        <div
          key={start}
          className="review-block"
          data-kind={block.kind}
          style={{ '--level': levelOf(block) } as CSSProperties}
        >
          {runsOf(block.text, start, record.line.harms, record.hidden).map((run) => (
            <RunText key={run.start} run={run} chosen={chosen} choose={choose} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Deeper quotes stand no further in: there would be no room for their words. */
function levelOf({ level }: Block): number {
  return Math.min(level, 4)
}

function RunText({ run, chosen, choose }: { run: Run; chosen: HarmView | null; choose(harm: HarmView): void }) {
  const { t } = useI18n()
  const { text, start, harm, ends, mark } = run
  const words = mark === null ? text : <del title={t('review.hiddenAs', { mark })}>{text}</del>
  if (harm === null) return <span data-at={start}>{words}</span>
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the key n goes from one to the next. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press only chooses what n chooses, too. */}
      <span
        className="harm"
        id={harm.start === start ? harmId(harm) : undefined}
        data-at={start}
        data-chosen={harm === chosen || undefined}
        onClick={() => choose(harm)}
      >
        {words}
      </span>
      {ends && (
        <span className="harm-note" title={t(`review.harm.${harm.harm}`, { n: 1 })}>
          <HarmSign harm={harm.harm} />
          <span className="visually-hidden"> ({t(`review.harm.${harm.harm}`, { n: 1 })}) </span>
        </span>
      )}
    </>
  )
}

export function harmId({ start }: HarmView): string {
  return `harm-${start}`
}
