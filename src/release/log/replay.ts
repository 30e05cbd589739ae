// All entries in order -> what is published, withheld and gone with the last of them, or the first entry that cannot follow from
// those before it. A log whose signature is good can still say what cannot be: that is told here.
import { recordId } from '../../record/id.ts'
import type { Tombstone } from '../../view/model/release.ts'
import { commitmentOf } from './commitment.ts'
import type { EditionEntry, Entry } from './entry.ts'

export interface Edition extends Omit<EditionEntry, 'type'> {
  /** How many entries there are up to its last. */
  size: number
}

/** What holds after an entry. */
export interface LogState {
  size: number
  editions: Edition[]
  /** Published now: id -> the entry that says so, and the SHA-256 of its `record.json`. */
  published: Map<string, { leaf: number; sha256: string }>
  /** Withheld now: commitment -> the entry that says so. */
  withheld: Map<string, { leaf: number; reason: string }>
  /** The same by entry. */
  withheldBy: Map<number, string>
  /** Ids that were published, and corrected or withdrawn, in the order in which that happened. */
  tombstones: Tombstone[]
}

export interface LogFault {
  /** Number of the entry. */
  leaf: number
  /** Plain words, after "entry 12 ". */
  what: string
}

export function emptyLog(): LogState {
  return { size: 0, editions: [], published: new Map(), withheld: new Map(), withheldBy: new Map(), tombstones: [] }
}

export function isFault(read: LogState | LogFault): read is LogFault {
  return 'what' in read
}

export function replay(entries: Iterable<Entry>): LogState | LogFault {
  const state = emptyLog()
  for (const entry of entries) {
    const what = apply(state, entry)
    if (what !== undefined) return { leaf: state.size, what }
    state.size += 1
    state.editions.at(-1)!.size = state.size
  }
  const what = miscounted(state)
  return what === undefined ? state : { leaf: state.size - 1, what }
}

/** Undefined where the entry follows from what was before. */
function apply(state: LogState, entry: Entry): string | undefined {
  if (entry.type === 'edition') return beginEdition(state, entry)
  if (state.editions.length === 0) return 'stands before the first edition'
  return changes[entry.type](state, entry as never)
}

function beginEdition(state: LogState, { type: _, ...edition }: EditionEntry): string | undefined {
  const before = state.editions.at(-1)
  if (edition.number !== (before?.number ?? 0) + 1) return `begins edition ${edition.number} out of turn`
  if (before && edition.time < before.time) return 'begins an edition that is older than the one before'
  state.editions.push({ ...edition, size: state.size })
  return before && miscounted(state, before)
}

function miscounted(state: LogState, edition = state.editions.at(-1)): string | undefined {
  if (edition === undefined) return 'is absent: the log is empty'
  const { published, withheld } = state
  if (edition.published === published.size && edition.withheld === withheld.size) return undefined
  return `ends edition ${edition.number} with ${published.size} published and ${withheld.size} withheld, which the edition counts as ${edition.published} and ${edition.withheld}`
}

type Change<Type extends Entry['type']> = (state: LogState, entry: Extract<Entry, { type: Type }>) => string | undefined

const changes: { [Type in Exclude<Entry['type'], 'edition'>]: Change<Type> } = {
  record: (state, { id, sha256 }) => publish(state, id, sha256),

  withheld(state, { commitment, of, reason }) {
    const held = state.withheld.get(commitment)
    if (held && of === undefined) return 'withholds what is withheld already'
    if (of !== undefined && held?.leaf !== of) return `gives a reason to entry ${of}, which withholds no such record`
    if (held?.reason === reason) return 'changes nothing'
    if (held) state.withheldBy.delete(held.leaf)
    state.withheld.set(commitment, { leaf: state.size, reason })
    state.withheldBy.set(state.size, commitment)
    return undefined
  },

  correction(state, { id, sha256, of, was, reason }) {
    const old = was ?? id
    const held = state.published.get(old)
    if (held?.leaf !== of) return `corrects entry ${of}, which does not publish ${old}`
    if (was === id || (was === undefined && held.sha256 === sha256)) return 'changes nothing'
    if (was !== undefined && state.published.has(id)) return `publishes ${id} twice`
    state.published.delete(old)
    bury(state, { id: old, what: 'corrected', reason, now: was === undefined ? null : id })
    return publish(state, id, sha256)
  },

  withdrawal(state, { id, commitment, of, reason }) {
    if ((id === undefined) === (commitment === undefined)) return 'withdraws no record, or two'
    const from: Map<string, { leaf: number }> = id === undefined ? state.withheld : state.published
    const name = (id ?? commitment)!
    if (from.get(name)?.leaf !== of) return `withdraws ${name}, which entry ${of} does not hold`
    from.delete(name)
    if (commitment !== undefined) state.withheldBy.delete(of)
    if (id !== undefined) bury(state, { id, what: 'withdrawn', reason, now: null })
    return undefined
  },

  disclosure(state, { id, sha256, of, salt, raw }) {
    const commitment = state.withheldBy.get(of)
    if (commitment === undefined) return `discloses entry ${of}, which withholds nothing`
    if ((salt === undefined) !== (raw === undefined)) return 'opens its commitment by half'
    if (salt !== undefined && raw !== undefined && !opens(commitment, salt, raw, id))
      return `names a record that entry ${of} did not withhold`
    state.withheld.delete(commitment)
    state.withheldBy.delete(of)
    return publish(state, id, sha256)
  },
}

function publish(state: LogState, id: string, sha256: string): string | undefined {
  if (state.published.has(id)) return `publishes ${id} twice`
  state.published.set(id, { leaf: state.size, sha256 })
  return undefined
}

function bury(state: LogState, tombstone: Omit<Tombstone, 'edition' | 'time'>): void {
  const { number, time } = state.editions.at(-1)!
  const { id, what, reason, now } = tombstone
  state.tombstones.push({ id, what, edition: number, time, reason, now })
}

function opens(commitment: string, salt: string, raw: string, id: string): boolean {
  const hash = commitmentOf(Buffer.from(salt, 'hex'), Buffer.from(raw, 'hex'))
  return hash === commitment && recordId(raw) === id
}
