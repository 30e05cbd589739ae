// The records of an edition -> the index of its search, in parts: each holds a stretch of time, so that cutting needs the memory
// of one part, and a reader who looks at the latest loads no more than that. `pagefind/parts.json` names them.
import { Worker } from 'node:worker_threads'
import { FondsError } from '../../../record/error.ts'
import { diskTrouble } from '../../../store/disk.ts'
import type { Edition } from '../../../view/model.ts'
import type { Staging } from '../cut/staging.ts'
import { makeIndexes, type SearchJob } from './search-index.ts'

/** Records in one part: Pagefind takes about 350 MB to write them. */
const recordsInPart = 3000
/** People whom the filter names: a list of thousands would be no help. */
const shownPeople = 200

/** What the page of the search reads first. */
export interface SearchParts {
  /** By time; the last holds the latest, and what is undated. `first` and `last` are years, null where nothing is dated. */
  parts: Array<{ path: string; records: number; first: number | null; last: number | null }>
  people: Array<{ id: string; name: string; records: number }>
  years: string[]
}

export interface Indexing {
  /** Rejects with FondsError `search-failed`. */
  done: Promise<void>
  /** Ends it early; what is written so far stays. */
  stop(): Promise<void>
}

/** Begins once the records are written; the rest may be written meanwhile. */
export function indexSite(staging: Staging, edition: Pick<Edition, 'records' | 'people'>): Indexing {
  const parts = partsOf(edition)
  staging.write('pagefind/parts.json', `${JSON.stringify(describe(edition, parts))}\n`)
  const { done, stop } = inThread({
    dir: staging.dir,
    language: languageOf(edition),
    parts: parts.map(({ path, heads }) => ({ path, ids: heads.map(({ id }) => id) })),
  })
  const told = done.catch((error: unknown) => {
    throw searchTrouble(error, staging.out)
  })
  // Whoever waits for it may have failed first.
  told.catch(() => {})
  return { done: told, stop }
}

/** Errors of threads and of Pagefind come as they are thrown there. */
function searchTrouble(error: unknown, out: string): FondsError {
  if (error instanceof FondsError) return error
  const { message } = error as Error
  return diskTrouble(error, out) ?? new FondsError('search-failed', message)
}

interface Part {
  path: string
  heads: Edition['records']
}

function partsOf({ records }: Pick<Edition, 'records'>): Part[] {
  const count = Math.max(1, Math.ceil(records.length / recordsInPart))
  // Of even size, so that the last is no stub.
  const size = Math.ceil(records.length / count)
  return Array.from({ length: count }, (_, at) => ({
    path: `pagefind/${at + 1}/`,
    heads: records.slice(at * size, (at + 1) * size),
  }))
}

/** Stems are those of the language that most records are in. */
function languageOf({ records }: Pick<Edition, 'records'>): string {
  const counts = new Map<string, number>()
  for (const { language } of records) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? 'en'
}

function describe({ people, records }: Pick<Edition, 'records' | 'people'>, parts: Part[]): SearchParts {
  const wrote = people.filter(({ sent }) => sent > 0).sort((a, b) => b.sent - a.sent || (a.id < b.id ? -1 : 1))
  return {
    parts: parts.map(({ path, heads }) => {
      const years = yearsOf(heads)
      return { path, records: heads.length, first: years[0] ?? null, last: years.at(-1) ?? null }
    }),
    people: wrote.slice(0, shownPeople).map(({ id, name, sent }) => ({ id, name, records: sent })),
    years: [...new Set(yearsOf(records))].map(String),
  }
}

/** In order. */
function yearsOf(heads: Edition['records']): number[] {
  return heads.flatMap(({ date }) => (date.at === null ? [] : new Date(date.at).getUTCFullYear()))
}

const threadFile = new URL('./search-main.js', import.meta.url)
// From source, as in unit tests, there is no built file to start.
const isBuilt = import.meta.url.endsWith('.js')

function inThread(job: SearchJob): Indexing {
  if (!isBuilt) {
    const done = makeIndexes(job)
    return { done, stop: () => done.catch(() => {}) }
  }
  const worker = new Worker(threadFile, { workerData: job })
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the search could not be made: its thread ended with ${code}`)),
    )
  })
  return { done, stop: async () => void (await worker.terminate()) }
}
