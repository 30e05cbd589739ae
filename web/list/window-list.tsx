// A list of any length that scrolls with the page: only the lines in sight are drawn. Each line holds one element
// marked `data-row`, its link, which the list keys focus.
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useListKeys } from './use-list-keys.ts'
import './window-list.css'

export interface WindowListProps {
  count: number
  /** Height of a line in pixels before it is measured. */
  estimate: number
  label: string
  /** The address of the list with everything that changes its lines. */
  address: string
  /** Draws one line. */
  line(index: number): ReactNode
  /** Where Esc leads; the search field where absent. */
  leave?: () => void
  /** Told which lines are drawn, for lists that load as one scrolls. */
  onRange?(first: number, last: number): void
  busy?: boolean
  /** The line that is chosen before any other was. */
  start?: number
  /** Told of the line that the keys went to. */
  onMove?(index: number): void
}

/** Lines drawn beyond each edge. */
const overscan = 8

/** Measured lines per address, so that the way back leads to the same place to the pixel. */
const measured = new Map<string, VirtualItem[]>()

function barHeight(): number {
  return document.querySelector('.bar')?.getBoundingClientRect().height ?? 0
}

export function WindowList(props: WindowListProps) {
  const { count, estimate, label, address, line, leave, onRange, busy, start, onMove } = props
  const list = useRef<HTMLOListElement>(null)
  const id = `list${useId().replace(/\W/g, '')}`
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const place = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      setOffset(Math.round(top + window.scrollY))
    }
    place()
    // What stands above the list may grow or shrink without the list itself changing.
    const observer = new ResizeObserver(place)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan,
    scrollMargin: offset,
    scrollPaddingStart: barHeight() + 8,
    scrollPaddingEnd: 64,
    initialMeasurementsCache: measured.get(address),
  })
  useEffect(() => () => void measured.set(address, virtual.measurementsCache), [address, virtual])
  const keys = useListKeys({
    count,
    address,
    id,
    leave,
    start,
    onMove,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  })
  const drawn = virtual.getVirtualItems()
  const first = drawn[0]?.index ?? 0
  const last = drawn[drawn.length - 1]?.index ?? 0
  useEffect(() => onRange?.(first, last), [first, last, onRange])
  return (
    <ol
      ref={list}
      id={id}
      className="window-list"
      aria-label={label}
      aria-busy={busy || undefined}
      style={{ height: virtual.getTotalSize() }}
    >
      {drawn.map((item) => (
        <li
          key={item.key}
          ref={virtual.measureElement}
          data-index={item.index}
          data-selected={item.index === keys.selected || undefined}
          aria-setsize={count}
          aria-posinset={item.index + 1}
          onFocus={() => keys.notice(item.index)}
          style={{ transform: `translateY(${item.start - offset}px)` }}
        >
          {line(item.index)}
        </li>
      ))}
    </ol>
  )
}
