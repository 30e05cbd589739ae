// A query and where a page of it begins -> the page. The first 10,000 hits are asked for by their place; what lies deeper is
// walked to in one point in time, which is kept for the pages after it.
import { type Cluster, demand } from './cluster.ts'
import { whole } from './listing.ts'
import type { Query } from './query.ts'

export interface Page {
  query: Query
  /** Whose records are listed; those that match and are not are counted. */
  own: Query
  sort: unknown[]
  offset: number
  limit: number
}

export interface PageRead {
  total: number
  elsewhere: number
  hits: Array<{ id: string; score: number }>
}

/** `index.max_result_window`: a cluster gives no more by their place. */
const window = 10_000
/** Weights that do not depend on the shard; no answer rather than half of one. */
const inFull = { search_type: 'dfs_query_then_fetch', ...whole }
/** How long a point in time is kept between two pages. */
const keepAlive = '2m'

/** A walk through one result, and where each stretch of `window` hits begins. */
interface Walk {
  key: string
  pit: string
  /** Sort values of the last hit before each stretch; the first has none. */
  starts: Array<unknown[] | undefined>
}

interface RawHit {
  _id: string
  _score: number | null
  sort: unknown[]
}

export function pageReader(cluster: Cluster) {
  let walk: Walk | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const close = async () => {
    const done = walk
    walk = undefined
    if (done) await cluster.ask('DELETE', '/_search/point_in_time', { pit_id: [done.pit] }).catch(() => undefined)
  }
  /** One walk at a time. */
  const deep = (page: Page): Promise<PageRead> => {
    const read = turn.then(async () => {
      if (walk?.key !== keyOf(page)) await close()
      walk ??= { key: keyOf(page), pit: await openPit(cluster), starts: [undefined] }
      try {
        return await readDeep(cluster, walk, page)
      } catch (error) {
        // A point in time that ran out is not tried again.
        await close()
        throw error
      }
    })
    turn = read.catch(() => undefined)
    return read
  }
  return {
    read: (page: Page) => (page.offset + page.limit <= window ? readNear(cluster, page) : deep(page)),
    close,
  }
}

function keyOf({ query, sort }: Page): string {
  return JSON.stringify([query, sort])
}

function bodyOf({ query, own, sort }: Page) {
  return {
    query,
    post_filter: own,
    sort,
    track_scores: JSON.stringify(sort).includes('_score'),
    track_total_hits: true,
    _source: false,
    aggs: { elsewhere: { filter: { bool: { must_not: [own] } } } },
  }
}

async function readNear(cluster: Cluster, page: Page): Promise<PageRead> {
  const body = { ...bodyOf(page), from: page.offset, size: page.limit }
  return pageFrom(await demand(cluster, 'POST', `/${cluster.index}/_search`, body, inFull))
}

// biome-ignore lint/suspicious/noExplicitAny: an answer of the cluster
function pageFrom(answer: any): PageRead {
  return {
    total: answer.hits.total.value,
    elsewhere: answer.aggregations.elsewhere.doc_count,
    hits: (answer.hits.hits as RawHit[]).map(({ _id, _score }) => ({ id: _id, score: _score ?? 0 })),
  }
}

async function openPit(cluster: Cluster): Promise<string> {
  const answer = await demand(cluster, 'POST', `/${cluster.index}/_search/point_in_time`, undefined, {
    keep_alive: keepAlive,
  })
  return answer.pit_id
}

async function readDeep(cluster: Cluster, walk: Walk, page: Page): Promise<PageRead> {
  const ask = async (after: unknown[] | undefined, size: number) => {
    const pit = { id: walk.pit, keep_alive: keepAlive }
    const body = { ...bodyOf(page), pit, size, ...(after ? { search_after: after } : {}) }
    return demand(cluster, 'POST', '/_search', body, inFull)
  }
  const stretch = Math.floor(page.offset / window)
  while (walk.starts.length <= stretch) {
    const { hits } = (await ask(walk.starts.at(-1), window)).hits as { hits: RawHit[] }
    // The result ends before.
    if (hits.length < window) return { ...pageFrom(await ask(walk.starts.at(-1), 0)), hits: [] }
    walk.starts.push(hits.at(-1)!.sort)
  }
  // The page may reach into the next stretch.
  const within = page.offset - stretch * window
  const first = pageFrom(await ask(walk.starts[stretch], Math.min(within + page.limit, window)))
  const hits = first.hits.slice(within)
  const missing = page.limit - hits.length
  if (missing <= 0 || within + page.limit <= window) return { ...first, hits }
  const next = await readDeep(cluster, walk, { ...page, offset: (stretch + 1) * window, limit: missing })
  return { ...first, hits: [...hits, ...next.hits] }
}
