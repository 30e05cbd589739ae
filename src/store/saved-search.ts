// Saved searches: acts of the journal into rows of decisions, and what stands of them out.
import type { SavedChange, SavedSearch } from '../record/saved-search.ts'
import type { Fonds } from './fonds.ts'
import type { JournalLine } from './journal.ts'

export type SearchAct = Extract<JournalLine, { act: 'search' }>

export function putSavedChange({ db }: Fonds, { seq, time, change, sentence }: SearchAct): void {
  db.prepare(`insert into decision (seq, time, act, data, sentence) values (?, ?, 'search', ?, ?)`).run(
    seq,
    time,
    JSON.stringify(change),
    sentence,
  )
}

const standing = `from decision where act = 'search' and undone_by is null`

/** Those that stand, by name. Few: a person named each of them. */
export function savedSearches({ db }: Fonds): SavedSearch[] {
  const rows = db.prepare(`select seq, time, data ${standing} order by seq`).all() as Array<{
    seq: number
    time: string
    data: string
  }>
  const byName = new Map<string, SavedSearch>()
  for (const { seq, time, data } of rows) apply(byName, seq, time, JSON.parse(data) as SavedChange)
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.seq - b.seq)
}

/** What was decided last about saved searches and still holds, or undefined. */
export function lastSavedChange({ db }: Fonds): { seq: number; sentence: string } | undefined {
  const last = db.prepare(`select seq, sentence ${standing} order by seq desc limit 1`)
  return last.get() as { seq: number; sentence: string } | undefined
}

/** Case does not tell two names apart. */
export function sameName(name: string): string {
  return name.toLowerCase()
}

/** A change of what is not there any more, because its saving was taken back, does nothing. */
function apply(byName: Map<string, SavedSearch>, seq: number, time: string, change: SavedChange): void {
  const key = sameName(change.name)
  if (change.what === 'save') {
    const { name, query, sort, total } = change
    byName.set(key, { seq, time, name, query, sort, total })
    return
  }
  const held = byName.get(key)
  if (held === undefined) return
  byName.delete(key)
  if (change.what === 'rename') byName.set(sameName(change.to), { ...held, name: change.to })
}
