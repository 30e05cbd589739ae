// A conversation in a list: its title, who writes, and how much of it is published, withheld, missing.
import type { SiteConversationLine } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { DaySpan } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { shortName } from '../../ui/short-name.ts'
import { useSite } from '../site.tsx'

export function ConversationList({ lines }: { lines: SiteConversationLine[] }) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <ConversationRow key={line.id} line={line} />
      ))}
    </ul>
  )
}

function ConversationRow({ line }: { line: SiteConversationLine }) {
  const { t } = useI18n()
  const { w, link } = useSite()
  return (
    <li className="line" data-lane={line.lane}>
      <span className="line-title">
        <LaneGlyph lane={line.lane} /> <a href={link(`c/${line.id}/`)}>{line.title || w('conversation.untitled')}</a>
      </span>
      <span className="line-people">
        {line.people.map(shortName).join(', ')}
        {line.others > 0 && <span className="quiet"> {t('row.andOthers', { n: line.others })}</span>}
      </span>
      <span className="line-count">
        <Amount line={line} />
      </span>
      <span className="line-when">
        <DaySpan first={line.first} last={line.last} />
      </span>
    </li>
  )
}

/** "12 of 15 messages, 3 withheld"; what is missing in a dashed outline. */
export function Amount({ line }: { line: SiteConversationLine }) {
  const { w } = useSite()
  const { published, withheld, missing } = line
  return (
    <>
      {withheld > 0
        ? w('count.ofMessages', { n: published, all: published + withheld })
        : w('count.messages', { n: published })}
      {withheld > 0 && <span>, {w('count.withheld', { n: withheld })}</span>}
      {missing > 0 && (
        <>
          {' '}
          <span className="lead-missing">{w('missing.count', { n: missing })}</span>
        </>
      )}
    </>
  )
}
