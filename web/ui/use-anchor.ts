// `#name` in the address scrolls to that section once it stands.
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

export function useAnchor(names: readonly string[]): void {
  const hash = useRouterState({ select: (state) => state.location.hash })
  useEffect(() => {
    if (names.includes(hash)) document.getElementById(hash)?.scrollIntoView()
  }, [hash, names])
}
