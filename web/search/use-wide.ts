// Whether the window is wide enough: for a second column, and for a record beside the list.
import { useCallback, useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  const listen = useCallback(
    (change: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', change)
      return () => media.removeEventListener('change', change)
    },
    [query],
  )
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches)
}

export const useWide = () => useMedia('(min-width: 56rem)')
/** 1100 pixels. */
export const useRoomy = () => useMedia('(min-width: 68.75rem)')
/** Facets, list and record side by side. */
export const useThreeColumns = () => useMedia('(min-width: 82rem)')
