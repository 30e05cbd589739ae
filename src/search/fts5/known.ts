// Which addresses `from:nora` means, and which sources there are: read once into memory and read again when the
// database has changed, because SQLite cannot fold accents and a scan of all names for every key stroke is slow.
import type { Database } from 'better-sqlite3'
import { remembered } from '../../store/remembered.ts'
import type { WhoNode } from '../ast.ts'
import type { NameInDoubt } from '../index.ts'
import { mayBeSlip, mostSlips, slipsBetween } from '../suggest.ts'
import { fold, wordsOf } from '../words.ts'
import { lastChanges } from './changes.ts'
import type { Known, SourceEntry } from './condition.ts'

interface AddressEntry {
  id: number
  /** Folded comparable form. */
  normal: string
  person: string
  /** The words of the address, of each name beside it in a source, and of the person's name. */
  names: string[][]
}

/** All addresses, as far as they are read. */
interface AddressList {
  entries: AddressEntry[]
  /** By id. */
  byId: Map<number, AddressEntry>
  /** Id of the last way of writing an address that is read. */
  lastWriting: number
  /** The journal line after which persons were put together as they are read. */
  arranged: number | undefined
}

/** Knowledge of the fonds behind `db`, always as it stands now. */
export function knownOf(db: Database): Known & { namesInDoubt(who: WhoNode): NameInDoubt[] } {
  const split = remembering(splitWords)
  let read = noAddresses()
  const addresses = remembered(db, () => {
    const { arranged } = lastChanges(db)
    if (arranged !== read.arranged) read = { ...noAddresses(), arranged }
    readAddresses(db, read, split)
    return read.entries
  })
  const sources = remembered(db, () => db.prepare('select id, path from source order by id').all() as SourceEntry[])
  const counts = db
    .prepare(
      'select count(distinct record_no) from record_address where address_id in (select value from json_each(?))',
    )
    .pluck()
  const countRecords = (ids: number[]) => counts.get(JSON.stringify(ids)) as number
  return {
    addressesOf: (node) => meantBy(node, addresses()),
    sources,
    namesInDoubt: (who) => (meantBy(who, addresses()).length > 0 ? [] : namesInDoubt(who, addresses(), countRecords)),
  }
}

/** Words of one value that are looked at: each is compared with all names. */
const maxInDoubt = 4
/** Words of names that are given for one that is in doubt; the records of each are counted. */
const maxNear = 20

/** For the words of a value that no word of a name begins with. */
function namesInDoubt(
  { value }: WhoNode,
  addresses: AddressEntry[],
  countRecords: (ids: number[]) => number,
): NameInDoubt[] {
  const words = wordsOf(value).filter(({ folded }) => mayBeSlip(folded))
  const unknown = words.filter(({ folded }) => !addresses.some(({ names }) => names.some((own) => begins(own, folded))))
  return unknown.slice(0, maxInDoubt).map(({ folded: word }) => {
    const near = new Map<string, number[]>()
    // The same words stand in many addresses: each is compared once.
    const others = new Set<string>()
    for (const { id, names } of addresses)
      for (const own of new Set(names.flat())) {
        if (others.has(own)) continue
        const held = near.get(own)
        if (held) held.push(id)
        else if (near.size < maxNear && isNear(word, own)) near.set(own, [id])
        else others.add(own)
      }
    return { word, near: Array.from(near, ([own, ids]) => ({ word: own, records: countRecords(ids) })) }
  })
}

function isNear(word: string, own: string): boolean {
  return Math.abs(word.length - own.length) <= mostSlips && slipsBetween(word, own, mostSlips) <= mostSlips
}

/**
 * In this order: a person id; an address exactly as compared (for `person:`, the person whom it belongs to);
 * else each address or name of which every word of the value begins a word.
 */
function meantBy({ operator, value }: WhoNode, addresses: AddressEntry[]): number[] {
  const folded = fold(value)
  const ids = (entries: AddressEntry[]) => entries.map(({ id }) => id)
  const byPerson = addresses.filter(({ person }) => person === folded)
  if (byPerson.length > 0) return ids(byPerson)
  const exact = addresses.filter(({ normal }) => normal === folded)
  if (exact.length > 0) {
    if (operator !== 'person') return ids(exact)
    const persons = new Set(exact.map(({ person }) => person))
    return ids(addresses.filter(({ person }) => persons.has(person)))
  }
  const parts = wordsOf(value).map((word) => word.folded)
  if (parts.length === 0) return []
  const named = addresses.filter(({ names }) => names.some((words) => parts.every((part) => begins(words, part))))
  if (operator !== 'person') return ids(named)
  const persons = new Set(named.map(({ person }) => person))
  return ids(addresses.filter(({ person }) => persons.has(person)))
}

function begins(words: string[], part: string): boolean {
  return words.some((word) => word.startsWith(part))
}

function noAddresses(): AddressList {
  return { entries: [], byId: new Map(), lastWriting: 0, arranged: undefined }
}

/** Reads what came after the addresses, and ways of writing them, that are read. */
function readAddresses(db: Database, read: AddressList, split: (text: string) => string[]): void {
  const { entries, byId } = read
  const rows = db
    .prepare(
      `select a.id, a.normal, a.person_id, p.name from address a left join person p on p.id = a.person_id
       where a.id > ? order by a.id`,
    )
    .raw()
    .iterate(entries.at(-1)?.id ?? 0) as IterableIterator<[number, string, string, string | null]>
  for (const [id, normal, person, name] of rows) {
    const entry = { id, normal: fold(normal), person, names: [split(normal), split(name ?? '')] }
    entries.push(entry)
    byId.set(id, entry)
  }
  const written = db
    .prepare(
      'select max(id), address_id, name from writing where id > ? and name is not null group by address_id, name',
    )
    .raw()
    .iterate(read.lastWriting) as IterableIterator<[number, number, string]>
  for (const [last, address, name] of written) {
    byId.get(address)?.names.push(split(name))
    read.lastWriting = Math.max(read.lastWriting, last)
  }
}

function splitWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded)
}

/** Names kept with their words; a mailbox of invented names must not fill the memory. */
const maxNames = 200_000

/** When persons are put together anew, all names are read again: most of them are those of before. */
function remembering(split: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>()
  return (text) => {
    const held = known.get(text)
    if (held !== undefined) return held
    const words = split(text)
    if (known.size < maxNames) known.set(text, words)
    return words
  }
}
