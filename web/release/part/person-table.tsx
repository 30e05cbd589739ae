// Persons with two counts each: how much went one way and the other.
import { useI18n } from '../../i18n/i18n.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { useSite } from '../site.tsx'

interface Props {
  className: string
  people: Array<{ id: string; name: string; sent: number; received: number }>
  /** Above the counts. */
  sent: string
  received: string
}

export function PersonTable({ className, people, sent, received }: Props) {
  const { number } = useI18n()
  const { w } = useSite()
  return (
    <table className={className}>
      <thead>
        <tr>
          <th>{w('people.name')}</th>
          <th className="number">{sent}</th>
          <th className="number">{received}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, ...counts }) => (
          <tr key={id}>
            <td>
              <PageLink page="p" id={id}>
                {name}
              </PageLink>
            </td>
            <td className="number">{number(counts.sent)}</td>
            <td className="number">{number(counts.received)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
