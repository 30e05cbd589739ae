// The log so far -> what readers are told of it: all editions, and ids under which nothing is published any more.
import type { Tombstone } from '../../view/model/release.ts'
import type { LogState } from './replay.ts'

/** All editions, the latest first. */
export function editionsOf({ editions }: LogState): Array<{
  number: number
  time: string
  records: number
  note: string | null
}> {
  return editions
    .map(({ number, time, published, note }) => ({ number, time, records: published, note: note ?? null }))
    .reverse()
}

/** Ids that were published and are not now, with the last that was said of each. */
export function buriedIds({ tombstones, published }: LogState): Map<string, Tombstone> {
  return new Map(tombstones.filter(({ id }) => !published.has(id)).map((tombstone) => [tombstone.id, tombstone]))
}
