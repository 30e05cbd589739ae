// What stands around a record: what it answers, what answers it, and what nobody has.
import type { SiteRecord, SiteRef } from '../../../../src/view/model.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { RecordName } from '../../part/row.tsx'
import { useSite } from '../../site.tsx'

export function Relations({ page }: { page: SiteRecord }) {
  const { w, link } = useSite()
  const { parent, answers, previous, next, conversation } = page
  return (
    <div className="relations">
      {parent && <Related name={w('record.answers')} records={[parent]} />}
      {page.record.missing !== null && <MissingParent name={page.record.missing} />}
      {answers.length > 0 && <Related name={w('record.answersTo')} records={answers} />}
      {conversation && (previous || next) && (
        <nav className="neighbours" aria-label={w('record.neighbours')}>
          <span>
            {previous && (
              <a href={link(`r/${previous.id}/`)} rel="prev">
                ← {w('record.previous')}
              </a>
            )}
          </span>
          <a href={`${link(`c/${conversation.id}/`)}#${page.record.id}`}>{w('conversation.allMessages')}</a>
          <span>
            {next && (
              <a href={link(`r/${next.id}/`)} rel="next">
                {w('record.next')} →
              </a>
            )}
          </span>
        </nav>
      )}
    </div>
  )
}

/** The place of what it answers, where nobody has that message. */
function MissingParent({ name }: { name: string }) {
  const { t } = useI18n()
  const { w } = useSite()
  return (
    <div className="missing">
      <p className="missing-title">{w('record.answersMissing')}</p>
      <p className="missing-key">
        {t('missing.key')} <code>{name}</code>
      </p>
    </div>
  )
}

function Related({ name, records }: { name: string; records: SiteRef[] }) {
  return (
    <p className="related">
      <span className="quiet">{name}</span>{' '}
      {records.map((record, at) => (
        <span key={record.id}>
          {at > 0 && ' · '}
          <RecordName record={record} />
        </span>
      ))}
    </p>
  )
}
