// Names the browser tab: the page, then the fonds.
import { useEffect } from 'react'
import { useOverview } from '../api.ts'

export function useTitle(page: string | undefined): void {
  const fonds = useOverview().data?.title
  useEffect(() => {
    document.title = [page, fonds ?? 'Fonds'].filter(Boolean).join(' · ')
  }, [page, fonds])
}
