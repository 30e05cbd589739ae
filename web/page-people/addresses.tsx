// The addresses of a person, each with the names written with it, and the way to split it off.
import type { PersonLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'

export function Addresses(props: { person: PersonLine; busy: boolean; split: (address: string) => void }) {
  const { person, busy, split } = props
  const { t } = useI18n()
  return (
    <ul className="addresses">
      {person.addresses.map((entry) => (
        <li key={entry.address}>
          <span className="address">{entry.address}</span>
          <span className="address-names">
            {t('people.records', { n: entry.records })}
            {entry.names.length > 0 && ` · ${entry.names.join(' · ')}`}
          </span>
          {person.addresses.length > 1 && (
            <Button
              look="quiet"
              disabled={busy}
              aria-label={t('people.splitLabel', { address: entry.address, name: person.name })}
              onClick={() => split(entry.address)}
            >
              {t('people.split')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
