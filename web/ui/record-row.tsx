// One record in a list: when, which lane, who to whom, what about. The whole row opens the record.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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

function Marks({ record, same, alike }: { record: RecordLine; same: number; alike: number }) {
  const { t } = useI18n()
  return (
    <span className="record-marks">
      <DkimBadge mark={record.dkim} />
      {record.attachments > 0 && <span>{t('row.files', { n: record.attachments })}</span>}
      {record.copies > 0 && <span>{t('row.copies', { n: record.copies })}</span>}
      {same > 1 && <span>{t('row.same', { n: same - 1 })}</span>}
      {alike > 0 && (
        <Link to="/r/$id" params={{ id: record.id }} hash="copies">
          {t('row.alike', { n: alike })}
        </Link>
      )}
      {record.headerOnly && <span>{t('row.headerOnly')}</span>}
      <Remarks remarks={record.remarks} />
      <StatementMarks statements={record.statements} />
    </span>
  )
}

/** Where a row leads: to the page of the record, or to the record beside the list. */
export interface RowWay {
  /** A query whose words are marked there. */
  q?: string
  /** Set where it opens beside the list: how the list is shown, for the address. */
  beside?: { sort: 'relevance' | 'date-desc' | 'date-asc' | undefined; each: '1' | undefined }
  /** True where it is open beside the list. */
  current?: boolean
  /** Opened by Enter. */
  onEnter?(): void
}

function RowLink({
  record,
  way = {},
  ...rest
}: {
  record: RecordLine
  way?: RowWay
  className: string
  children: ReactNode
}) {
  const { q, beside, current, onEnter } = way
  if (!beside) return <Link {...rest} to="/r/$id" params={{ id: record.id }} search={{ q: q || undefined }} data-row />
  return (
    <Link
      {...rest}
      to="/search"
      search={{ q: q || undefined, ...beside, at: record.id }}
      resetScroll={false}
      aria-current={current || undefined}
      onClick={({ detail }) => detail === 0 && onEnter?.()}
      data-row
    />
  )
}

export interface RecordRowProps {
  record: RecordLine
  /** Replaces the preview, with its marks. */
  snippet?: Segment[]
  /** The file that the snippet is of, where it is of one: its name, or null where it has none. */
  file?: { name: string | null } | null
  /** How many records it stands for, itself among them. */
  same?: number
  /** How many others with its Message-ID say something else. */
  alike?: number
  way?: RowWay
}

/** `data-row` is what list keys focus. */
export function RecordRow({ record, snippet, file = null, same = 1, alike = 0, way }: RecordRowProps) {
  const { t } = useI18n()
  const event = record.event ? t(`row.${record.event}`) : null
  const words = snippet && snippet.length > 0 ? snippet : [{ text: event ?? record.preview }]
  const empty = words.every((segment) => segment.text.trim() === '')
  const hasSubject = record.subject !== null
  const excerpt = empty ? (
    <span className="quiet">{t('row.noWords')}</span>
  ) : (
    <>
      {file && <span className="record-file">{t('row.inFile', { name: file.name ?? t('row.unnamedFile') })} </span>}
      <Segments segments={words} />
    </>
  )
  return (
    <article className="record-row" data-lane={record.lane}>
      <div className="record-when">
        <LaneGlyph lane={record.lane} />
        <DateText date={record.date} stacked />
      </div>
      <div className="record-what">
        <div className="record-who">
          <FromTo record={record} plain />
          <Marks record={record} same={same} alike={alike} />
        </div>
        <RowLink record={record} way={way} className={hasSubject ? 'record-subject' : 'record-excerpt'}>
          {hasSubject ? record.subject || t('row.noSubject') : excerpt}
        </RowLink>
        {hasSubject && !(empty && !snippet) && <p className="record-excerpt">{excerpt}</p>}
      </div>
    </article>
  )
}
