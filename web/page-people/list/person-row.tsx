// One person in the list: choose, open, see and split the addresses.
import { Link } from '@tanstack/react-router'
import type { PersonLine } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { DaySpan } from '../../ui/date-text.tsx'
import { Addresses } from '../addresses.tsx'

export interface PersonRowProps {
  person: PersonLine
  chosen: boolean
  open: boolean
  busy: boolean
  choose: () => void
  toggle: () => void
  split: (address: string) => void
}

export function PersonRow({ person, chosen, open, busy, choose, toggle, split }: PersonRowProps) {
  const { t, number } = useI18n()
  const [first, ...rest] = person.addresses
  return (
    <div className="person-row" data-chosen={chosen || undefined}>
      <div className="person-line">
        <label className="person-check">
          <input
            type="checkbox"
            checked={chosen}
            onChange={choose}
            aria-label={t('people.select', { name: person.name })}
          />
        </label>
        <div className="person-who">
          <Link className="person-name" to="/p/$id" params={{ id: person.id }} data-row>
            {person.name}
          </Link>
          <span className="person-addresses">
            {first && first.address !== person.name && <span className="address">{first.address}</span>}
            <button
              type="button"
              className="person-more"
              aria-expanded={open}
              aria-label={t('people.showAddresses', { name: person.name })}
              onClick={toggle}
              hidden={rest.length === 0}
            >
              {t('people.more', { n: rest.length })}
            </button>
          </span>
        </div>
        <span className="number person-sent" data-label={t('people.sent')}>
          {number(person.sent)}
        </span>
        <span className="number person-received" data-label={t('people.received')}>
          {number(person.received)}
        </span>
        <span className="person-span">
          <DaySpan first={person.first} last={person.last} />
        </span>
      </div>
      {open && <Addresses person={person} busy={busy} split={split} />}
    </div>
  )
}
