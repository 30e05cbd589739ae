// Records -> what of each may do harm. What was found is kept while the fonds stays as it is: a decision changes none of it.
import { setImmediate } from 'node:timers/promises'
import { laneOf } from '../../../record/record.ts'
import { emailKnown } from '../../../release/harm/email.ts'
import { harmsIn } from '../../../release/harm/find.ts'
import { recordsState } from '../../../store/coverage/reading.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { bearerRows } from '../../../store/list/parties.ts'
import type { HarmView, PublicRecord } from '../../../view/model/release.ts'
import { textOfBlocks } from '../../../view/release/text.ts'
import { gatherRecords } from '../gather/gather.ts'

/** By number of the record; those in which nothing was found have none. */
export type Harms = Map<number, HarmView[]>

interface Held {
  state: string
  /** Numbers of the records that were looked through. */
  looked: Set<number>
  found: Harms
  /** By scope: which addresses belong to people in it. */
  known: Map<string, (address: string) => boolean>
}

/** Records between two looks at whoever else waits. */
const batch = 150

const remembered = new WeakMap<Fonds, Held>()

function heldOf(fonds: Fonds): Held {
  const state = recordsState(fonds)
  const known = remembered.get(fonds)
  if (known?.state === state) return known
  const held: Held = { state, looked: new Set(), found: new Map(), known: new Map() }
  remembered.set(fonds, held)
  return held
}

/** How many of these records were looked through. */
export function lookedThrough(fonds: Fonds, nos: number[]): number {
  const { looked } = heldOf(fonds)
  return nos.reduce((sum, no) => sum + (looked.has(no) ? 1 : 0), 0)
}

/** Looks through those that were not. Throws as `gatherRecords`, and nothing where the fonds was closed meanwhile. */
export async function lookThrough(
  fonds: Fonds,
  nos: number[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  const { looked, found } = heldOf(fonds)
  // In the order of their bytes, which is quickest.
  const waiting = nos.filter((no) => !looked.has(no)).sort((a, b) => a - b)
  for (let at = 0; at < waiting.length && fonds.db.open; at += batch) {
    const some = waiting.slice(at, at + batch)
    let i = 0
    for (const record of gatherRecords(fonds, some, { files: new Map(), originals: new Set() }, 'apart')) {
      const harms = harmsOf(record)
      if (harms.length > 0) found.set(some[i]!, harms)
      i += 1
    }
    for (const no of some) looked.add(no)
    onProgress(nos.length - waiting.length + at + some.length)
    await setImmediate()
  }
}

/** What was found of these records, without the addresses of those who wrote or received any of them. */
export function foundAmong(fonds: Fonds, nos: number[], scope: string): (no: number) => HarmView[] {
  const held = heldOf(fonds)
  const isKnown = held.known.get(scope) ?? emailKnown(bearerRows(fonds, nos).map(({ address }) => address))
  held.known.set(scope, isKnown)
  return (no) => (held.found.get(no) ?? []).filter(({ harm, text }) => harm !== 'email-address' || !isKnown(text))
}

function harmsOf(record: PublicRecord): HarmView[] {
  const { subject, files, kind, outlet } = record
  const elsewhere = { start: null, end: null }
  const inSubject = subject === null ? [] : harmsIn(subject).map((each) => ({ ...each, ...elsewhere }))
  return [
    ...inSubject,
    ...harmsIn(textOfBlocks(record.blocks)),
    ...files.map(({ type }): HarmView => ({ harm: 'attachment', text: type, ...elsewhere })),
    ...(laneOf(kind) === 'press' ? [{ harm: 'press-text' as const, text: outlet ?? '', ...elsewhere }] : []),
  ]
}
