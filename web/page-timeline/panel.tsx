// The chosen record beside the plot (a sheet from below on a phone): its words, and what followed and after how long.
import { Link } from '@tanstack/react-router'
import type { FollowedBy, RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { firstLine } from '../page-conversation/words/fold.ts'
import { Followed } from '../page-record/followed.tsx'
import { StatementMarks } from '../page-statements/marks.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'
import { FromTo } from '../ui/party.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'

/** Characters of the record's words; the rest is one click away. */
const shownWords = 420

export interface PanelProps {
  page: RecordPage | undefined
  error: unknown
  followed: FollowedBy[] | undefined
  close: () => void
  /** Brings the record and what followed into view. */
  showAll: () => void
  choose: (record: string) => void
}

export function Panel({ page, error, followed, close, showAll, choose }: PanelProps) {
  const { t } = useI18n()
  return (
    <section className="panel" aria-label={t('timeline.selected')} aria-live="polite">
      <header className="panel-head">
        <p className="panel-when">
          {page && (
            <>
              <LaneGlyph lane={page.record.lane} /> <DateText date={page.record.date} />
            </>
          )}
        </p>
        <Button look="quiet" onClick={close}>
          {t('timeline.close')}
        </Button>
      </header>
      {error ? <ErrorState error={error} what="record" /> : !page ? <Loading lines={5} /> : <Chosen page={page} />}
      {page && followed && <WhatFollowed followed={followed} showAll={showAll} choose={choose} />}
    </section>
  )
}

function Chosen({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  const { record } = page
  return (
    <>
      <p className="panel-who">
        <FromTo record={record} />
      </p>
      <StatementMarks statements={record.statements} />
      {record.subject && <h2 className="panel-subject">{record.subject}</h2>}
      <p className="panel-words" lang={record.language ?? undefined}>
        {record.headerOnly
          ? t('message.headerOnly')
          : firstLine(page.blocks, record.preview, shownWords) || t('row.noWords')}
      </p>
      <p className="panel-links">
        <Link className="action" to="/r/$id" params={{ id: record.id }}>
          {t('timeline.open')}
        </Link>
        {record.conversation && (
          <Link
            className="action"
            to="/c/$id"
            params={{ id: record.conversation }}
            hash={record.id}
            hashScrollIntoView={false}
          >
            {t('timeline.conversation')}
          </Link>
        )}
      </p>
    </>
  )
}

function WhatFollowed(props: { followed: FollowedBy[]; showAll: () => void; choose: (record: string) => void }) {
  const { followed, showAll, choose } = props
  const { t } = useI18n()
  return (
    <div className="panel-followed">
      <h2>{t('record.after')}</h2>
      {followed.length === 0 && <p className="quiet">{t('record.afterNone')}</p>}
      <ol>
        {followed.map(({ entry, after }) => (
          <li key={entry.record}>
            <button type="button" className="followed" onClick={() => choose(entry.record)}>
              <Followed entry={entry} after={after} />
            </button>
          </li>
        ))}
      </ol>
      {followed.length > 0 && <Button onClick={showAll}>{t('timeline.showFollow')}</Button>}
    </div>
  )
}
