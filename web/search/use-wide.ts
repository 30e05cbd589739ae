// Whether the window is wide enough for a second column.
import { useSyncExternalStore } from 'react'

const query = '(min-width: 56rem)'

function listen(change: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', change)
  return () => media.removeEventListener('change', change)
}

export function useWide(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches)
}
