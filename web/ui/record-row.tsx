// One record in a list: when, which lane, who to whom, what about. The whole row opens the record.
import { Link } from '@tanstack/react-router'
import type { RecordLine, Segment } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { StatementMarks } from '../page-statements/marks.tsx'
import { DateText } from './date-text.tsx'
import { LaneGlyph } from './lane.tsx'
import { Remarks } from './mark.tsx'
import { FromTo } from './party.tsx'
import { DkimBadge } from './result.tsx'

export function Segments({ segments }: { segments: Segment[] }) {
  return segments.map((segment, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a text have no name but their place.
    segment.mark ? <mark key={index}>{segment.text}</mark> : <span key={index}>{segment.text}</span>,
  )
}

function Marks({ record }: { record: RecordLine }) {
  const { t } = useI18n()
  return (
    <span className="record-marks">
      <DkimBadge mark={record.dkim} />
      {record.attachments > 0 && <span>{t('row.files', { n: record.attachments })}</span>}
      {record.copies > 0 && <span>{t('row.copies', { n: record.copies })}</span>}
      {record.headerOnly && <span>{t('row.headerOnly')}</span>}
      <Remarks remarks={record.remarks} />
      <StatementMarks statements={record.statements} />
    </span>
  )
}

/** `snippet` replaces the preview, with its marks. `data-row` is what list keys focus. */
export function RecordRow({ record, snippet }: { record: RecordLine; snippet?: Segment[] }) {
  const { t } = useI18n()
  const event = record.event ? t(`row.${record.event}`) : null
  const words = snippet && snippet.length > 0 ? snippet : [{ text: event ?? record.preview }]
  const empty = words.every((segment) => segment.text.trim() === '')
  const hasSubject = record.subject !== null
  const excerpt = empty ? <span className="quiet">{t('row.noWords')}</span> : <Segments segments={words} />
  return (
    <article className="record-row" data-lane={record.lane}>
      <div className="record-when">
        <LaneGlyph lane={record.lane} />
        <DateText date={record.date} stacked />
      </div>
      <div className="record-what">
        <div className="record-who">
          <FromTo record={record} plain />
          <Marks record={record} />
        </div>
        <Link
          className={hasSubject ? 'record-subject' : 'record-excerpt'}
          to="/r/$id"
          params={{ id: record.id }}
          data-row
        >
          {hasSubject ? record.subject || t('row.noSubject') : excerpt}
        </Link>
        {hasSubject && !(empty && !snippet) && <p className="record-excerpt">{excerpt}</p>}
      </div>
    </article>
  )
}
