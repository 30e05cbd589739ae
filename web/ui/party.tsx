// Who, in a line: a name that opens the person, with the address and the form in which the source writes it behind it.
import type { PartyView, RecordLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageLink } from './page-link.tsx'

const shownRecipients = 2

/** Editions hold no written form, and no address of a person who is hidden. */
export type NamedParty = Pick<PartyView, 'person' | 'name'> & { address: string | null; written?: string }

export function PartyName({ party, plain }: { party: NamedParty; plain?: boolean }) {
  const forms = new Set([party.written, party.address].filter((form) => form && form !== ''))
  const title = [...forms].join('\n') || undefined
  if (plain) {
    return (
      <span className="party" title={title}>
        {party.name}
      </span>
    )
  }
  return (
    <PageLink className="party" page="p" id={party.person} title={title}>
      {party.name}
    </PageLink>
  )
}

/** Names with commas between them; beyond `max`, how many more there are. */
export function PartyList({
  parties,
  max = Infinity,
  plain,
}: {
  parties: NamedParty[]
  max?: number
  plain?: boolean
}) {
  const { t } = useI18n()
  const shown = parties.slice(0, max)
  const more = parties.length - shown.length
  return (
    <span className="parties">
      {shown.map((party, index) => (
        <span key={`${party.address} ${party.written}`}>
          {index > 0 && ', '}
          <PartyName party={party} plain={plain} />
        </span>
      ))}
      {more > 0 && (
        <span className="quiet" title={parties.map((party) => party.name).join('\n')}>
          {' '}
          {t('row.andOthers', { n: more })}
        </span>
      )}
    </span>
  )
}

/** Sender and recipients of a record: `Nora Vega → Ada Quill, Tom Reed +3`. */
export function FromTo({
  record,
  plain,
}: {
  record: Pick<RecordLine, 'outlet'> & Record<'from' | 'to' | 'cc', NamedParty[]>
  plain?: boolean
}) {
  const { t } = useI18n()
  const recipients = [...record.to, ...record.cc]
  return (
    <span className="from-to">
      {record.from.length > 0 && <PartyList parties={record.from} max={shownRecipients} plain={plain} />}
      {record.from.length === 0 && (
        <span className="quiet">{record.outlet ? record.outlet : t('row.unknownSender')}</span>
      )}
      {record.from.length > 0 && record.outlet && <span className="quiet"> · {record.outlet}</span>}
      {recipients.length > 0 && (
        <>
          <span className="arrow" aria-hidden="true">
            {' → '}
          </span>
          <span className="visually-hidden"> {t('row.to')} </span>
          <PartyList parties={recipients} max={shownRecipients} plain={plain} />
        </>
      )}
    </span>
  )
}
