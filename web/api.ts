// Asks the server for page models. Enters: ids and queries; leaves: the models of src/view/model.ts, or an ApiError
// whose code is the server's own. One hook per address of the API.
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { EnteredStatement } from '../src/record/statement.ts'
import type {
  AcceptBody,
  ArticlePage,
  AuditView,
  ClaimEntry,
  ConversationLine,
  ConversationPage,
  CopiesPage,
  CoverageDecided,
  CoveragePage,
  CustodyPage,
  DecideBody,
  FollowedAct,
  FollowedBy,
  FondsView,
  GapView,
  LedgerPage,
  LedgerRow,
  OtherHitsPage,
  OverviewPage,
  PairPage,
  PeoplePage,
  PersonPage,
  RecordCoverage,
  RecordPage,
  SearchPage,
  SourceLine,
  StatementsPage,
  TimelinePage,
} from '../src/view/model.ts'

export class ApiError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status: number) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
  }
}

type Params = { [name: string]: string | number | null | undefined }

/** The address of an API resource; empty parameters are left out. */
export function apiPath(segments: string[], params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const path = `/api/${segments.map(encodeURIComponent).join('/')}`
  return query.size > 0 ? `${path}?${query}` : path
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let reply: Response
  try {
    reply = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError('unreachable', 'the server does not answer: is fonds serve still running?', 0)
  }
  const body: unknown = await reply.json().catch(() => null)
  if (reply.ok && body !== null) return body as T
  const told = (body as { error?: { code?: string; message?: string } } | null)?.error
  throw new ApiError(told?.code ?? `http-${reply.status}`, told?.message ?? reply.statusText, reply.status)
}

export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { signal: signal ?? null })
}

export function postJson<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export function deleteJson<T>(path: string): Promise<T> {
  // The server takes no change without it: a form of another site cannot send it.
  return ask<T>(path, { method: 'DELETE', headers: { 'content-type': 'application/json' } })
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && !(error instanceof ApiError && error.status >= 400),
      },
    },
  })
}

/** One GET, cached under its own address. */
export function queryFor<T>(path: string) {
  return { queryKey: [path], queryFn: ({ signal }: { signal: AbortSignal }) => timed(getJson<T>(path, signal)) }
}

const durations = new WeakMap<object, number>()

async function timed<T>(asked: Promise<T>): Promise<T> {
  const start = performance.now()
  const model = await asked
  if (typeof model === 'object' && model !== null) durations.set(model, performance.now() - start)
  return model
}

/** Milliseconds from the question to the whole answer, as the reader waited; undefined where it was not asked just so. */
export function durationOf(model: object): number | undefined {
  return durations.get(model)
}

function useModel<T>(path: string, options: { keep?: boolean; enabled?: boolean } = {}) {
  const { keep, enabled } = options
  return useQuery({ ...queryFor<T>(path), placeholderData: keep ? keepPreviousData : undefined, enabled })
}

export const useFonds = () => useModel<FondsView>(apiPath(['fonds']))
export const useOverview = () => useModel<OverviewPage>(apiPath(['overview']))
export const useConversations = () => useModel<ConversationLine[]>(apiPath(['conversations']))
/** `q` is a query whose words are marked in the texts; `keep` leaves the last one in place while the next one loads. */
export const useConversation = (id: string, q?: string) =>
  useModel<ConversationPage>(apiPath(['conversations', id], { q }))
export const useRecord = (id: string, q?: string, keep?: 'keep') =>
  useModel<RecordPage>(apiPath(['records', id], { q }), { keep: keep === 'keep' })
export const useCopies = (id: string) => useModel<CopiesPage>(apiPath(['records', id, 'copies']))
export const useGaps = () => useModel<GapView[]>(apiPath(['gaps']))
export const useAfter = (id: string) => useModel<FollowedBy[]>(apiPath(['records', id, 'after']))
export const usePeople = () => useModel<PeoplePage>(apiPath(['people']))
export const usePerson = (id: string) => useModel<PersonPage>(apiPath(['people', id]))
export const usePair = (a: string, b: string) => useModel<PairPage>(apiPath(['pairs', a, b]))
export const useCustody = (ask: { kind?: string; source?: string; record?: string; offset?: number; limit?: number }) =>
  useModel<CustodyPage>(apiPath(['custody'], ask), { keep: true })
export const auditPath = apiPath(['audit'])
export const useAudit = () => useModel<AuditView>(auditPath)
export const useLedger = () => useModel<SourceLine[]>(apiPath(['ledger']))

/** Times in milliseconds since the epoch (UTC). The previous window stays while the next one loads. */
export const useTimeline = (window: { from?: number; to?: number; limit?: number }) =>
  useModel<TimelinePage>(apiPath(['timeline'], window), { keep: true })

export type Sort = 'relevance' | 'date-desc' | 'date-asc'

export interface SearchAsk {
  q: string
  sort?: Sort
  offset?: number
  limit?: number
  /** Also those that say the same as another. */
  duplicates?: 'all'
  /** Of the sentence that says how the query was read; English where absent. */
  lang?: 'fr'
}

export const searchPath = (ask: SearchAsk) => apiPath(['search'], { ...ask })

/** What other fonds of the same index hold. */
export const useOtherHits = (ask: Pick<SearchAsk, 'q' | 'sort' | 'limit'>) =>
  useModel<OtherHitsPage>(apiPath(['search', 'elsewhere'], ask), { keep: true })

export const useSearchPage = (ask: SearchAsk) => useModel<SearchPage>(searchPath(ask), { keep: true })

export const ledgerRowsPath = (ask: {
  source: string
  offset?: number
  limit?: number
  outcome?: LedgerRow['outcome']
}) => apiPath(['ledger', 'rows'], ask)

export const useLedgerRows = (ask: Parameters<typeof ledgerRowsPath>[0]) =>
  useModel<LedgerPage>(ledgerRowsPath(ask), { keep: true })

/** A decision: the server answers with the page of its kind anew, and every other page is asked anew. */
function useDecision<Body, Page>(path: string, answered: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => postJson<Page>(path, body),
    onSuccess: async (page) => {
      client.setQueryData([answered], page)
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== answered })
    },
  })
}

const usePeopleDecision = <Body>(path: string) => useDecision<Body, PeoplePage>(path, apiPath(['people']))
export const useMergePersons = () => usePeopleDecision<{ into: string; from: string }>('/api/people/merge')
export const useSplitAddress = () => usePeopleDecision<{ address: string }>('/api/people/split')
export const useUndo = () => usePeopleDecision<{ seq: number }>('/api/undo')

const statements = apiPath(['statements'])
export const useStatements = () => useModel<StatementsPage>(statements)
export const useAddStatement = () => useDecision<EnteredStatement, StatementsPage>(statements, statements)
export const useTakeBackStatement = () =>
  useDecision<{ seq: number }, StatementsPage>(apiPath(['statements', 'undo']), statements)

export const useCoverage = () => useModel<CoveragePage>(apiPath(['coverage']))
export const useArticle = (id: string) => useModel<ArticlePage>(apiPath(['coverage', 'articles', id]), { keep: true })
export const useRecordCoverage = (id: string) => useModel<RecordCoverage>(apiPath(['records', id, 'coverage']))
export const useClaimEntries = (window: { from?: number; to?: number }) =>
  useModel<ClaimEntry[]>(apiPath(['coverage', 'timeline'], window), { keep: true })
/** `within` in milliseconds; `record` is a private message, all of them where absent. */
export const useFollowedActs = (asked: { within: number; record?: string }, enabled = true) =>
  useModel<FollowedAct[]>(apiPath(['coverage', 'followed'], asked), { keep: true, enabled })

/** A decision about something found in an article: every page that may show it is asked anew. */
function useCoverageDecision<Body>(what: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => postJson<CoverageDecided>(apiPath(['coverage', what]), body),
    onSuccess: () => client.invalidateQueries(),
  })
}

export const useDecide = () => useCoverageDecision<DecideBody>('decisions')
export const useUndoDecision = () => useCoverageDecision<{ seq: number }>('undo')
export const useAcceptStatement = () => useCoverageDecision<AcceptBody>('accept')
