// The people of the fonds -> those of whom an article may speak, by name and account. Nobody merged yet goes by one name
// with others: an article means the name, and all who bear it are asked.
import type { KnownPerson } from '../../record/coverage.ts'
import { type WrittenName, writtenNames } from '../../store/coverage/known.ts'
import type { Fonds } from '../../store/fonds.ts'

/** One who is known under these names and accounts, and all persons of the fonds who are. */
export interface Namesakes {
  names: string[]
  handles: string[]
  persons: string[]
}

/** People handed to the reader of one article: a mailing list has thousands, an article speaks of a few. */
const maxKnown = 200
/** A single word that is a name: shorter ones are initials and list tags. */
const leastSingle = 4
/** Longer ones are no names: stops a display name from being a text. */
const maxName = 80

/** Everybody, in an order that does not depend on the order of intake. */
export function namesakesOf(fonds: Fonds): Namesakes[] {
  const byPerson = new Map<string, { names: Set<string>; handles: Set<string> }>()
  for (const row of writtenNames(fonds)) {
    const held = byPerson.get(row.person) ?? { names: new Set(), handles: new Set() }
    byPerson.set(row.person, held)
    const name = plainName(row.name)
    if (name !== null) held.names.add(name)
    for (const handle of handlesIn(row)) held.handles.add(handle)
  }
  const groups = new Map<string, Namesakes>()
  for (const [person, { names, handles }] of byPerson) {
    if (names.size === 0 && handles.size === 0) continue
    const keys = [...names].filter((name) => name.includes(' ')).map(fold)
    const key = keys.find((each) => groups.has(each)) ?? keys[0] ?? person
    const group = groups.get(key) ?? { names: [], handles: [], persons: [] }
    for (const each of [key, ...keys]) if (!groups.has(each)) groups.set(each, group)
    group.names = [...new Set([...group.names, ...names])]
    group.handles = [...new Set([...group.handles, ...handles])]
    group.persons.push(person)
  }
  return [...new Set(groups.values())].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Those whose account or last name stands in the text. */
export function namesakesIn(all: Namesakes[], text: string): Namesakes[] {
  const words = new Set(fold(text).split(/[^\p{L}\p{N}_@]+/u))
  const stands = ({ names, handles }: Namesakes) =>
    handles.some((handle) => words.has(handle.toLowerCase())) ||
    names.some((name) =>
      fold(name)
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.length >= leastSingle && words.has(word)),
    )
  return all.filter(stands).slice(0, maxKnown)
}

/** As the reader takes them: `person` is the place in this list. */
export function knownPeople(namesakes: Namesakes[]): KnownPerson[] {
  return namesakes.map(({ names, handles }, person) => ({ person, names, handles }))
}

function keyOf({ names, handles, persons }: Namesakes): string {
  return [names[0] ?? '', handles[0] ?? '', persons[0]].join('\n')
}

/** A name without the account behind it; null for addresses and numbers. */
function plainName(name: string | null): string | null {
  const plain = (name ?? '').replace(/\s*\(@\w+\)\s*$/, '').trim()
  if (plain.length > maxName || plain.includes('@') || !/^\p{Lu}/u.test(plain)) return null
  return plain.includes(' ') || plain.length >= leastSingle ? plain : null
}

function handlesIn({ written, address }: WrittenName): string[] {
  const found = /(?:^|\()(@\w{1,30})\)?$/.exec(written.trim())?.[1]
  return [found, address.startsWith('@') ? address : undefined].filter((each) => each !== undefined)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
