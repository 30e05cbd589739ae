// Where the reader is in a conversation: by keys, by the address (`#<record id>`), and by what stands at the top.
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RowListHandle } from './row-list.tsx'
import { type Row, rowKey } from './rows.ts'

/** After a jump of ours the scroll events that it causes say nothing about where the reader wants to be. */
const settle = 400
/** Fonts that come later than this after the jump no longer move the reader. */
const lateFonts = 2000
/** Below the bar, in pixels: the row that covers this line is the one being read. */
const readingLine = 140

export interface Place {
  /** Index of the row being read. */
  current: number
  /** Key of the row that the address names. */
  marked: string | null
  go(index: number): void
  goTo(id: string): void
  /** The next row in this direction that can be read. */
  step(by: 1 | -1): void
}

const readable = (row: Row): boolean => row.row === 'message' || row.row === 'missing'

export function usePlace(rows: Row[], list: RefObject<RowListHandle | null>): Place {
  const navigate = useNavigate()
  const hash = useRouterState({ select: (state) => state.location.hash })
  const [current, setCurrent] = useState(() => Math.max(0, rows.findIndex(readable)))
  const jumped = useRef(0)
  const index = useMemo(() => new Map(rows.map((row, at) => [rowKey(row), at])), [rows])

  const show = useCallback(
    (at: number, focus: boolean) => {
      jumped.current = performance.now()
      setCurrent(at)
      list.current?.show(at, focus)
    },
    [list],
  )
  // The address brings the reader here: once when the page opens, and when another message is named.
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const at = index.get(hash)
    if (at === undefined || shown.current === hash) return
    shown.current = hash
    show(at, false)
    // Our fonts set longer lines than those that stood in for them: what is above grows, and the place is found again.
    void document.fonts.ready.then(() => {
      if (shown.current === hash && performance.now() - jumped.current < lateFonts) show(at, false)
    })
  }, [hash, index, show])

  useReadingLine(jumped, setCurrent)

  const go = (at: number) => {
    const row = rows[at]
    if (!row) return
    show(at, true)
    if (row.row !== 'message' && row.row !== 'note') return
    shown.current = row.message.id
    void navigate({
      to: '.',
      search: true,
      hash: row.message.id,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    })
  }
  return {
    current,
    marked: hash || null,
    go,
    goTo: (id) => go(index.get(id) ?? -1),
    step(by) {
      for (let at = current + by; at >= 0 && at < rows.length; at += by) {
        if (readable(rows[at]!)) return go(at)
      }
    },
  }
}

function useReadingLine(jumped: RefObject<number>, found: (index: number) => void): void {
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      if (performance.now() - jumped.current < settle) return
      for (const element of document.querySelectorAll<HTMLElement>('.rows > .row')) {
        if (element.getBoundingClientRect().bottom > readingLine && element.dataset.rowKind !== 'day') {
          found(Number(element.dataset.index))
          return
        }
      }
    }
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      window.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame)
    }
  }, [jumped, found])
}
