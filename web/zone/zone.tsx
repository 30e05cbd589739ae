// The zone in which the reader sees times: as each source writes them, or one zone for all. Remembered in this browser.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { isZone } from './zoned.ts'

/** `written`, `browser`, or an IANA name such as `UTC` or `Europe/Paris`. */
export type ZoneChoice = string

export interface ZoneView {
  choice: ZoneChoice
  choose(choice: ZoneChoice): void
  /** The chosen zone by its IANA name; null where times stand as written. */
  zone: string | null
  /** The zone of axes, lists in order of time and spans: they need one clock, and that is UTC unless another is chosen. */
  axisZone: string
}

const storageKey = 'fonds.zone'

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

function stored(): ZoneChoice {
  try {
    const held = localStorage.getItem(storageKey)
    if (held !== null && (held === 'browser' || isZone(held))) return held
  } catch {
    // Storage may be closed to us.
  }
  return 'written'
}

export function zoneOf(choice: ZoneChoice): string | null {
  if (choice === 'written') return null
  return choice === 'browser' ? browserZone() : choice
}

export const ZoneContext = createContext<ZoneView | null>(null)

export function ZoneProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(stored)
  const choose = useCallback((next: ZoneChoice) => {
    setChoice(next)
    try {
      localStorage.setItem(storageKey, next)
    } catch {
      // The choice then lasts as long as the page.
    }
  }, [])
  const value = useMemo(() => {
    const zone = zoneOf(choice)
    return { choice, choose, zone, axisZone: zone ?? 'UTC' }
  }, [choice, choose])
  return <ZoneContext value={value}>{children}</ZoneContext>
}

export function useZone(): ZoneView {
  const value = useContext(ZoneContext)
  if (!value) throw new Error('useZone outside of ZoneProvider')
  return value
}
