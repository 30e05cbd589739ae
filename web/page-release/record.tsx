// One record before the eyes of whoever decides: who, when, the text with its marks, files, and what can be done.
import { Link } from '@tanstack/react-router'
import type { ReactNode, RefObject } from 'react'
import type { HarmView, ReviewRecord } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'
import type { Deciding } from './deciding.ts'
import { Files } from './files.tsx'
import { StateMark } from './queue.tsx'
import { HarmSign } from './signs.tsx'
import { ReviewText } from './text.tsx'

export function Record(props: {
  record: ReviewRecord
  deciding: Deciding
  root: RefObject<HTMLDivElement | null>
  chosen: HarmView | null
  choose(harm: HarmView): void
  /** The buttons, or the form that asks for a reason. */
  acts: ReactNode
}) {
  const { record, deciding, root, chosen, choose, acts } = props
  const { t } = useI18n()
  const { line } = record
  return (
    <article className="review-record" aria-labelledby="review-title">
      <header>
        <p className="review-kicker">
          <LaneGlyph lane={line.lane} word="shown" />
          <DateText date={line.date} />
          <StateMark line={line} />
          <Link to="/r/$id" params={{ id: line.id }}>
            {t('review.open')}
          </Link>
        </p>
        <h2 id="review-title">{line.subject ?? line.who}</h2>
        <People record={record} deciding={deciding} />
        {line.reason !== null && <p className="review-reason">{t('review.because', { reason: line.reason })}</p>}
      </header>
      {acts}
      <Elsewhere harms={line.harms.filter(({ start, harm }) => start === null && harm !== 'attachment')} />
      <ReviewText record={record} root={root} chosen={chosen} choose={choose} />
      <Files record={record} deciding={deciding} />
    </article>
  )
}

function People({ record, deciding }: { record: ReviewRecord; deciding: Deciding }) {
  const { t } = useI18n()
  return (
    <ul className="review-people">
      {record.people.map(({ person, name, address, role, mark }) => (
        <li key={`${role} ${person} ${address}`}>
          <span className="quiet">{t(`review.role.${role}`)}</span> {name}
          {address !== name && <span className="quiet"> {address.replace(/^name:/, '')}</span>}{' '}
          {mark === null ? (
            <Button
              look="quiet"
              disabled={deciding.busy}
              onClick={() => void deciding.hidePerson(person)}
              aria-label={t('review.hidePersonNamed', { name })}
            >
              {t('review.hidePerson')}
            </Button>
          ) : (
            <span className="review-mark" data-state="withhold">
              <span aria-hidden="true">▇</span> {t('review.hiddenAs', { mark })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What stands outside of the text: in the subject, or the record as a whole. */
function Elsewhere({ harms }: { harms: HarmView[] }) {
  const { t } = useI18n()
  if (harms.length === 0) return null
  return (
    <ul className="review-elsewhere">
      {harms.map(({ harm, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
        <li key={at}>
          <HarmSign harm={harm} /> {t(`review.harm.${harm}`, { n: 1 })}: {text}
        </li>
      ))}
    </ul>
  )
}
