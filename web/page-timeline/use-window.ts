// The window that the reader looks at: follows the hand at once, and the address a moment later.
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { clamp, type Window } from './window.ts'

/** After this long without movement the address and the data follow, in milliseconds. */
const settle = 180

export interface WindowControl {
  window: Window
  /** Moves now; the address follows. The change is made from the window as it stands at that moment. */
  change(next: (window: Window) => Window): void
}

/** `given` is the window in the address, null for everything; `bounds` is everything. */
export function useWindow(given: Window | null, bounds: Window): WindowControl {
  const navigate = useNavigate()
  const [live, setLive] = useState<Window | null>(null)
  const sent = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const base = clamp(given ?? bounds, widest(bounds, given))
  const window = live ?? base
  const latest = useRef(window)
  latest.current = window

  const name = given ? `${given.from} ${given.to}` : ''
  useEffect(() => {
    // A link, or the way back, names another window: it wins over the hand.
    if (sent.current !== name) setLive(null)
    sent.current = name
  }, [name])
  useEffect(() => () => globalThis.clearTimeout(timer.current), [])

  const limits = useRef(bounds)
  limits.current = widest(bounds, given)
  const change = useCallback(
    (next: (window: Window) => Window) => {
      const wanted = clamp(next(latest.current), limits.current)
      latest.current = wanted
      setLive(wanted)
      globalThis.clearTimeout(timer.current)
      timer.current = globalThis.setTimeout(() => {
        const all = wanted.from <= limits.current.from && wanted.to >= limits.current.to
        const search = all ? { from: undefined, to: undefined } : wanted
        sent.current = all ? '' : `${wanted.from} ${wanted.to}`
        void navigate({ to: '/timeline', search: (old) => ({ ...old, ...search }), replace: true, resetScroll: false })
      }, settle) as unknown as number
    },
    [navigate],
  )
  return { window, change }
}

// An address may name a window that reaches beyond what is held: that is allowed, and then it is as far as one can go.
function widest(bounds: Window, given: Window | null): Window {
  if (!given) return bounds
  return { from: Math.min(bounds.from, given.from), to: Math.max(bounds.to, given.to) }
}
