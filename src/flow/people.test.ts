import { expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { namedId } from '../record/id.ts'
import { listPeople, openPair, openPerson } from './people.ts'

const p = (address: string) => namedId('p', address)
const ines = 'Ines Roy <ines@harbour.example>'
const leak = 'Leak Desk <desk@leak.example>'
const hour = 3_600_000

function exchange() {
  const rows = testRows()
  const say = (from: string, to: string, at: number, more = {}) =>
    rows.record({ conversation: 'c1', from, to, at, ...more })
  say(leak, ines, 0, { key: 'mid:first' })
  say(leak, ines, 0, { key: 'mid:first', source: 'mail/second.mbox' })
  say(leak, ines, 2 * hour)
  say(ines, leak, 14 * hour)
  say(leak, ines, 15 * hour)
  rows.record({ from: ines, to: 'nora@lighthouse.example', at: 16 * hour, conversation: 'c2' })
  rows.record({ kind: 'post', from: leak, to: ines, at: 17 * hour })
  return rows
}

it('counts messages each way once per key, answers, and the median time to answer', () => {
  const { fonds } = exchange()
  const page = openPair(fonds, p('desk@leak.example'), p('ines@harbour.example'))
  expect(page).toMatchObject({
    aToB: 3,
    bToA: 1,
    answersByB: 1,
    answersByA: 1,
    medianAnswerByB: 12 * hour,
    medianAnswerByA: hour,
    first: 0,
    last: 15 * hour,
  })
  expect(page.conversations.map((line) => line.id)).toEqual(['c1'])
})

it('lists with whom a person exchanged private messages, the most first', () => {
  const { fonds } = exchange()
  const page = openPerson(fonds, p('ines@harbour.example'))
  expect(page.pairs.map(({ other, sent, received }) => [other.name, sent, received])).toEqual([
    ['Leak Desk', 1, 3],
    ['nora@lighthouse.example', 1, 0],
  ])
  expect(page.bins.reduce((sum, bin) => sum + bin.private + bin.public, 0)).toBe(7)
})

it('follows a merge: one person, two addresses, and no messages to oneself', () => {
  const rows = exchange()
  rows.record({ from: 'Ines Roy <ines@home.example>', to: [ines, leak], at: 20 * hour, conversation: 'c3' })
  expect(listPeople(rows.fonds).suggestions.map(({ a, b }) => [a.name, b.name])).toEqual([['Ines Roy', 'Ines Roy']])
  rows.merge('ines@harbour.example', 'ines@home.example')
  const { people, suggestions } = listPeople(rows.fonds)
  const merged = people.find((line) => line.id === p('ines@harbour.example'))
  expect(suggestions).toEqual([])
  expect(merged).toMatchObject({ sent: 3, received: 6, first: 0, last: 20 * hour })
  expect(merged?.addresses.map((line) => [line.address, line.records])).toEqual([
    ['ines@harbour.example', 8],
    ['ines@home.example', 1],
  ])
  const page = openPerson(rows.fonds, p('ines@harbour.example'))
  expect(page.pairs.map(({ other, sent }) => [other.name, sent])).toEqual([
    ['Leak Desk', 2],
    ['nora@lighthouse.example', 1],
  ])
})

it('offers to undo the last decision that still holds', () => {
  const { fonds } = exchange()
  expect(listPeople(fonds).undo).toBeNull()
  const insert = fonds.db.prepare(
    `insert into decision (seq, time, act, data, sentence, undone_by) values (?, '', 'merge', '{}', ?, ?)`,
  )
  insert.run(4, 'Merged A into B.', null)
  insert.run(6, 'Merged C into D.', 7)
  expect(listPeople(fonds).undo).toEqual({ seq: 4, sentence: 'Merged A into B.' })
})

it('refuses unknown persons and a pair of one', () => {
  const { fonds } = exchange()
  expect(() => openPerson(fonds, 'p1')).toThrow('no person "p1" in this fonds: ids are listed by "fonds people"')
  expect(() => openPair(fonds, p('desk@leak.example'), 'p1')).toThrow('no person "p1"')
  expect(() => openPair(fonds, 'p1', 'p1')).toThrow('a pair needs two persons')
})
