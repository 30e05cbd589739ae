// A query and where a page of it begins -> the page. The first 10,000 rows are asked for by their place; what lies deeper is
// walked to in one point in time, which is kept for the pages after it. Records that say the same are one row where that is
// asked for: the first of them in the order.
import { exactUpTo } from '../index.ts'
import { type Cluster, demand } from './cluster.ts'
import { whole } from './listing.ts'
import type { Stored } from './merge.ts'
import type { Query } from './query.ts'

export interface Page {
  query: Query
  /** Whose records are meant. */
  whose: Query
  sort: unknown[]
  offset: number
  limit: number
  together: boolean
  /** Fields that are given back as they were sent. */
  fields?: string[]
}

export interface PageRead {
  total: number
  /** Rows in all: those of the whole result. `groupsEstimate` where they were not counted one by one. */
  groups: number
  groupsEstimate: boolean
  hits: Array<{ id: string; score: number; same: number; sent: Stored | undefined }>
}

/** `index.max_result_window`: a cluster gives no more by their place. */
const maxWindow = 10_000
/** How long a point in time is kept between two pages. */
const keepAlive = '2m'
/** How precisely a cluster estimates how many different values there are; it allows no more. Even of a few thousand it may miss one. */
const estimatePrecision = 40_000
/** Weights that do not depend on the shard; no answer rather than half of one. */
const inFull = { search_type: 'dfs_query_then_fetch', ...whole }

interface RawHit {
  _id: string
  _score: number | null
  sort: unknown[]
  fields: { same: [string] }
  _source?: Stored
}

/** A walk through one result from its start, as far as somebody went. */
interface Walk {
  key: string
  pit: string
  /** Rows so far, and what they stand for. */
  rows: RawHit[]
  seen: Set<string>
  /** Where it goes on; undefined at its start, null at its end. */
  after: unknown[] | undefined | null
}

/** For tests alone: other limits than a cluster has. */
export interface PageLimits {
  /** Rows that are given by their place. */
  window?: number
  /** Records of which the rows are counted one by one. */
  counted?: number
  /** How precisely others are estimated. */
  precision?: number
}

export function pageReader(cluster: Cluster, limits: PageLimits = {}) {
  const { window = maxWindow, counted = exactUpTo, precision = estimatePrecision } = limits
  let walk: Walk | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const close = async () => {
    const done = walk
    walk = undefined
    if (done) await cluster.ask('DELETE', '/_search/point_in_time', { pit_id: [done.pit] }).catch(() => undefined)
  }
  const further = async (page: Page): Promise<RawHit[]> => {
    walk ??= { key: keyOf(page), pit: await openPit(cluster), rows: [], seen: new Set(), after: undefined }
    return walked(cluster, walk, page, window)
  }
  /** One walk at a time. */
  const deep = (page: Page): Promise<RawHit[]> => {
    const read = turn.then(async () => {
      if (walk?.key !== keyOf(page)) await close()
      const isOld = walk !== undefined
      try {
        return await further(page)
      } catch (error) {
        await close()
        // A point in time that ran out, or was on a node that stopped, is not there any more: another one is.
        if (isOld && (error as { code?: string }).code === 'index-absent') return further(page)
        throw error
      }
    })
    turn = read.catch(() => undefined)
    return read
  }
  return {
    async read(page: Page): Promise<PageRead> {
      const isNear = page.offset + page.limit <= window
      const answer = await near(cluster, isNear ? page : { ...page, offset: 0, limit: 0 }, precision)
      const hits = isNear ? (answer.hits.hits as RawHit[]) : await deep(page)
      const total = answer.hits.total.value as number
      const isCounted = !page.together || total <= counted
      const [same, groups] = page.together
        ? await Promise.all([
            countsOf(cluster, page, hits),
            isCounted ? groupsOf(cluster, page, total) : Math.min(total, answer.aggregations.groups.value as number),
          ])
        : [new Map<string, number>(), total]
      return {
        total,
        groups,
        groupsEstimate: !isCounted,
        hits: hits.map(({ _id, _score, _source, fields }) => ({
          id: _id,
          score: _score ?? 0,
          same: same.get(fields.same[0]) ?? 1,
          sent: _source,
        })),
      }
    },
    close,
  }
}

function keyOf({ query, whose, sort, together, fields }: Page): string {
  return JSON.stringify([query, whose, sort, together, fields])
}

function bodyOf({ query, whose, sort, fields }: Page) {
  return {
    query: { bool: { must: [query], filter: [whose] } },
    sort,
    _source: fields ?? false,
    docvalue_fields: ['same'],
  }
}

async function near(cluster: Cluster, page: Page, precision: number) {
  const { offset, limit, together } = page
  const groups = { cardinality: { field: 'same', precision_threshold: precision } }
  const body = {
    ...bodyOf(page),
    from: offset,
    size: limit,
    track_total_hits: true,
    ...(together ? { collapse: { field: 'same' }, aggs: { groups } } : {}),
  }
  return demand(cluster, 'POST', `/${cluster.index}/_search`, body, inFull)
}

/** How many records of the result each row stands for. */
async function countsOf(cluster: Cluster, { query, whose }: Page, hits: RawHit[]): Promise<Map<string, number>> {
  if (hits.length === 0) return new Map()
  const same = hits.map(({ fields }) => fields.same[0])
  const filtered = { bool: { filter: [query, whose, { terms: { same } }] } }
  const body = { size: 0, query: filtered, aggs: { same: { terms: { field: 'same', size: same.length } } } }
  const answer = await demand(cluster, 'POST', `/${cluster.index}/_search`, body, whole)
  const buckets = answer.aggregations.same.buckets as Array<{ key: string; doc_count: number }>
  return new Map(buckets.map(({ key, doc_count }) => [key, doc_count]))
}

/** How many rows a result is, by counting the records of each. Only their number comes back. */
async function groupsOf(cluster: Cluster, { query, whose }: Page, total: number): Promise<number> {
  if (total < 2) return total
  const body = {
    size: 0,
    query: { bool: { filter: [query, whose] } },
    aggs: {
      same: { terms: { field: 'same', size: total, shard_size: total } },
      rows: { stats_bucket: { buckets_path: 'same>_count' } },
    },
  }
  const path = `/${cluster.index}/_search`
  const answer = await demand(cluster, 'POST', path, body, { ...whole, filter_path: 'aggregations.rows.count' })
  return answer.aggregations.rows.count
}

async function openPit(cluster: Cluster): Promise<string> {
  const path = `/${cluster.index}/_search/point_in_time`
  return (await demand(cluster, 'POST', path, undefined, { keep_alive: keepAlive })).pit_id
}

/** The page, as far as the walk can be made to reach. */
async function walked(cluster: Cluster, walk: Walk, page: Page, window: number): Promise<RawHit[]> {
  const end = page.offset + page.limit
  while (walk.rows.length < end && walk.after !== null) {
    const pit = { id: walk.pit, keep_alive: keepAlive }
    const after = walk.after === undefined ? {} : { search_after: walk.after }
    const body = { ...bodyOf(page), track_total_hits: false, pit, size: window, ...after }
    const { hits } = (await demand(cluster, 'POST', '/_search', body, inFull)).hits as { hits: RawHit[] }
    for (const hit of hits) {
      const of = page.together ? hit.fields.same[0] : hit._id
      if (walk.seen.has(of)) continue
      walk.seen.add(of)
      walk.rows.push(hit)
    }
    walk.after = hits.length < window ? null : hits.at(-1)!.sort
  }
  return walk.rows.slice(page.offset, end)
}
