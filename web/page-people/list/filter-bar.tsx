// Filter and order of the people, kept in the address.
import { useEffect, useRef, useState } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { Button } from '../../ui/mark.tsx'
import { type Order, orders } from '../select.ts'

/** How long after the last key the address follows, in milliseconds. */
const pause = 150

export function FilterBar(props: {
  filter: string
  order: Order
  shown: number
  total: number
  setFilter: (text: string) => void
  setOrder: (order: Order) => void
}) {
  const { filter, order, shown, total, setFilter, setOrder } = props
  const { t, number } = useI18n()
  const [text, setText] = useState(filter)
  const sent = useRef(filter)
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (filter !== sent.current) setText(filter)
    sent.current = filter
  }, [filter])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const typed = (value: string) => {
    setText(value)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      sent.current = value.trim()
      setFilter(sent.current)
    }, pause)
  }
  return (
    <div className="filter-bar">
      <FilterField label={t('people.filter')} value={text} set={typed} />
      <span className="quiet" aria-live="polite">
        {t('people.shown', { n: shown, total: number(total) })}
      </span>
      {shown === 0 && (
        <span>
          {t('people.none', { text: filter })}{' '}
          <Button look="quiet" onClick={() => typed('')}>
            {t('people.clear')}
          </Button>
        </span>
      )}
      <label className="filter-order">
        {t('people.sort')}{' '}
        <select value={order} onChange={(event) => setOrder(event.target.value as Order)}>
          {orders.map((one) => (
            <option key={one} value={one}>
              {t(`people.sort.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
