// The title of the fonds, and with it the name of the browser tab: the page, then the fonds.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OverviewPage } from '../../src/view/model.ts'
import { apiPath, queryFor } from '../api.ts'

const storageKey = 'fonds.title'
/** The overview holds the title and is costly: the page itself is asked for first, the title this much later (ms). */
const patience = 800

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
  const [asking, setAsking] = useState(first === undefined)
  const { data } = useQuery({ ...queryFor<OverviewPage>(apiPath(['overview'])), enabled: asking })
  useEffect(() => {
    const waiting = window.setTimeout(() => setAsking(true), patience)
    return () => window.clearTimeout(waiting)
  }, [])
  const title = data?.title
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

export function useTitle(page: string | undefined): void {
  const fonds = useFondsTitle()
  useEffect(() => {
    document.title = [page, fonds ?? 'Fonds'].filter(Boolean).join(' · ')
  }, [page, fonds])
}
