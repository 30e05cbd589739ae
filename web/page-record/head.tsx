// The head of a record: what it is, when with what certainty, who to whom, in which conversation.
import { Link } from '@tanstack/react-router'
import type { Role } from '../../src/record/record.ts'
import type { PartyView, RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { StatementMarks } from '../page-statements/marks.tsx'
import { DateText } from '../ui/date-text.tsx'
import { Fact } from '../ui/fact.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { PartyName } from '../ui/party.tsx'
import { ResultGlyph, sayMark } from '../ui/result.tsx'
import { useZone } from '../zone/zone.tsx'
import { zonedEdtf } from '../zone/zoned.ts'
import { precisionOf } from './precision.ts'

const roles: Role[] = ['from', 'sender', 'to', 'cc', 'bcc', 'reply-to']

export function RecordHead({ page, title, heading }: { page: RecordPage; title: string; heading?: 2 }) {
  const { t } = useI18n()
  const { record, conversation } = page
  return (
    <header className="record-head">
      <p className="record-kind">
        <LaneGlyph lane={record.lane} word="shown" />
        <span>{t(`kind.${record.kind}`)}</span>
        {conversation && (
          <span>
            {t('record.conversation')}:{' '}
            <Link to="/c/$id" params={{ id: conversation.id }} hash={record.id} hashScrollIntoView={false}>
              {conversation.title || t('record.noSubject')}
            </Link>
          </span>
        )}
        {record.statements.length > 0 && (
          <a href="#statements">
            <StatementMarks statements={record.statements} />
          </a>
        )}
      </p>
      {heading === 2 ? <h2 className="record-title">{title}</h2> : <h1>{title}</h1>}
      <dl className="record-facts">
        <DateFact page={page} />
        <EvidenceFact page={page} />
        {roles.map((role) => (
          <Parties key={role} role={role} parties={page.addresses.filter((party) => party.role === role)} />
        ))}
        {record.outlet && <Fact name={t('record.outlet')}>{record.outlet}</Fact>}
        {page.url && (
          <Fact name={t('record.url')}>
            <code className="bytes">{page.url}</code>
          </Fact>
        )}
      </dl>
    </header>
  )
}

/** The panel stands in the margin, on phones far below: the head says in a word what it says. */
function EvidenceFact({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  const { dkim } = page.record
  if (dkim === null) return null
  return (
    <Fact name={t('evidence.head')}>
      <Link to="." search={true} hash="evidence">
        <ResultGlyph result={dkim.result} word={sayMark(dkim, t)} />
      </Link>
    </Fact>
  )
}

function DateFact({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  const { zone } = useZone()
  const { date } = page.record
  // In a zone other than the source's the head says both: what the clock shows there, and what stands in the source.
  const written = date.written ?? (zonedEdtf(date.edtf, zone) === date.edtf ? null : date.edtf)
  const precision = precisionOf(date.edtf)
  const notes = [
    t(`record.precision.${precision}`),
    date.basis === 'none' ? null : t('record.basis', { basis: t(`basis.${date.basis}`) }),
  ]
  return (
    <Fact name={t('record.date')}>
      <strong className="record-date">
        <DateText date={date} />
      </strong>
      <span className="quiet"> {notes.filter(Boolean).join(' · ')}</span>
      {written && (
        <span className="record-written">
          {t('date.written', { written: '' })}
          <code className="bytes">{written}</code>
        </span>
      )}
    </Fact>
  )
}

/** How many names stand in the head before the rest is one click away: mailing lists can have hundreds. */
const shownParties = 12

function Parties({ role, parties }: { role: Role; parties: PartyView[] }) {
  const { t } = useI18n()
  if (parties.length === 0) return null
  const rest = parties.slice(shownParties)
  return (
    <Fact name={t(`record.${role}`)}>
      <ul className="record-parties">
        {parties.slice(0, shownParties).map((party) => (
          <PartyItem key={`${party.address} ${party.written}`} party={party} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{t('row.andOthers', { n: rest.length })}</summary>
          <ul className="record-parties">
            {rest.map((party) => (
              <PartyItem key={`${party.address} ${party.written}`} party={party} />
            ))}
          </ul>
        </details>
      )}
    </Fact>
  )
}

function PartyItem({ party }: { party: PartyView }) {
  const shown = party.name === party.address ? null : party.address
  return (
    <li>
      <PartyName party={party} />
      {shown && !shown.startsWith('name:') && <span className="record-address"> {shown}</span>}
    </li>
  )
}
