// How far the taking in of sources, or the checking of signatures, is, wherever it runs. `useIntake` reads what is known; `useFollowedIntake`, once on every
// page, keeps it up to date and lets pages know when there is something new.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { IntakeView } from '../../src/view/model.ts'
import { apiPath, queryFor } from '../api.ts'
import { useEvents } from '../use-events.ts'

const path = apiPath(['intake'])
/** Milliseconds between two looks while nothing is taken in: somebody may begin on a terminal. */
const idle = 10_000

export function useIntake(): IntakeView | undefined {
  return useQuery({ ...queryFor<IntakeView>(path), staleTime: Number.POSITIVE_INFINITY }).data
}

export function useFollowedIntake(): IntakeView | undefined {
  const { data } = useQuery({ ...queryFor<IntakeView>(path), refetchInterval: idle, refetchOnWindowFocus: 'always' })
  useEvents(path, 'intake', data?.running === true)
  useNews(data)
  return data
}

/**
 * What is shown goes out of date when the databases change. While sources are read, whoever reads is left in peace: a page is
 * asked for anew when it is next visited. In the end every page is.
 */
function useNews(intake: IntakeView | undefined): void {
  const client = useQueryClient()
  const known = useRef<string | undefined>(undefined)
  const now = intake && `${intake.version} ${intake.running}`
  const refetchType = intake?.running ? 'none' : 'active'
  useEffect(() => {
    if (now === undefined || now === known.current) return
    const first = known.current === undefined
    known.current = now
    if (!first) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== path, refetchType })
  }, [now, refetchType, client])
}

/** For a page that has nothing to show yet: it asks again whenever something has come in. */
export function useAskAgain(): void {
  const ask = useAskForNew()
  const intake = useIntake()
  const asked = useRef(intake?.version)
  useEffect(() => {
    if (!intake?.running || asked.current === intake.version) return
    asked.current = intake.version
    ask()
  }, [intake, ask])
}

/** Asks anew for everything that is on the page. */
export function useAskForNew(): () => void {
  const client = useQueryClient()
  return useCallback(() => {
    void client.refetchQueries({ predicate: ({ queryKey }) => queryKey[0] !== path, type: 'active' })
  }, [client])
}
