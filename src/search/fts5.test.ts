import { expect, it } from 'vitest'
import { namedId } from '../record/id.ts'
import { sorted } from './fts5/test-case.ts'
import { inventFonds } from './fts5/test-fonds.ts'
import { parseQuery } from './query.ts'

it('finds all addresses of a merged person, and only the given one by its address', () => {
  const { put, arranged, index, db, close } = inventFonds()
  put({ from: 'Nora <nora@one.example>', body: 'one' })
  put({ from: 'N. V. <nv@two.example>', body: 'two' })
  const find = (q: string) => sorted(index.find(parseQuery(q).ast).rows.map(({ no }) => no))
  expect(find('person:nora')).toEqual([1])
  const person = namedId('p', 'nora@one.example')
  db.prepare('update address set person_id = ?').run(person)
  arranged()
  for (const q of ['person:nora', 'person:nv@two.example', `from:${person}`, 'from:nora'])
    expect(find(q)).toEqual([1, 2])
  expect(find('from:nv@two.example')).toEqual([2])
  close()
})
