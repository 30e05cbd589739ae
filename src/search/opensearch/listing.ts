// An index -> how many records of a fonds it holds, and which: for whoever compares that with what was sent.
import { type Cluster, demand } from './cluster.ts'

/** What was written can be searched from here on. */
export async function refresh(cluster: Cluster): Promise<void> {
  await demand(cluster, 'POST', `/${cluster.index}/_refresh`)
}

export async function countHeld(cluster: Cluster, fonds: string): Promise<number> {
  const body = { size: 0, track_total_hits: true, query: { term: { fonds } } }
  return (await demand(cluster, 'POST', `/${cluster.index}/_search`, body, whole)).hits.total.value
}

/** Where a part of the index is away, that is no answer: half of the hits would look like all of them. */
export const whole = { allow_partial_search_results: false }

const atOnce = 10_000

/** Ids in their order, in one point in time. */
export async function* heldIds(cluster: Cluster, fonds: string): AsyncGenerator<string[]> {
  const pit = await demand(cluster, 'POST', `/${cluster.index}/_search/point_in_time`, undefined, { keep_alive: '2m' })
  const body = {
    pit: { id: pit.pit_id, keep_alive: '2m' },
    query: { term: { fonds } },
    size: atOnce,
    sort: [{ id: 'asc' }],
    _source: false,
  }
  try {
    let after: string | undefined
    do {
      const page = after === undefined ? body : { ...body, search_after: [after] }
      const { hits } = (await demand(cluster, 'POST', '/_search', page, whole)).hits as { hits: Array<{ _id: string }> }
      after = hits.length < atOnce ? undefined : hits.at(-1)!._id
      yield hits.map(({ _id }) => _id)
    } while (after !== undefined)
  } finally {
    await cluster.ask('DELETE', '/_search/point_in_time', { pit_id: [pit.pit_id] }).catch(() => undefined)
  }
}
