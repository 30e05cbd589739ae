// The record beside the list: which one the address names, and how it comes and goes. Without room for it, it opens as a page.
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useRoomy } from './use-wide.ts'

const route = getRouteApi('/search')
export const paneId = 'search-pane'
/** How many frames the pane may take to stand there. */
const patience = 20

export interface PaneState {
  /** Id of the open record. */
  at: string | undefined
  /** Shows another one in its place, as the keys go through the list. */
  follow(id: string): void
  close(): void
  /** Brings the focus into it. */
  enter(): void
}

function focusPane(tries: number): void {
  const pane = document.getElementById(paneId)
  if (pane) pane.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusPane(tries - 1))
}

export function usePane(): PaneState | undefined {
  const { at, q } = route.useSearch()
  const navigate = route.useNavigate()
  const roomy = useRoomy()
  useEffect(() => {
    if (!roomy && at !== undefined) void navigate({ to: '/r/$id', params: { id: at }, search: { q }, replace: true })
  }, [roomy, at, q, navigate])
  if (!roomy) return undefined
  return {
    at,
    follow: (id) => void navigate({ search: (old) => ({ ...old, at: id }), replace: true, resetScroll: false }),
    close: () => {
      document.querySelector<HTMLElement>('[data-row][aria-current]')?.focus({ preventScroll: true })
      void navigate({ search: (old) => ({ ...old, at: undefined }), resetScroll: false })
    },
    enter: () => focusPane(patience),
  }
}
