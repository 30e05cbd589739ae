// Several fonds may hold one message, and an index holds it once: what each of them says of it -> one document, and back.
// All of them find it: what they say differently (their source, their conversation) stands there side by side.
import type { Meta, Words } from './document.ts'

/** What one fonds says, and what tells that from what it said before. */
export interface Said extends Meta {
  hash: string
}

export interface Document extends Meta {
  fonds: string[]
}

/** What a document says, by fonds. */
export interface Stored {
  fonds: string[]
  hash?: string
  by?: Record<string, Said>
  [field: string]: unknown
}

const wordFields = ['subject', 'body', 'quoted', 'names', 'files', 'attached']
/** One value each: a record stands in one place of an order. The first fonds by its id decides. */
const single = ['at', 'day', 'year', 'id', 'kind', 'same', 'shown', 'hash']

export function holdersOf(stored: Stored): Record<string, Said> {
  if (stored.by) return stored.by
  const { fonds, by: _, ...said } = stored
  for (const field of wordFields) delete said[field]
  return { [fonds[0]!]: said as unknown as Said }
}

export function wordsIn(stored: Stored): Words {
  return Object.fromEntries(wordFields.flatMap((field) => (field in stored ? [[field, stored[field]]] : [])))
}

/** The document for what these fonds say; there is at least one. */
export function documentOf(holders: Record<string, Said>, words: Words): object {
  const fonds = Object.keys(holders).sort()
  const [first] = fonds
  if (fonds.length === 1) return { fonds, ...holders[first!], ...words }
  const all = fonds.map((one) => holders[one]!)
  const fields = new Set(all.flatMap((said) => Object.keys(said)))
  const joined: Record<string, unknown> = {}
  for (const field of fields) {
    if (field === 'hash') continue
    const values = all.flatMap((said): unknown[] => [said[field] ?? []].flat())
    joined[field] = single.includes(field) ? values[0] : [...new Set(values)]
  }
  return { fonds, ...joined, by: holders, ...words }
}
