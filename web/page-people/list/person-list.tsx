// The persons as a virtual list that can be walked by keyboard: j and k move, x chooses, a shows the addresses.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { PersonLine } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { usePageKeys } from '../../page-conversation/words/keys.ts'
import { toggle } from '../select.ts'
import { PersonRow } from './person-row.tsx'

/** The bar above and the merge bar below, in pixels. */
const covered = { top: 96, bottom: 140 }

export function PersonList(props: {
  people: PersonLine[]
  chosen: string[]
  busy: boolean
  choose: (id: string) => void
  split: (address: string) => void
}) {
  const { people, chosen, busy, choose, split } = props
  const { t } = useI18n()
  const root = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<string[]>([])
  const [margin, setMargin] = useState(0)
  // Suggestions and bars above come and go: the list's place is measured whenever the page is drawn.
  useLayoutEffect(() => {
    const top = Math.round((root.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  const list = useWindowVirtualizer({
    count: people.length,
    estimateSize: () => 45,
    getItemKey: (index) => people[index]!.id,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
  })
  const focused = (): number => {
    const row = document.activeElement?.closest<HTMLElement>('[data-index]')
    return row && root.current?.contains(row) ? Number(row.dataset.index) : -1
  }
  const focus = (index: number) => {
    if (index < 0 || index >= people.length) return
    list.scrollToIndex(index, { align: 'auto' })
    requestAnimationFrame(() => {
      root.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`)?.focus({ preventScroll: true })
    })
  }
  const withFocused = (act: (id: string) => void) => () => {
    const person = people[focused()]
    if (person) act(person.id)
  }
  usePageKeys({
    j: () => focus(focused() + 1),
    k: () => focus(Math.max(0, focused() - 1)),
    x: withFocused(choose),
    a: withFocused((id) => setOpen(toggle(open, id))),
  })
  return (
    <>
      <div className="person-heads" aria-hidden="true">
        <span />
        <span>{t('people.name')}</span>
        <span className="number">{t('people.sent')}</span>
        <span className="number">{t('people.received')}</span>
        <span>{t('people.active')}</span>
      </div>
      <ul className="person-list" ref={root} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const person = people[item.index]!
          return (
            <li
              key={item.key}
              aria-setsize={people.length}
              aria-posinset={item.index + 1}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              <PersonRow
                person={person}
                chosen={chosen.includes(person.id)}
                open={open.includes(person.id)}
                busy={busy}
                choose={() => choose(person.id)}
                toggle={() => setOpen(toggle(open, person.id))}
                split={split}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
