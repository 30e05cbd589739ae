// Light, dark, or as the system has it; remembered in this browser.
import { useCallback, useState } from 'react'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'fonds.theme'

function shownTheme(): Theme {
  const set = document.documentElement.dataset.theme
  return set === 'light' || set === 'dark' ? set : 'auto'
}

/** The theme, and a function that goes on to the next one. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState(shownTheme)
  const turn = useCallback(() => {
    const next = themes[(themes.indexOf(shownTheme()) + 1) % themes.length] ?? 'auto'
    if (next === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    try {
      localStorage.setItem(storageKey, next)
    } catch {
      // The choice then lasts as long as the page.
    }
    setTheme(next)
  }, [])
  return [theme, turn]
}
