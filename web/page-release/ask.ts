// The queue, one record of it and the plan, from the server. While it looks through a long scope it is asked again and again.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlanPage, ReviewPage, ReviewRecord, ScanView } from '../../src/view/model.ts'
import { apiPath, queryFor } from '../api.ts'

/** Milliseconds between two looks at how far the server is. */
const every = 700

/** Lines of a page of the queue. */
export const pageSize = 100

const again = ({ state }: { state: { data?: { scan: ScanView } } }): number | false =>
  state.data && state.data.scan.done < state.data.scan.total ? every : false

export interface QueueAsk {
  scope: string
  offset: number
  show: 'all' | 'open'
}

export const useQueue = ({ scope, offset, show }: QueueAsk) =>
  useQuery({
    ...queryFor<ReviewPage>(apiPath(['release', 'queue'], { scope, offset: offset || null, limit: pageSize, show })),
    placeholderData: keepPreviousData,
    refetchInterval: again,
  })

export const usePlan = (scope: string) =>
  useQuery({
    ...queryFor<PlanPage>(apiPath(['release', 'plan'], { scope })),
    placeholderData: keepPreviousData,
    refetchInterval: again,
  })

export const useReviewRecord = (id: string | undefined, scope: string) =>
  useQuery({
    ...queryFor<ReviewRecord>(apiPath(['release', 'records', id ?? ''], { scope })),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  })
