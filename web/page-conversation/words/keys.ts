// Single keys that act on a page: ignored while the reader types, with a modifier, under an open dialog, and as the
// second key of a "go to" (`g` then a letter), which belongs to the shell.
import { useEffect, useRef } from 'react'

export type KeyMap = { [key: string]: (event: KeyboardEvent) => void }

/** As long as the shell waits for the letter after `g`, in milliseconds. */
const goWindow = 1500

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}

/** Calls the action for a key anywhere on the page, and keeps the key from the browser. */
export function usePageKeys(map: KeyMap): void {
  const current = useRef(map)
  useEffect(() => {
    current.current = map
  })
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const going = event.timeStamp - wentAt < goWindow
      wentAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      const act = going ? undefined : current.current[event.key]
      if (!act) return
      // A focused button or link keeps its own Enter and space.
      if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLElement) {
        if (event.target.closest('a, button, summary, [role="button"]')) return
      }
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
