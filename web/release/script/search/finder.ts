// A search -> records, by Pagefind's own program, part by part from the latest on. The best first: all parts at once. By time:
// one part after the other, because Pagefind orders merged parts by their score alone.
import type { Asked } from './state.ts'

/** `pagefind/parts.json`. */
export interface Parts {
  parts: Array<{ path: string; records: number; first: number | null; last: number | null }>
  people: Array<{ id: string; name: string; records: number }>
  years: string[]
}

export interface Hit {
  /** Id of the record. */
  url: string
  content: string
  /** Places of the words that match, counted in words. */
  locations: number[]
  meta: { title: string; who: string; date: string; lane: string; kind: string }
}

export interface Found {
  total: number
  /** Records that were searched, and that there are. */
  searched: number
  all: number
  load(from: number, count: number): Promise<Hit[]>
}

export interface Finder {
  parts: Parts
  /** `widen` where the earlier ones are searched, too. */
  find(asked: Asked, widen: boolean): Promise<Found>
}

/** Beyond so many records a first search would load more than a megabyte. */
const atOnce = 30_000

// Pagefind's interface, as far as it is used.
interface Result {
  data(): Promise<Hit & { raw_url?: string }>
}
interface Options {
  filters: Record<string, string>
  sort?: Record<string, 'asc' | 'desc'>
}
export interface Instance {
  init(): Promise<void>
  search(term: string | null, options: Options): Promise<{ results: Result[] }>
  mergeIndex(path: string, options?: object): Promise<void>
}
interface Pagefind {
  createInstance(options: object): Instance
}

/** `root` is the folder of the edition, relative to the page. Throws where the search cannot be loaded. */
export async function openFinder(root: string): Promise<Finder> {
  const base = new URL(root, location.href).href
  const reply = await fetch(`${base}pagefind/parts.json`)
  if (!reply.ok) throw new Error(`pagefind/parts.json: ${reply.status}`)
  const parts = (await reply.json()) as Parts
  const latestFirst = [...parts.parts].reverse()
  const [latest] = latestFirst
  if (!latest) throw new Error('the index has no part')
  const { createInstance } = (await import(/* @vite-ignore */ `${base}${latest.path}pagefind.js`)) as Pagefind
  const make = (path: string) => createInstance({ basePath: base + path })
  const all = latestFirst.reduce((sum, { records }) => sum + records, 0)
  const merged = mergedParts(latestFirst, make, base)
  const single = new Map<string, Instance>()
  return {
    parts,
    async find(asked, widen) {
      const wanted = latestFirst.slice(0, widen ? undefined : partsAtOnce(latestFirst))
      const instance = await merged(wanted.length)
      const options = optionsOf(asked)
      const term = asked.q.trim() === '' ? null : asked.q
      const { results } = await instance.search(term, options)
      const searched = wanted.reduce((sum, { records }) => sum + records, 0)
      const found = { total: results.length, searched, all }
      if (asked.sort === '') return { ...found, load: (from, count) => loadAll(results.slice(from, from + count)) }
      const inOrder = asked.sort === 'oldest' ? [...wanted].reverse() : wanted
      const rest = byTime(inOrder, async ({ path }) => {
        const own = single.get(path) ?? make(path)
        single.set(path, own)
        const sort = { date: asked.sort === 'oldest' ? ('asc' as const) : ('desc' as const) }
        return (await own.search(term, { ...options, sort })).results
      })
      return { ...found, load: async (_, count) => loadAll(await rest(count)) }
    },
  }
}

function partsAtOnce(parts: Parts['parts']): number {
  let records = 0
  const fitting = parts.findIndex((part) => {
    records += part.records
    return records > atOnce
  })
  return fitting < 0 ? parts.length : Math.max(1, fitting)
}

/** One instance that grows by parts, the latest first. */
export function mergedParts(parts: Parts['parts'], make: (path: string) => Instance, base: string) {
  let instance: Instance | null = null
  let ready: Promise<void> | null = null
  let count = 1
  return async (wanted: number): Promise<Instance> => {
    instance ??= make(parts[0]!.path)
    const growing = instance
    // One after the other: a search may begin while the index is loading for the one before.
    ready = (ready ?? growing.init()).then(async () => {
      for (; count < wanted; count += 1) await growing.mergeIndex(base + parts[count]!.path)
    })
    try {
      await ready
    } catch (error) {
      // What could not be fetched now may be fetched by the next search.
      if (instance === growing) {
        instance = null
        ready = null
        count = 1
      }
      throw error
    }
    return growing
  }
}

/** The next results, part after part, each part searched when it is reached. */
function byTime<Part>(parts: Part[], search: (part: Part) => Promise<Result[]>) {
  const waiting = [...parts]
  let ready: Result[] = []
  return async (count: number): Promise<Result[]> => {
    while (ready.length < count) {
      const part = waiting.shift()
      if (part === undefined) break
      ready = [...ready, ...(await search(part))]
    }
    const next = ready.slice(0, count)
    ready = ready.slice(count)
    return next
  }
}

function optionsOf({ lane, person, year }: Asked): Options {
  return { filters: Object.fromEntries(Object.entries({ lane, person, year }).filter(([, value]) => value !== '')) }
}

async function loadAll(results: Result[]): Promise<Hit[]> {
  const hits = await Promise.all(results.map((result) => result.data()))
  return hits.map((hit) => ({ ...hit, url: (hit.raw_url ?? hit.url).replace(/^\/+|\/+$/g, '') }))
}
