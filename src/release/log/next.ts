// What an edition is to publish and to withhold, and what the log says so far -> the entries that the log goes on with. Nothing
// that was published or withheld before leaves without an entry.

import type { Entry } from './entry.ts'
import type { Edition, LogState } from './replay.ts'

/** A record in scope, by everything that the log may know it by. */
export interface InScope {
  /** The ids that it has in public: without anything hidden, and with. */
  ids: [bare: string, salted: string]
  /** What stands for it where it is withheld. */
  commitment: string
}

export interface ToPublish extends InScope {
  /** The one of `ids` that it has in this edition. */
  id: string
  /** Of its `record.json`. */
  sha256: string
  /** Opens the commitment; absent where something in the record is hidden. */
  opening?: { salt: string; raw: string }
}

export interface ToWithhold extends InScope {
  reason: string
}

export interface EditionPlan {
  /** Its number and what it counts follow from the rest. */
  edition: Pick<Edition, 'time' | 'title' | 'scope' | 'note'>
  /** By date, then id. */
  published: ToPublish[]
  withheld: ToWithhold[]
  /** Why a record is corrected, for all to read. */
  whyCorrected(id: string, was: string): string
}

export const outOfScope = 'no longer in the scope of the edition'

/**
 * Records come in the order of `published`. What is withheld comes last and by its commitment, so that its place tells nothing
 * of its date.
 */
export function nextEntries(before: LogState, plan: EditionPlan): Entry[] {
  const { time, title, scope, note } = plan.edition
  const gone = new Set([...before.published.keys(), ...before.withheld.keys()])
  const published = plan.published.flatMap((record) => entryFor(before, gone, record, plan))
  const hidden = plan.withheld.flatMap((record) => entriesForWithheld(before, gone, record))
  const left = [...gone].map((name) => withdrawal(before, name, outOfScope))
  const withdrawn = [...hidden, ...left].filter((entry) => 'id' in entry)
  const withheld = [...hidden, ...left].filter((entry) => !('id' in entry))
  return [
    {
      type: 'edition',
      number: (before.editions.at(-1)?.number ?? 0) + 1,
      time,
      title,
      scope,
      published: plan.published.length,
      withheld: plan.withheld.length,
      ...(note === undefined ? {} : { note }),
    },
    ...published,
    ...withdrawn.sort(by(({ id }) => id!)),
    ...withheld.sort(by(({ commitment }) => commitment!)),
  ]
}

function entryFor(before: LogState, gone: Set<string>, record: ToPublish, plan: EditionPlan): Entry[] {
  const { id, sha256, opening } = record
  const old = record.ids.find((each) => before.published.has(each))
  if (old !== undefined) {
    gone.delete(old)
    const held = before.published.get(old)!
    if (old === id && held.sha256 === sha256) return []
    const was = old === id ? {} : { was: old }
    return [{ type: 'correction', id, sha256, of: held.leaf, ...was, reason: plan.whyCorrected(id, old) }]
  }
  const withheld = before.withheld.get(record.commitment)
  if (withheld === undefined) return [{ type: 'record', id, sha256 }]
  gone.delete(record.commitment)
  return [{ type: 'disclosure', id, sha256, of: withheld.leaf, ...opening }]
}

function entriesForWithheld(before: LogState, gone: Set<string>, record: ToWithhold): Named[] {
  const { commitment, reason } = record
  const old = record.ids.find((each) => before.published.has(each))
  const held = before.withheld.get(commitment)
  gone.delete(commitment)
  if (held) return held.reason === reason ? [] : [{ type: 'withheld', commitment, of: held.leaf, reason }]
  const withheld: Named = { type: 'withheld', commitment, reason }
  if (old === undefined) return [withheld]
  gone.delete(old)
  return [withdrawal(before, old, reason), withheld]
}

type Named = Extract<Entry, { type: 'withheld' | 'withdrawal' }> & { id?: string; commitment?: string }

function withdrawal(before: LogState, name: string, reason: string): Named {
  const published = before.published.get(name)
  if (published) return { type: 'withdrawal', id: name, of: published.leaf, reason }
  return { type: 'withdrawal', commitment: name, of: before.withheld.get(name)!.leaf, reason }
}

function by<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
