import { expect, it } from 'vitest'
import type { MemberRow } from '../record/row/conversation.ts'
import type { RecordRow } from '../record/row/record.ts'
import { conversationItems, eventNote, neighbours, shownMembers } from './conversation.ts'

const minute = 60_000

function member(id: string, position: number, row: Partial<MemberRow> = {}): MemberRow {
  return { no: position, id, key: `mid:${id}`, position, length: 100, headerOnly: 0, ...row }
}

function message(id: string, position: number, from: string, minutes: number | null, row: Partial<RecordRow> = {}) {
  const at = minutes === null ? null : minutes * minute
  const date = { edtf: null, basis: 'Date header' as const, dateWritten: null, zone: null, at, until: at }
  const place = { path: 'a.mbox', compressed: null, offset: 0, length: 1, pointer: null }
  const texts = { subject: null, preview: '', language: null, outlet: null, url: null, event: null }
  const party = { role: 'from' as const, person: from, personName: from, address: from, written: from }
  const base = {
    no: position,
    format: 'mbox',
    id,
    kind: 'mail' as const,
    sha256: '',
    key: `mid:${id}`,
    conversation: 'c1',
    parentKey: null,
    depth: 0,
  }
  const counts = {
    headerOnly: 0,
    attachments: 0,
    copies: 0,
    position,
    parties: [party],
    remarks: [],
    statements: [],
    dkim: null,
  }
  return { row: { ...base, ...date, ...place, ...texts, ...counts, ...row }, blocks: [], parts: [] }
}

it('shows each key once, as the copy that has words, then as the longest', () => {
  const shown = shownMembers([
    member('b', 1),
    member('a1', 0, { key: 'mid:a', length: 900, headerOnly: 1 }),
    member('a2', 0, { key: 'mid:a', length: 100 }),
    member('a3', 0, { key: 'mid:a', length: 200 }),
    member('x', 2, { key: null }),
    member('y', 3, { key: null }),
  ])
  expect(shown.map((row) => row.id)).toEqual(['a3', 'b', 'x', 'y'])
  expect(neighbours(shown, { id: 'a1', key: 'mid:a' })).toEqual({ previous: null, next: 'b' })
  expect(neighbours(shown, { id: 'x', key: null })).toEqual({ previous: 'b', next: 'y' })
})

it('puts gaps where they stand and names what points to them by what is shown', () => {
  const messages = [message('a', 0, 'ines', 0), message('c', 2, 'nora', 9, { parentKey: 'mid:b', depth: 2 })]
  const gap = { key: 'mid:b', depth: 1, position: 1, pointedToBy: ['c', 'c-copy'] }
  const members = [member('a', 0), member('c', 2), member('c-copy', 2, { key: 'mid:c' })]
  const items = conversationItems(messages, [gap], members)
  expect(items.map((item) => ('missing' in item ? item.key : item.id))).toEqual(['a', 'b', 'c'])
  expect(items[1]).toMatchObject({ pointedToBy: ['c'], depth: 1 })
  expect(items[2]).toMatchObject({ parent: null })
})

it('names the message that one answers where it is held', () => {
  const messages = [message('a', 0, 'ines', 0), message('b', 1, 'nora', 9, { parentKey: 'mid:a', depth: 1 })]
  const [, second] = conversationItems(messages, [], [member('a', 0), member('b', 1)])
  expect(second).toMatchObject({ parent: 'a', depth: 1 })
})

it('counts the wait from the last message of somebody else, in time, for the first answer alone', () => {
  const messages = [
    message('a', 0, 'ines', 0),
    message('b', 3, 'ines', 10),
    message('join', 4, 'zoe', 20, { event: 'join' }),
    message('c', 1, 'nora', 70),
    message('d', 2, 'nora', 71),
    message('e', 5, 'ines', null),
  ]
  const items = conversationItems(messages, [], [])
  const waits = Object.fromEntries(items.map((item) => ('missing' in item ? [] : [item.id, item.waited])))
  expect(waits).toEqual({ a: null, b: null, join: null, c: 60 * minute, d: null, e: null })
})

it('says in words who came and went, and no more than the export says', () => {
  const zoe = { role: 'from' as const, person: 'z', personName: 'Zoé', address: 'x:1', written: '1' }
  const parties = [zoe, { ...zoe, role: 'to' as const, personName: 'Ines' }]
  const event = { key: 'x:event:1:participantsJoin:', parties, preview: 'The plan', remarks: [] }
  const joined = { ...event, event: 'join' as const }
  expect(eventNote(joined)).toBe('Zoé added Ines')
  expect(eventNote({ ...joined, parties: [zoe] })).toBe('Zoé joined')
  expect(eventNote({ ...joined, key: 'x:event:1:joinConversation:' })).toBe('joined through Zoé, with Ines')
  expect(eventNote({ ...event, event: 'leave' })).toBe('Zoé removed Ines')
  expect(eventNote({ ...event, event: 'leave', parties: [zoe] })).toBe('Zoé left')
  expect(eventNote({ ...event, event: null })).toBeNull()
  const crowd = Array.from({ length: 9 }, (_, i) => ({ ...zoe, role: 'to' as const, personName: `N${i}` }))
  expect(eventNote({ ...joined, parties: [zoe, ...crowd] })).toBe('Zoé added N0, N1, N2, N3 and 5 others')
  const remarks = [{ code: 'x-conversation-renamed', sentence: 'It was given this name.' }]
  expect(eventNote({ ...event, event: null, remarks })).toBe('Zoé called this conversation “The plan”')
})
