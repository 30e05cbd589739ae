// The people of the fonds -> those of whom an article may speak, by name and account. Nobody merged yet goes by one name
// with others: an article means the name, and all who bear it are asked.
import type { Actor, KnownPerson } from '../../record/coverage.ts'
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

/** Those whose account stands in the text, or a word of whose name stands there as a name. */
export function namesakesIn(all: Namesakes[], text: string): Namesakes[] {
  const handles = new Set(text.toLowerCase().match(/@\w{1,30}/g) ?? [])
  const words = new Set((text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map(fold))
  const folded = fold(text)
  const stands = (name: string) =>
    isShort(name) ? wordsOf(name).some((word) => words.has(word)) : folded.includes(fold(name))
  return all
    .filter((each) => each.handles.some((handle) => handles.has(handle.toLowerCase())) || each.names.some(stands))
    .slice(0, maxKnown)
}

/** Longer names are those of departments and lists: a word of them means nobody. */
function isShort(name: string): boolean {
  return !name.includes(',') && name.split(/\s+/).length <= 4
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= leastSingle)
}

/** As the reader takes them: the first person of each name stands for all of it. */
export function knownPeople(namesakes: Namesakes[]): KnownPerson[] {
  return namesakes.map(({ names, handles, persons }) => ({ person: persons[0]!, names, handles }))
}

/**
 * All persons who go by the name of an actor: those whom the reader knew, else those whose account is called like the actor
 * ("Tidewatch", @tidewatch), else the only ones whose name holds that word.
 */
export function personsBehind({ name, person, kind }: Actor, namesakes: Namesakes[]): string[] {
  if (person !== undefined) return namesakes.find(({ persons }) => persons[0] === person)?.persons ?? []
  const bare = fold(name).replace(/[^\p{L}\p{N}]/gu, '')
  const byAccount = namesakes.filter(({ handles }) => handles.some((handle) => handle.slice(1).toLowerCase() === bare))
  if (byAccount.length > 0) return byAccount.flatMap(({ persons }) => persons)
  if (kind === 'person' || name.includes(' ') || bare.length < leastSingle) return []
  const bearers = namesakes.filter(({ names }) => names.some((each) => isShort(each) && wordsOf(each).includes(bare)))
  return bearers.length === 1 ? bearers[0]!.persons : []
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
