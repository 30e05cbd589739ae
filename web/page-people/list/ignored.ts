// Suggestions that the reader set aside. It is no decision about persons, so it stays in this browser.
import { useCallback, useState } from 'react'

const storageKey = 'fonds.notTheSame'

function stored(): Set<string> {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return new Set(Array.isArray(list) ? list.filter((key) => typeof key === 'string') : [])
  } catch {
    return new Set()
  }
}

export function useIgnored(): { ignored: Set<string>; ignore: (key: string) => void; reset: () => void } {
  const [ignored, setIgnored] = useState(stored)
  const keep = useCallback((next: Set<string>) => {
    setIgnored(next)
    try {
      localStorage.setItem(storageKey, JSON.stringify([...next]))
    } catch {
      // The choice then lasts as long as the page.
    }
  }, [])
  const ignore = useCallback((key: string) => keep(new Set([...stored(), key])), [keep])
  return { ignored, ignore, reset: () => keep(new Set()) }
}
