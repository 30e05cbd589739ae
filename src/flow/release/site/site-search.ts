// The records of an edition -> the index of its search, in parts: each holds a stretch of time, so that cutting needs the memory
// of one part, and a reader who looks at the latest loads no more than that. `pagefind/parts.json` names them.
import { Worker } from 'node:worker_threads'
import { FondsError } from '../../../record/error.ts'
import { diskTrouble } from '../../../store/disk.ts'
import type { Edition } from '../../../view/model.ts'
import type { Staging } from '../cut/staging.ts'
import { makeIndexes, type SearchJob, type SearchPart } from './search-index.ts'

/** Records in one part: Pagefind takes 250 to 360 MB to write them. */
const recordsInPart = 2000
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
  /** A record was written; `flush` makes all that were so far readable. */
  took(place: { length: number }, flush: () => void): void
  /** All were. Rejects with FondsError `search-failed`, `disk-full`, `not-writable`. */
  finish(edition: Pick<Edition, 'records' | 'people'>): Promise<void>
  /** Ends it early; what is written so far stays. */
  stop(): Promise<void>
}

/** Begins before the records are written, whose number is `total`: each part is made while later ones are written. */
export function beginSearch(staging: Staging, { language, total }: { language: string; total: number }): Indexing {
  const { hand, done, stop } = inThread({ dir: staging.dir, language }, staging.adopt)
  const told = done.catch((error: unknown) => {
    throw searchTrouble(error, staging.out)
  })
  // Whoever waits for it may have failed first.
  told.catch(() => {})
  const size = partSize(total)
  let part: SearchPart = { path: partPath(0), at: 0, lengths: [] }
  let at = 0
  let parts = 0
  let taken = 0
  const handOver = () => {
    hand(part)
    parts += 1
    part = { path: partPath(parts), at, lengths: [] }
  }
  return {
    took({ length }, flush) {
      part.lengths.push(length)
      at += length
      taken += 1
      if (part.lengths.length < size && taken < total) return
      flush()
      handOver()
    },
    async finish(edition) {
      if (parts === 0) handOver()
      hand(null)
      staging.write('pagefind/parts.json', `${JSON.stringify(describe(edition, partsOf(edition)))}\n`)
      await told
    },
    stop,
  }
}

function partPath(at: number): string {
  return `pagefind/${at + 1}/`
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

/** Of even size, so that the last is no stub. */
function partSize(total: number): number {
  return Math.ceil(total / Math.max(1, Math.ceil(total / recordsInPart))) || 1
}

function partsOf({ records }: Pick<Edition, 'records'>): Part[] {
  const size = partSize(records.length)
  const count = Math.max(1, Math.ceil(records.length / size))
  return Array.from({ length: count }, (_, at) => ({
    path: partPath(at),
    heads: records.slice(at * size, (at + 1) * size),
  }))
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

/** What it hands on is soon forgotten: a small room for what is new keeps the whole small. */
const youngMegabytes = 12

interface Thread {
  /** Null after the last. */
  hand(part: SearchPart | null): void
  done: Promise<void>
  stop(): Promise<void>
}

function inThread(job: SearchJob, adopt: Staging['adopt']): Thread {
  if (!isBuilt) return inThisThread(job, adopt)
  const worker = new Worker(threadFile, {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  worker.on('message', adopt)
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the search could not be made: its thread ended with ${code}`)),
    )
  })
  return { hand: (part) => worker.postMessage(part), done, stop: async () => void (await worker.terminate()) }
}

function inThisThread(job: SearchJob, adopt: Staging['adopt']): Thread {
  const parts: SearchPart[] = []
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const done = begun.then(async () => {
    for await (const files of makeIndexes(job, parts)) adopt(files)
  })
  return {
    hand(part) {
      if (part === null) begin()
      else parts.push(part)
    },
    done,
    stop: async () => {},
  }
}
