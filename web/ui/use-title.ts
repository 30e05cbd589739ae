// The title of the fonds, and with it the name of the browser tab: the page, then the fonds.
import { useEffect, useState } from 'react'
import { useFonds } from '../api.ts'

const storageKey = 'fonds.title'

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}

/** What was seen last in this tab until the server has told it anew. */
export function useFondsTitle(): string | undefined {
  const [first] = useState(remembered)
  const title = useFonds().data?.title
  useEffect(() => {
    if (title === undefined) return
    try {
      sessionStorage.setItem(storageKey, title)
    } catch {
      // Then it is asked for again.
    }
  }, [title])
  return title ?? first
}

/** What the fonds is called, for words such as a citation; `Fonds` until it is known. */
export function useFondsName(): string {
  return useFondsTitle() ?? 'Fonds'
}

export function useTitle(page: string | undefined): void {
  const fonds = useFondsTitle()
  useEffect(() => {
    document.title = [page, fonds ?? 'Fonds'].filter(Boolean).join(' · ')
  }, [page, fonds])
}
