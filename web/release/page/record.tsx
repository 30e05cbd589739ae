// One record with its apparatus: its words, who and when on what grounds, what can be proved, what others say, how to cite it.
import type { PublicParty, PublicRecord, SiteMention, SiteRecord, SiteRef } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { RemarkList } from '../../page-conversation/words/remark-list.tsx'
import { EvidenceSaid } from '../../page-record/evidence-said.tsx'
import { precisionOf } from '../../page-record/precision.ts'
import { DateText } from '../../ui/date-text.tsx'
import { Fact } from '../../ui/fact.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PartyName } from '../../ui/party.tsx'
import { CheckBox } from '../part/check-box.tsx'
import { CiteBox } from '../part/cite-box.tsx'
import { claimStanding, Differences, quoteStanding, Sentence, StandingWords } from '../part/claim.tsx'
import { FileList } from '../part/files.tsx'
import { RecordName } from '../part/row.tsx'
import { Statement } from '../part/statement.tsx'
import { Words } from '../part/words.tsx'
import { useSite } from '../site.tsx'

/** What has no subject is called by its first words. */
const mostTitle = 72

export function titleOf(record: PublicRecord): string {
  if (record.subject) return record.subject
  const [line = ''] = record.blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text.trim())
  const short = line.replace(/\s+/g, ' ')
  if (short.length <= mostTitle) return short
  return `${short.slice(0, Math.max(40, short.lastIndexOf(' ', mostTitle)))} …`
}

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
          <CiteBox page={page} />
          <CheckBox record={record} />
        </aside>
      </div>
    </>
  )
}

function Head({ page }: { page: SiteRecord }) {
  const { t } = useI18n()
  const { w, link } = useSite()
  const { record, conversation } = page
  return (
    <header className="record-head">
      <p className="record-kind">
        <LaneGlyph lane={record.lane} word="shown" />
        <span>{t(`kind.${record.kind}`)}</span>
        {conversation && (
          <span>
            <a href={`${link(`c/${conversation.id}/`)}#${record.id}`}>
              {conversation.title || w('conversation.untitled')}
            </a>
            , {w('record.at', { at: conversation.at, n: conversation.published })}
          </span>
        )}
      </p>
      <h1 data-subject={record.subject ? '' : undefined}>{titleOf(record) || t('row.noWords')}</h1>
      <dl className="record-facts">
        <DateFact record={record} />
        <Parties name={t('record.from')} parties={record.from} part="from" />
        <Parties name={t('record.to')} parties={record.to} />
        <Parties name={t('record.cc')} parties={record.cc} />
        {record.outlet && <Fact name={t('record.outlet')}>{record.outlet}</Fact>}
        {record.url && (
          <Fact name={t('record.url')}>
            <code className="bytes">{record.url}</code>
          </Fact>
        )}
        {record.hidden > 0 && <Fact name="▇▇▇▇">{w('record.hidden', { n: record.hidden })}</Fact>}
      </dl>
    </header>
  )
}

function DateFact({ record }: { record: PublicRecord }) {
  const { t } = useI18n()
  const { date } = record
  const notes = [
    t(`record.precision.${precisionOf(date.edtf)}`),
    date.basis === 'none' ? null : t('record.basis', { basis: t(`basis.${date.basis}`) }),
  ]
  return (
    <Fact name={t('record.date')}>
      <strong className="record-date">
        <DateText date={date} />
      </strong>
      <span className="quiet"> {notes.filter(Boolean).join(' · ')}</span>
      {date.written && (
        <span className="record-written">
          {t('date.written', { written: '' })}
          <code className="bytes">{date.written}</code>
        </span>
      )}
    </Fact>
  )
}

/** How many names stand open: mailing lists can have hundreds. */
const shownParties = 12

function Parties({ name, parties, part }: { name: string; parties: PublicParty[]; part?: 'from' }) {
  const { t } = useI18n()
  if (parties.length === 0) return null
  const rest = parties.slice(shownParties)
  return (
    <Fact name={name}>
      <PartyItems parties={parties.slice(0, shownParties)} part={part} />
      {rest.length > 0 && (
        <details>
          <summary>{t('row.andOthers', { n: rest.length })}</summary>
          <PartyItems parties={rest} part={part} />
        </details>
      )}
    </Fact>
  )
}

function PartyItems({ parties, part }: { parties: PublicParty[]; part?: 'from' }) {
  return (
    <ul className="record-parties" data-part={part}>
      {parties.map((party) => (
        <li key={`${party.person} ${party.address}`}>
          <PartyName party={party} />
          {party.address !== null && party.address !== party.name && !party.address.startsWith('name:') && (
            <span className="record-address"> {party.address}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Changes({ page }: { page: SiteRecord }) {
  const { w } = useSite()
  if (page.changes.length === 0) return null
  return (
    <ul className="changes">
      {page.changes.map((change) => (
        <li key={`${change.edition} ${change.id}`}>
          {w(`record.change.${change.what}`, {
            n: change.edition,
            time: change.time.slice(0, 10),
            reason: change.reason,
          })}{' '}
          {change.id !== page.record.id && w('record.wasId', { id: change.id })}
        </li>
      ))}
    </ul>
  )
}

function Relations({ page }: { page: SiteRecord }) {
  const { w, link } = useSite()
  const { parent, answers, previous, next, conversation } = page
  return (
    <div className="relations">
      {parent && <Related name={w('record.answers')} records={[parent]} />}
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

function Statements({ page }: { page: SiteRecord }) {
  const { w } = useSite()
  const { record, statements } = page
  if (statements.length === 0) return null
  return (
    <section className="apparatus statements" id="statements">
      <h2>{w('record.statements')}</h2>
      {statements.map((statement) => (
        <Statement
          key={`${statement.who} ${statement.date} ${statement.words}`}
          statement={statement}
          here={[record.id]}
        />
      ))}
    </section>
  )
}

function Press({ mentions, record }: { mentions: SiteMention[]; record: PublicRecord }) {
  const { w } = useSite()
  if (mentions.length === 0) return null
  const known = { [record.id]: { ...record, preview: '' } }
  return (
    <section className="apparatus in-press" id="press">
      <h2>{w('record.press')}</h2>
      {mentions.map((mention) => {
        const found = mention.quote ?? mention.claim!
        const standing = mention.quote ? quoteStanding(mention.quote, known) : claimStanding(mention.claim!, known)
        return (
          <div key={found.ref} className="mention">
            <PressName mention={mention} at={found.ref} />
            <Sentence sentence={found.sentence} />
            <p className="mention-standing">
              <StandingWords standing={standing} />
            </p>
            {mention.quote && <Differences quote={mention.quote} />}
          </div>
        )
      })}
    </section>
  )
}

function PressName({ mention, at }: { mention: SiteMention; at: string }) {
  const { link } = useSite()
  return (
    <p className="mention-name">
      <LaneGlyph lane="press" />{' '}
      <a href={`${link(`coverage/${mention.article}/`)}#${placeOf(at)}`}>{mention.outlet || mention.title}</a>
    </p>
  )
}

/** What stands behind the slash of a `ref`: its name within its article. */
export function placeOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1)
}
