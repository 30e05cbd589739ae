// Rows of persons in, their lines out, and which of them may be one person: a suggestion, never an act.
import type { PersonRows } from '../record/row/person.ts'
import type { PeoplePage, PersonLine } from './model.ts'

/** Names as written that are shown for one address; a forger can write thousands. */
const maxNames = 5
/** Suggestions on one page: a mailing list that signs for everybody would pair all with all. */
const maxSuggestions = 50

/** Everybody, those who wrote the most first; a mailing list receives everything and writes nothing. */
export function personLines(rows: PersonRows): PersonLine[] {
  const names = new Map<string, string[]>()
  for (const { address, name } of rows.names) {
    const held = names.get(address)
    if (held === undefined) names.set(address, [name])
    else if (held.length < maxNames) held.push(name)
  }
  const lines = new Map<string, PersonLine>()
  for (const { person, personName, address, records } of rows.addresses) {
    const line = lines.get(person) ?? unseen(person, personName)
    line.addresses.push({ address, names: names.get(address) ?? [], records })
    lines.set(person, line)
  }
  for (const { person, ...traffic } of rows.traffic) {
    const line = lines.get(person)
    if (line) Object.assign(line, traffic)
  }
  return [...lines.values()].sort((a, b) => b.sent - a.sent || b.received - a.received || (a.id < b.id ? -1 : 1))
}

/** The lines of these persons, in their order. */
export function inOrder(lines: PersonLine[], ids: string[]): PersonLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function unseen(id: string, name: string): PersonLine {
  return { id, name, addresses: [], sent: 0, received: 0, first: null, last: null }
}

/** Persons whose addresses share a display name of at least two words. The busier of two comes first, as in `lines`. */
export function suggestMerges(lines: PersonLine[]): PeoplePage['suggestions'] {
  const owners = new Map<string, { first: PersonLine; written: string }>()
  const paired = new Set<string>()
  const suggestions: PeoplePage['suggestions'] = []
  for (const line of lines) {
    for (const written of line.addresses.flatMap((address) => address.names)) {
      const folded = foldName(written)
      if (folded === null) continue
      const owner = owners.get(folded)
      if (owner === undefined) owners.set(folded, { first: line, written })
      else if (owner.first.id !== line.id && !paired.has(`${owner.first.id} ${line.id}`)) {
        paired.add(`${owner.first.id} ${line.id}`)
        suggestions.push({ a: owner.first, b: line, why: `both are written as “${owner.written}”` })
        if (suggestions.length === maxSuggestions) return suggestions
      }
    }
  }
  return suggestions
}

/** A name without case, accents, punctuation and word order; null for fewer than two words or for an address. */
export function foldName(written: string): string | null {
  if (written.includes('@')) return null
  const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length > 1).length < 2 ? null : words.sort().join(' ')
}
