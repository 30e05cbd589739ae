// Keys of a list: j and k move, Enter opens, Esc goes back to the field. The chosen line has the focus, so Enter is the
// browser's own. Which line was chosen is remembered per address, for the way back from a record.
import { useCallback, useEffect, useRef, useState } from 'react'
import { focusSearchField, isTyping } from '../shell/shortcuts.ts'

const remembered = new Map<string, number>()
/** How many frames a virtual list may take to draw a line that it was asked to scroll to. */
const patience = 20

export interface ListKeys {
  selected: number | null
  select(index: number): void
  /** To be called when a line gets the focus by itself. */
  notice(index: number): void
}

export interface ListKeysOptions {
  count: number
  /** The address of the list with everything that changes its lines. */
  address: string
  /** Scrolls so that the line is drawn and in sight. */
  show(index: number): void
  /** The element id of the list. */
  id: string
  /** Where Esc leads; the search field where absent. */
  leave?: () => void
  /** The line that is chosen where none was yet. */
  start?: number
  /** Told of the line that the keys went to. */
  onMove?: (index: number) => void
}

function focusLine(id: string, index: number, tries: number): void {
  const line = document.querySelector<HTMLElement>(`#${id} [data-index="${index}"] [data-row]`)
  if (line) line.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusLine(id, index, tries - 1))
}

export function useListKeys({ count, address, show, id, leave, start, onMove }: ListKeysOptions): ListKeys {
  const [chosen, setSelected] = useState<number | null>(() => remembered.get(address) ?? null)
  const selected = chosen ?? start ?? null
  const state = useRef({ count, selected, show, leave, onMove })
  state.current = { count, selected, show, leave, onMove }

  const notice = useCallback(
    (index: number) => {
      remembered.set(address, index)
      setSelected(index)
    },
    [address],
  )
  const select = useCallback(
    (index: number) => {
      notice(index)
      state.current.show(index)
      state.current.onMove?.(index)
      requestAnimationFrame(() => focusLine(id, index, patience))
    },
    [notice, id],
  )

  useEffect(() => setSelected(remembered.get(address) ?? null), [address])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const { count, selected, leave } = state.current
      const inside = event.target instanceof Element && event.target.closest(`#${id}`) !== null
      const down = event.key === 'j' || (inside && event.key === 'ArrowDown')
      const up = event.key === 'k' || (inside && event.key === 'ArrowUp')
      if (down && count > 0) select(selected === null ? 0 : Math.min(count - 1, selected + 1))
      else if (up && count > 0) select(selected === null ? 0 : Math.max(0, selected - 1))
      else if (event.key === 'Enter' && selected !== null && event.target === document.body) select(selected)
      else if (event.key === 'Escape' && (inside || event.target === document.body)) (leave ?? focusSearchField)()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [id, select])

  return { selected, select, notice }
}
