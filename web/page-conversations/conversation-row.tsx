// One conversation in the list: title and participants, how much of it is held, from when to when.
import { Link } from '@tanstack/react-router'
import type { ConversationLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { StatementMarks } from '../page-statements/marks.tsx'
import { DayText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { calledByNames, NameList } from '../ui/name-list.tsx'

export function ConversationRow({ line }: { line: ConversationLine }) {
  const { t, number } = useI18n()
  return (
    <article className="conversation-row conversation-grid">
      <div className="conversation-name">
        <LaneGlyph lane={line.lane} />
        <Link className="written" to="/c/$id" params={{ id: line.id }} data-row>
          {calledByNames(line) ? <NameList line={line} /> : line.title || t('conversations.untitled')}
        </Link>
        <StatementMarks statements={line.statements} />
      </div>
      <span className="conversation-who">{!calledByNames(line) && <NameList line={line} />}</span>
      <span className="number conversation-records">
        <span className="on-desk">{number(line.records)}</span>
        <span className="on-phone">{t('count.records', { n: line.records })}</span>
      </span>
      <span className="number conversation-missing" data-none={line.missing === 0 || undefined}>
        <span className="on-desk">{line.missing === 0 ? '–' : number(line.missing)}</span>
        <span className="on-phone">{t('conversations.missing', { n: line.missing })}</span>
      </span>
      <span className="conversation-first">
        <DayText at={line.first} />
      </span>
      <span className="conversation-last">
        <span className="on-phone">– </span>
        <DayText at={line.last} />
      </span>
    </article>
  )
}
