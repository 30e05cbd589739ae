// Everybody who wrote or received something that is published, and the page of one.
import type { PublicPerson, SitePeople, SitePerson } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { DaySpan } from '../../ui/date-text.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Paging } from '../part/paging.tsx'
import { PersonTable } from '../part/person-table.tsx'
import { Plot } from '../part/plot.tsx'
import { RecordRow } from '../part/row.tsx'
import { Statement } from '../part/statement.tsx'
import { useSite } from '../site.tsx'

export function People({ page }: { page: SitePeople }) {
  const { w } = useSite()
  const { number } = useI18n()
  return (
    <>
      <PageHeader title={w('people.title')} lead={w('people.lead', { n: page.paging.total })} />
      <table className="people-table">
        <thead>
          <tr>
            <th>{w('people.name')}</th>
            <th className="wide-only">{w('people.addresses')}</th>
            <th className="number">{w('people.sent')}</th>
            <th className="number">{w('people.received')}</th>
            <th className="wide-only">{w('people.active')}</th>
          </tr>
        </thead>
        <tbody>
          {page.people.map((person) => (
            <tr key={person.id}>
              <td>
                <PageLink page="p" id={person.id}>
                  {person.name}
                </PageLink>
              </td>
              <td className="wide-only quiet">
                <Addresses person={person} />
              </td>
              <td className="number">{number(person.sent)}</td>
              <td className="number">{number(person.received)}</td>
              <td className="wide-only">
                {person.first !== null && <DaySpan first={person.first} last={person.last} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paging paging={page.paging} />
    </>
  )
}

/** Addresses that a list shows before it counts. */
const shownAddresses = 2

function Addresses({ person }: { person: PublicPerson }) {
  const { t } = useI18n()
  const { w } = useSite()
  const shown = shownAddressesOf(person)
  if (person.addresses.length === 0) return w('people.noAddress')
  const more = shown.length - shownAddresses
  return (
    <>
      {shown.slice(0, shownAddresses).join(', ')}
      {more > 0 && ` ${t('row.andOthers', { n: more })}`}
    </>
  )
}

/** A byline is no address that anybody could write to. */
function shownAddressesOf({ addresses, name }: PublicPerson): string[] {
  return addresses.filter((address) => !address.startsWith('name:') && address !== name)
}

export function Person({ page }: { page: SitePerson }) {
  const { w } = useSite()
  const { number } = useI18n()
  const { person, paging, records } = page
  const addresses = shownAddressesOf(person)
  return (
    <>
      <PageHeader
        title={person.name}
        lead={
          <>
            {addresses.length > 0 && <p className="person-addresses">{addresses.join(' · ')}</p>}
            <p>
              {w('people.sent')} {number(person.sent)} · {w('people.received')} {number(person.received)}
              {person.first !== null && (
                <>
                  {' · '}
                  <DaySpan first={person.first} last={person.last} />
                </>
              )}
            </p>
          </>
        }
      />
      {page.statements.length > 0 && (
        <section className="statements">
          <h2>{w('record.statements')}</h2>
          {page.statements.map((statement) => (
            <Statement key={`${statement.date} ${statement.words}`} statement={statement} />
          ))}
        </section>
      )}
      <div className="person-columns">
        <section>
          <h2>{w(page.wrote ? 'person.wrote' : 'person.got')}</h2>
          <Plot plot={page.plot} />
          {records.map((record) => (
            <RecordRow key={record.id} record={record} />
          ))}
          <Paging paging={paging} />
        </section>
        <With page={page} />
      </div>
    </>
  )
}

function With({ page }: { page: SitePerson }) {
  const { w } = useSite()
  if (page.with.length === 0) return null
  return (
    <aside>
      <h2>{w('person.with')}</h2>
      <PersonTable className="with-table" people={page.with} sent={w('person.to')} received={w('person.from')} />
    </aside>
  )
}
