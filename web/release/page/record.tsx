// One record with its apparatus: its words, who and when on what grounds, what can be proved, what others say, how to cite it.
import type { PublicRecord, SiteRecord } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { RemarkList } from '../../page-conversation/words/remark-list.tsx'
import { EvidenceSaid } from '../../page-record/evidence-said.tsx'
import { Fact } from '../../ui/fact.tsx'
import { CheckBox } from '../part/check-box.tsx'
import { CiteBox } from '../part/cite-box.tsx'
import { FileList } from '../part/files.tsx'
import { Words } from '../part/words.tsx'
import { useSite } from '../site.tsx'
import { Relations } from './record/around.tsx'
import { FollowedInPublic } from './record/followed.tsx'
import { Head } from './record/head.tsx'
import { Press, Statements } from './record/said.tsx'

export function RecordView({ page }: { page: SiteRecord }) {
  const { record } = page
  return (
    <>
      <Head page={page} />
      <div className="record-columns">
        <div className="record-main">
          <Changes page={page} />
          <RemarkList remarks={record.remarks} />
          <div className="record-words">
            <Words record={record} />
          </div>
          <FileList record={record} whole />
          <Relations page={page} />
        </div>
        <aside className="record-aside">
          <Evidence record={record} />
          <Statements page={page} />
          <Press mentions={page.press} record={record} />
          <FollowedInPublic page={page} />
          <CiteBox page={page} />
          <CheckBox record={record} />
        </aside>
      </div>
    </>
  )
}

function Changes({ page }: { page: SiteRecord }) {
  const { w, reason } = useSite()
  if (page.changes.length === 0) return null
  return (
    <ul className="changes">
      {page.changes.map((change) => (
        <li key={`${change.edition} ${change.id}`}>
          {w(`record.change.${change.what}`, {
            n: change.edition,
            time: change.time.slice(0, 10),
            reason: reason(change.reason),
          })}{' '}
          {change.id !== page.record.id && w('record.wasId', { id: change.id })}
        </li>
      ))}
    </ul>
  )
}

function Evidence({ record }: { record: PublicRecord }) {
  const { t } = useI18n()
  const { w, link } = useSite()
  const isMail = record.kind === 'mail'
  return (
    <section className="apparatus evidence" id="evidence">
      <h2>{w('record.evidence')}</h2>
      {record.evidence ? (
        <EvidenceSaid evidence={record.evidence} />
      ) : (
        <p className="quiet">{isMail ? w('record.noEvidence') : w('record.evidenceOther')}</p>
      )}
      <dl className="margin-facts">
        <Fact name={w('record.source')}>
          <span className="bytes">{record.source}</span>
        </Fact>
        <Fact name="SHA-256">
          {record.sha256 === null ? w('record.noBytes') : <code className="bytes">{record.sha256}</code>}
        </Fact>
        {record.key && (
          <Fact name={t('record.key')}>
            <code className="bytes">{record.key}</code>
          </Fact>
        )}
      </dl>
      <p>
        <a href={link('methods/')}>{t('evidence.learn')}</a>
      </p>
    </section>
  )
}
