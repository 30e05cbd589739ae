// The busiest people and conversations, each line opening its page.
import { Link } from '@tanstack/react-router'
import type { ConversationLine, PersonLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DaySpan } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { calledByNames, NameList } from '../ui/name-list.tsx'

/** Lines shown here; the pages behind show all. */
const most = 10

export function BusiestPeople({ people }: { people: PersonLine[] }) {
  const { t, number } = useI18n()
  return (
    <section className="busiest-people" aria-labelledby="busiest-people">
      <h2 id="busiest-people">
        {t('overview.people')}{' '}
        <Link className="all-of-them" to="/people">
          {t('overview.all')}
        </Link>
      </h2>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('search.facet.person')}</th>
            <th scope="col">{t('overview.sent')}</th>
            <th scope="col">{t('overview.received')}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, most).map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Link to="/p/$id" params={{ id: person.id }} title={person.addresses.map((a) => a.address).join('\n')}>
                  {person.name}
                </Link>
              </th>
              <td className="number">
                {number(person.sent)} <span className="quiet">{t('overview.sent')}</span>
              </td>
              <td className="number">
                {number(person.received)} <span className="quiet">{t('overview.received')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Busiest({ conversations }: { conversations: ConversationLine[] }) {
  const { t } = useI18n()
  return (
    <section className="busiest" aria-labelledby="busiest">
      <h2 id="busiest">
        {t('overview.conversations')}{' '}
        <Link className="all-of-them" to="/conversations">
          {t('overview.all')}
        </Link>
      </h2>
      <ul>
        {conversations.slice(0, most).map((line) => (
          <li key={line.id}>
            <LaneGlyph lane={line.lane} />
            <span className="busiest-what">
              <Link className="written" to="/c/$id" params={{ id: line.id }}>
                {calledByNames(line) ? <NameList line={line} /> : line.title || t('conversations.untitled')}
              </Link>
              <span className="quiet busiest-who">
                {!calledByNames(line) && (
                  <>
                    <NameList line={line} /> ·{' '}
                  </>
                )}
                <DaySpan first={line.first} last={line.last} />
              </span>
            </span>
            <span className="number">{t('count.records', { n: line.records })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
