// Server-sent events of something that goes on, into the cache of queries, while there are any.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

/** What `path` answers is kept up to date by the events below it. A hidden tab holds no connection: a browser has but six of them for one server. */
export function useEvents(path: string, event: string, wanted: boolean): void {
  const client = useQueryClient()
  const listening = useVisible() && wanted
  useEffect(() => {
    if (!listening) return
    const source = new EventSource(`${path}/events`)
    source.addEventListener(event, (told) => client.setQueryData([path], JSON.parse(told.data)))
    return () => source.close()
  }, [path, event, listening, client])
}

function useVisible(): boolean {
  return useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible')
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
