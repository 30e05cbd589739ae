// Addresses -> persons: one address is one person until somebody decides otherwise. Decisions come from the journal,
// are applied in order, and can be taken back one by one.
import { namedId } from '../record/id.ts'
import type { Fonds } from './fonds.ts'
import type { JournalLine } from './journal.ts'

export interface Decision {
  seq: number
  act: 'merge' | 'split'
  data: string
  sentence: string
  undone_by: number | null
}

/** Notes a decision; `arrangePersons` gives it effect. */
export function putDecision(fonds: Fonds, line: Extract<JournalLine, { act: 'merge' | 'split' | 'undo' }>): void {
  if (line.act === 'undo') {
    fonds.db.prepare('update decision set undone_by = ? where seq = ? and undone_by is null').run(line.seq, line.of)
    return
  }
  const data = line.act === 'merge' ? { into: line.into, from: line.from } : { address: line.address }
  fonds.db
    .prepare('insert into decision (seq, time, act, data, sentence) values (?, ?, ?, ?, ?)')
    .run(line.seq, line.time, line.act, JSON.stringify(data), line.sentence)
}

/** The last decision about persons that still holds, or undefined. */
export function lastDecision(fonds: Fonds): Decision | undefined {
  return fonds.db.prepare(`${standing} order by seq desc limit 1`).get() as Decision | undefined
}

const aboutPersons = "act in ('merge', 'split')"
/** What was decided about persons and was not taken back; the table holds other decisions, too. */
const standing = `select * from decision where undone_by is null and ${aboutPersons}`

/** Rebuilds who is who and what they are called. Run inside a transaction. */
export function arrangePersons(fonds: Fonds): void {
  // Until something is decided, also something that was taken back, each address is the person that it came in as.
  const isDecided = fonds.db.prepare(`select 1 from decision where ${aboutPersons} limit 1`).get() !== undefined
  if (isDecided) applyDecisions(fonds)
  namePersons(fonds)
}

function applyDecisions({ db }: Fonds): void {
  const addresses = db.prepare('select id, normal, person_id from address order by normal').all() as Array<{
    id: number
    normal: string
    person_id: string
  }>
  const persons = new Map<string, string>(addresses.map(({ normal }) => [normal, namedId('p', normal)]))
  const decisions = db.prepare(`${standing} order by seq`).all() as Decision[]
  for (const decision of decisions) apply(persons, decision)
  const set = db.prepare('update address set person_id = ? where id = ?')
  for (const { id, normal, person_id } of addresses) {
    const person = persons.get(normal)!
    if (person !== person_id) set.run(person, id)
  }
}

function apply(persons: Map<string, string>, decision: Decision): void {
  const data = JSON.parse(decision.data) as { into: string; from: string; address: string }
  if (decision.act === 'merge') {
    for (const [normal, person] of persons) if (person === data.from) persons.set(normal, data.into)
    return
  }
  const person = persons.get(data.address)
  const rest = [...persons].filter(([normal, id]) => id === person && normal !== data.address).map(([normal]) => normal)
  const own = namedId('p', data.address)
  persons.set(data.address, own)
  // The address that is split off may be the one that the person is named after: the others then need a new name.
  if (person === own) for (const normal of rest) persons.set(normal, namedId('p', rest[0]!))
}

/** A person is called as most sources write the name; without any name, by the address. */
function namePersons(fonds: Fonds): void {
  const { db } = fonds
  db.exec('delete from person')
  const counted = db
    .prepare(
      `select a.person_id, w.name, sum(m.count) as n
       from mention m join writing w on w.id = m.writing_id join address a on a.id = w.address_id
       where w.name is not null and w.name <> '' group by a.person_id, w.name
       order by n desc, w.name`,
    )
    .raw()
    .all() as Array<[string, string, number]>
  const names = new Map<string, string>()
  for (const [person, name] of counted) if (!names.has(person)) names.set(person, name)
  const fallback = db.prepare('select person_id, min(normal) from address group by person_id').raw().all()
  const insert = db.prepare('insert into person (id, name) values (?, ?)')
  for (const [person, normal] of fallback as Array<[string, string]>)
    insert.run(person, names.get(person) ?? shown(normal))
}

function shown(normal: string): string {
  return normal.startsWith('name:') ? normal.slice('name:'.length) : normal
}
