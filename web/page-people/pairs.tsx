// With whom a person exchanged messages: a bar that grows left for what they wrote and right for what they received.
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PersonPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { Button } from '../ui/mark.tsx'
import { plain, twoSides } from './select.ts'

const shownAtFirst = 30

export function Pairs({ page }: { page: PersonPage }) {
  const { t, number } = useI18n()
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(shownAtFirst)
  const pairs = useMemo(() => [...page.pairs].sort((a, b) => b.sent + b.received - a.sent - a.received), [page.pairs])
  if (pairs.length === 0) {
    return (
      <section className="pairs">
        <h2>{t('person.pairs')}</h2>
        <p className="quiet">{t('person.pairsNone')}</p>
      </section>
    )
  }
  const largest = pairs.reduce((most, pair) => Math.max(most, pair.sent, pair.received), 0)
  const matching = pairs.filter((pair) => plain(pair.other.name).includes(plain(filter.trim())))
  const shown = matching.slice(0, limit)
  return (
    <section className="pairs">
      <h2>{t('person.pairs')}</h2>
      <p className="person-help">{t('person.pairsHelp', { name: page.person.name })}</p>
      {pairs.length > 12 && <FilterField label={t('person.filterPairs')} value={filter} set={setFilter} />}
      <ol>
        {shown.map((pair) => {
          const sides = twoSides(pair.sent, pair.received, largest)
          return (
            <li key={pair.other.id}>
              <Link className="pair-line" to="/p/$a/$b" params={{ a: page.person.id, b: pair.other.id }}>
                <span className="pair-name">{pair.other.name}</span>
                <span className="pair-bar">
                  <span className="pair-side">
                    <span className="pair-count">
                      <span className="visually-hidden">{t('person.pairSent')} </span>
                      {number(pair.sent)}
                    </span>
                    <span className="pair-length" style={{ '--part': sides.left } as object} />
                  </span>
                  <span className="pair-side">
                    <span className="pair-length" style={{ '--part': sides.right } as object} />
                    <span className="pair-count">
                      <span className="visually-hidden">{t('person.pairReceived')} </span>
                      {number(pair.received)}
                    </span>
                  </span>
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
      {matching.length > shown.length && (
        <Button look="quiet" onClick={() => setLimit(limit + 200)}>
          {t('person.morePairs', { n: Math.min(200, matching.length - shown.length) })}
        </Button>
      )}
    </section>
  )
}
