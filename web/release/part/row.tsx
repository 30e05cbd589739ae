// A published record in a list: when, which lane, who to whom, what about. The whole row opens the record.
import type { PublicHead, SiteRef } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { FromTo } from '../../ui/party.tsx'
import { DkimBadge } from '../../ui/result.tsx'
import { useSite } from '../site.tsx'

export function RecordRow({ record, id }: { record: PublicHead; id?: string }) {
  const { t } = useI18n()
  const { w, link } = useSite()
  const words = record.preview.trim()
  const href = link(`r/${record.id}/`)
  return (
    <article className="record-row" data-lane={record.lane} id={id}>
      <div className="record-when">
        <LaneGlyph lane={record.lane} />
        <DateText date={record.date} stacked />
      </div>
      <div className="record-what">
        <div className="record-who">
          <FromTo record={{ ...record, cc: [] }} plain />
          <span className="record-marks">
            <DkimBadge mark={record.dkim} />
            {record.files > 0 && <span>{t('row.files', { n: record.files })}</span>}
            {record.hidden > 0 && <span>{w('count.hidden', { n: record.hidden })}</span>}
          </span>
        </div>
        {record.subject === null ? (
          <a className="record-excerpt" href={href}>
            {words || <span className="quiet">{t('row.noWords')}</span>}
          </a>
        ) : (
          <>
            <a className="record-subject" href={href}>
              {record.subject || t('row.noSubject')}
            </a>
            {words !== '' && <p className="record-excerpt">{words}</p>}
          </>
        )}
      </div>
    </article>
  )
}

/** A record named in passing: its lane, who and when, as a link. */
export function RecordName({ record, words }: { record: SiteRef; words?: boolean }) {
  const { w, link } = useSite()
  const who = record.from.map(({ name }) => name).join(', ') || record.outlet || w('record.unknownSender')
  return (
    <a className="record-name" href={link(`r/${record.id}/`)}>
      <LaneGlyph lane={record.lane} /> {who}, <DateText date={record.date} />
      {words && <span className="record-name-words"> {record.subject || record.preview}</span>}
    </a>
  )
}
