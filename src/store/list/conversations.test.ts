import { expect, it } from 'vitest'
import { testRows } from '../../../test/rows.ts'
import { conversationRows, gapRows, participantRows } from './conversations.ts'
import { briefParticipants } from './participants.ts'

it('lists the latest conversation first and undated ones last', () => {
  const rows = testRows()
  rows.record({ conversation: 'c-old', at: 1000 })
  rows.record({ conversation: 'c-none', at: null })
  rows.record({ conversation: 'c-new', at: 2000 })
  expect(conversationRows(rows.fonds).map((row) => row.id)).toEqual(['c-new', 'c-old', 'c-none'])
})

it('names each person once, those who write first, as they themselves write', () => {
  const rows = testRows()
  rows.record({ conversation: 'c1', from: 'a@lighthouse.example', to: ['b@harbour.example', 'z@harbour.example'] })
  rows.record({ conversation: 'c1', from: 'Ben <b@home.example>', to: 'a@lighthouse.example' })
  rows.record({ conversation: 'c1', from: 'Ben <B@harbour.example>', to: 'a@lighthouse.example' })
  rows.record({ conversation: 'c2', from: 'q@harbour.example' })
  rows.merge('b@harbour.example', 'b@home.example')
  const named = participantRows(rows.fonds, ['c1']).map((row) => [row.address, row.written, row.wrote])
  expect(named).toEqual([
    ['b@harbour.example', 'Ben <B@harbour.example>', 2],
    ['a@lighthouse.example', 'a@lighthouse.example', 1],
    ['z@harbour.example', 'z@harbour.example', 0],
  ])
  const brief = briefParticipants(rows.fonds, 2)
  expect([...brief.values()].reduce((sum, { named, others }) => sum + named.length + others, 0)).toBe(4)
  expect(briefParticipants(rows.fonds, 2, ['c1']).get('c1')).toEqual(brief.get('c1'))
})

it('gives gaps with whatever points to them inside the conversation', () => {
  const rows = testRows()
  const a = rows.record({ conversation: 'c1', references: ['mid:gone'] })
  const b = rows.record({ conversation: 'c1', references: ['mid:older', 'mid:gone'] })
  rows.record({ conversation: 'c2', references: ['mid:gone'] })
  rows.gap('mid:gone', 'c1', 1, 1)
  rows.gap('mid:older', 'c1', 0)
  rows.gap('mid:unnamed', 'c1', 2)
  expect(gapRows(rows.fonds, 'c1')).toEqual([
    { key: 'mid:older', depth: 0, position: 0, pointedToBy: [b.id] },
    { key: 'mid:gone', depth: 1, position: 1, pointedToBy: [a.id, b.id] },
    { key: 'mid:unnamed', depth: 0, position: 2, pointedToBy: [] },
  ])
})
