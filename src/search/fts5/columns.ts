// What facets count, as columns in memory: for every record its kind, source, year and persons as small numbers.
// Counting a result of 30,000 records in SQL takes some 200 ms per key stroke, here two or three.
import type { Database } from 'better-sqlite3'
import { type Result, results } from '../../record/finding.ts'

export interface Columns {
  /** Index by record number, value into `kinds`. */
  kind: Uint8Array
  kinds: string[]
  /** Index by record number, value into `sources`. */
  source: Uint32Array
  sources: string[]
  /** Index by record number; `noYear` where undated. UTC. */
  year: Int32Array
  /** Index by record number, value into `results`, and one more for what was not checked. */
  dkim: Uint8Array
  /** The persons of record `no` are `person[personStart[no]]` up to `person[personStart[no + 1]]`, each once. */
  personStart: Uint32Array
  person: Uint32Array
  persons: Array<{ id: string; name: string }>
}

export const noYear = -1_000_000

export function readColumns(db: Database): Columns {
  const size = (db.prepare('select coalesce(max(no), 0) from record').pluck().get() as number) + 2
  const sources = db.prepare('select id, path from source').raw().all() as Array<[number, string]>
  const sourceIndex = new Map(sources.map(([id], index) => [id, index]))
  const kinds: string[] = []
  const columns = { kind: new Uint8Array(size), source: new Uint32Array(size), year: new Int32Array(size).fill(noYear) }
  const rows = db.prepare('select no, kind, source_id, at from record').raw().iterate()
  for (const [no, kind, sourceId, at] of rows as IterableIterator<[number, string, number, number | null]>) {
    if (!kinds.includes(kind)) kinds.push(kind)
    columns.kind[no] = kinds.indexOf(kind)
    columns.source[no] = sourceIndex.get(sourceId)!
    if (at !== null) columns.year[no] = new Date(at).getUTCFullYear()
  }
  return {
    ...columns,
    kinds,
    dkim: readDkim(db, size),
    sources: sources.map(([, path]) => path),
    ...readPersons(db, size),
  }
}

function readDkim(db: Database, size: number): Uint8Array {
  const dkim = new Uint8Array(size).fill(results.length)
  const rows = db.prepare('select record_no, dkim from checked').raw().iterate()
  for (const [no, result] of rows as IterableIterator<[number, Result]>) dkim[no] = results.indexOf(result)
  return dkim
}

function readPersons(db: Database, size: number): Pick<Columns, 'personStart' | 'person' | 'persons'> {
  const persons = db.prepare('select id, name from person order by id').all() as Columns['persons']
  const personIndex = new Map(persons.map(({ id }, index) => [id, index]))
  const addresses = db.prepare('select id, person_id from address').raw().all() as Array<[number, string]>
  const personOf = new Map(addresses.map(([id, person]) => [id, personIndex.get(person)]))
  const links = db.prepare('select count(*) from record_writing').pluck().get() as number
  const person = new Uint32Array(links)
  const personStart = new Uint32Array(size)
  let filled = 0
  let current = -1
  const rows = db.prepare('select record_no, address_id from record_address order by record_no').raw().iterate()
  for (const [no, address] of rows as IterableIterator<[number, number]>) {
    // Every record up to this one without an address gets an empty stretch.
    while (current < no) personStart[++current] = filled
    const index = personOf.get(address)
    if (index !== undefined && !person.subarray(personStart[no], filled).includes(index)) person[filled++] = index
  }
  while (current < size - 1) personStart[++current] = filled
  return { personStart, person, persons }
}
