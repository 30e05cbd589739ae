import { expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { listConversations, openConversation } from './conversation.ts'

it('reads a chat: words, a missing message in its place, a copy counted once, joins in words', () => {
  const rows = testRows()
  const chat = { kind: 'chat' as const, conversation: 'c1' }
  const first = rows.record({
    ...chat,
    key: 'x:dm:1',
    at: 0,
    position: 0,
    from: 'Leak <x:1>',
    to: 'Ines <x:2>',
    text: 'Hi\n\n> no quote',
  })
  const join = rows.record({ ...chat, key: 'x:dm:2', at: 10, position: 1, from: 'Zoé <x:3>', event: 'join' })
  const bare = { ...chat, key: 'x:dm:4', at: 3_600_000, position: 3, from: 'Ines <x:2>', to: 'Leak <x:1>' }
  rows.record({ ...bare, headerOnly: true, length: 900 })
  const full = rows.record({ ...bare, text: 'Yes' })
  rows.gap('x:dm:3', 'c1', 2)
  const { conversation, items } = openConversation(rows.fonds, 'c1')
  expect(conversation).toMatchObject({ kind: 'chat', records: 3, missing: 1, title: 'Ines, Leak, Zoé', others: 0 })
  expect(conversation.participants.map(({ address }) => address)).toEqual(['x:2', 'x:1', 'x:3'])
  expect(items.map((item) => ('missing' in item ? item.key : item.id))).toEqual([first.id, join.id, '3', full.id])
  expect(items[0]).toMatchObject({ blocks: [{ kind: 'text', level: 0, text: 'Hi\n\n> no quote' }], note: null })
  expect(items[1]).toMatchObject({ blocks: [], note: 'Zoé joined' })
  expect(items[3]).toMatchObject({ waited: 3_600_000, copies: 1, blocks: [{ text: 'Yes' }] })
})

it('lists conversations with the first three of those who take part, and how many more there are', () => {
  const rows = testRows()
  const crowd = Array.from({ length: 9 }, (_, i) => `a${i}@harbour.example`)
  rows.record({ conversation: 'c1', subject: 'All hands', from: 'Nora <nora@lighthouse.example>', to: crowd, at: 5 })
  const [line] = listConversations(rows.fonds)
  expect(line).toMatchObject({ title: 'All hands', records: 1, first: 5, last: 5 })
  expect(line?.participants.length).toBe(3)
  expect(line).toMatchObject({ participants: [{ name: 'Nora' }, {}, {}], others: 7 })
})
