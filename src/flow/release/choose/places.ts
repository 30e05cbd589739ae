// What is hidden -> in which records it stands, and how often: the index names the records, then each is redacted as the edition
// will be. What the index cannot know (words in encoded forms, or broken at the end of a line) only the cut itself counts.
import { setImmediate } from 'node:timers/promises'
import type { Hidden } from '../../../release/hide/hidden.ts'
import { spreadOf, unspacedIn } from '../../../release/hide/pattern.ts'
import { makeRedactor } from '../../../release/hide/redactor.ts'
import { recordsHolding, recordsHoldingPiece } from '../../../search/fts5/holders.ts'
import { recordsState } from '../../../store/coverage/reading.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { numbersOf } from '../../../store/list/release.ts'
import { gatherRecords } from '../gather/gather.ts'

/** By number of the record, how many stretches of it one decision hides. */
export type Places = ReadonlyMap<number, number>

const remembered = new WeakMap<Fonds, { state: string; places: Map<string, Map<number, number>> }>()

/** Records between two looks at whoever else waits. */
const batch = 50

/** Of what stands in more records, only how many these are is told, as the index knows it: reading them all takes minutes. */
export const mostRead = 500

/** By number of the decision, in the order of `hidden`; kept while the fonds stays as it is. */
export async function placesOf(fonds: Fonds, hidden: Hidden[]): Promise<Map<number, Places>> {
  const state = recordsState(fonds)
  let held = remembered.get(fonds)
  if (held?.state !== state) held = { state, places: new Map() }
  remembered.set(fonds, held)
  const places = new Map<number, Places>()
  for (const [seq, own] of bySeq(hidden)) {
    const key = JSON.stringify(own.map(({ text, reach }) => [text, reach === 'everywhere' ? reach : [...reach].sort()]))
    const counted = held.places.get(key) ?? (await count(fonds, own))
    held.places.set(key, counted)
    places.set(seq, counted)
  }
  return places
}

function bySeq(hidden: Hidden[]): Map<number, Hidden[]> {
  const groups = new Map<number, Hidden[]>()
  for (const each of hidden) groups.set(each.seq, [...(groups.get(each.seq) ?? []), each])
  return groups
}

async function count(fonds: Fonds, hidden: Hidden[]): Promise<Map<number, number>> {
  const candidates = new Set(hidden.flatMap((each) => candidatesFor(fonds, each)))
  const nos = [...candidates].sort((a, b) => a - b)
  if (nos.length > mostRead) return new Map(nos.map((no) => [no, 1]))
  const redactor = makeRedactor(hidden)
  const counts = new Map<number, number>()
  for (let at = 0; at < nos.length && fonds.db.open; at += batch) {
    const some = nos.slice(at, at + batch)
    let i = 0
    for (const record of gatherRecords(fonds, some, { files: new Map(), originals: new Set() }, 'apart')) {
      const { hidden } = redactor.record(record)
      if (hidden > 0) counts.set(some[i]!, hidden)
      i += 1
    }
    await setImmediate()
  }
  return counts
}

function candidatesFor(fonds: Fonds, { text, reach }: Hidden): number[] {
  // A conversation is short, and the index may read the words in another way.
  if (reach !== 'everywhere') return numbersOf(fonds, reach)
  const [piece, spread] = [unspacedIn(text), spreadOf(text)]
  return [
    ...recordsHolding(fonds.db, text),
    ...(spread === null ? [] : recordsHolding(fonds.db, spread)),
    ...(piece === null ? [] : recordsHoldingPiece(fonds.db, piece)),
  ]
}
