import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Role } from '../record/record.ts'
import { packed, partiesIn, prepareParties } from './parties.ts'
import { recordsSchema } from './schema.ts'

const roles: Role[] = ['from', 'to', 'cc', 'bcc', 'reply-to', 'sender']

function held() {
  const db = new Database(':memory:')
  // As the store opens it.
  db.pragma('foreign_keys = off')
  db.exec(recordsSchema)
  db.exec(`insert into address values (1, 'nora@x.example', 'pnora')`)
  const add = db.prepare('insert into writing values (?, 1, ?, ?)')
  for (const id of [1, 2, 3_000_000]) add.run(id, `Nora ${id}`, `Nora ${id} <nora@x.example>`)
  const all = (sql: string) => db.prepare(sql).raw().all()
  return { db, parties: prepareParties(db), all }
}

/** What both ways to ask for it say. */
function bothWays(all: (sql: string) => unknown[]): [unknown[], unknown[]] {
  const columns = 'record_no, ordinal, role, address_id, name, written'
  const ask = (view: string) => all(`select ${columns} from ${view} order by record_no, ordinal`)
  return [ask('record_party'), ask('record_address')]
}

describe('the parties of a record', () => {
  it('are told alike from the record and from who is named', () => {
    const { parties, all } = held()
    for (const no of [7, 5, 9_000_000])
      parties.put(
        no,
        [...roles, 'to' as const].map((role) => packed(role, no === 5 ? 3_000_000 : 2)),
      )
    parties.put(11, [])
    parties.flush()
    const [byRecord, byNamed] = bothWays(all)
    expect(byRecord).toHaveLength(21)
    expect(byNamed).toEqual(byRecord)
    expect(byRecord[1]).toEqual([5, 1, 'to', 1, 'Nora 3000000', 'Nora 3000000 <nora@x.example>'])
  })

  it('are forgotten both ways, also before they are written in full', () => {
    const { parties, all } = held()
    parties.put(1, [packed('from', 1), packed('to', 2)])
    parties.put(2, [packed('to', 2)])
    parties.flush()
    parties.clear(1)
    parties.put(1, [packed('sender', 2)])
    parties.put(3, [packed('from', 1)])
    parties.clear(3)
    parties.flush()
    const [byRecord, byNamed] = bothWays(all)
    expect(byRecord.map((row) => (row as unknown[]).slice(0, 3))).toEqual([
      [1, 0, 'sender'],
      [2, 0, 'to'],
    ])
    expect(byNamed).toEqual(byRecord)
  })

  it('stand by who is named in the order of the records, whatever was replaced since', () => {
    const from = (no: number): [number, number[]] => [no, [packed('from', 1), packed('to', 2)]]
    const [once, again] = [held(), held()]
    for (const no of [3, 4, 8191, 8192, 20_000]) once.parties.put(...from(no))
    once.parties.flush()
    // The same in several steps, with what is said otherwise in between.
    for (const no of [3, 8191]) again.parties.put(...from(no))
    again.parties.put(4, [packed('cc', 1), packed('to', 2), packed('to', 2)])
    again.parties.flush()
    for (const no of [8192, 20_000]) again.parties.put(...from(no))
    for (const no of [4, 3]) {
      again.parties.clear(no)
      again.parties.put(...from(no))
    }
    again.parties.flush()
    const table = 'select writing_id, role, block, count, places from mention order by 1, 2, 3'
    expect(again.all(table)).toEqual(once.all(table))
    expect(once.all(table)).toHaveLength(6)
    expect(once.all('select count, places from mention where block = 0')).toEqual([
      [3, '[3,4,8191]'],
      [3, '[8195,8196,16383]'],
    ])
    expect(once.all('select * from first_writing order by 1, 2, 3')).toEqual(
      once.all(`select writing_id, role, min(record_no), ordinal from record_writing
        group by writing_id, role, record_no / 8192 order by 1, 2, 3`),
    )
  })

  it('are read from a list as they were packed', () => {
    const list = roles.map((role, at) => ({ role, writing: 1_000_000_000 + at }))
    expect(partiesIn(JSON.stringify(list.map(({ role, writing }) => packed(role, writing))))).toEqual(list)
  })
})
