import { describe, expect, it } from 'vitest'
import type { MessageView, MissingView } from '../../../src/view/model.ts'
import { emptyLine } from '../../ui/test-line.ts'
import { chatRows, ownSide, type Row, rowKey, threadRows } from './rows.ts'

function said(id: string, who: string, edtf: string | null, over: Partial<MessageView> = {}): MessageView {
  const at = edtf === null ? null : Date.parse(edtf)
  return {
    ...emptyLine,
    id,
    kind: 'chat',
    date: { edtf, basis: 'export field', at, until: at, zone: 'Z' },
    from: [{ person: who, name: who, address: who, written: who }],
    preview: id,
    conversation: 'c1',
    depth: 0,
    parent: null,
    blocks: [],
    hasHtml: false,
    parts: [],
    waited: null,
    note: null,
    ...over,
  }
}
const gap: MissingView = { missing: true, key: 'mid:gone@lighthouse.example', depth: 1, pointedToBy: ['b'] }

function sketch(rows: Row[]): string {
  return rows
    .map((row) => {
      if (row.row === 'day') return `[${row.day || 'undated'}]`
      if (row.row === 'silence') return `~${row.ms / 86_400_000}d~`
      if (row.row === 'missing') return '?'
      if (row.row === 'note') return `(${row.message.id})`
      return row.message.id + (row.sameSender ? '+' : '')
    })
    .join(' ')
}

describe('chatRows', () => {
  it('heads each day once and marks what goes on by the same sender', () => {
    const rows = chatRows([
      said('a', 'nora', '2021-09-20T00:04:00Z'),
      said('b', 'nora', '2021-09-20T00:05:00Z'),
      said('c', 'tom', '2021-09-20T12:08:00Z'),
      said('d', 'tom', '2021-09-21T12:08:00Z'),
    ])
    expect(sketch(rows)).toBe('[2021-09-20] a b+ c [2021-09-21] d')
  })

  it('marks a silence of a week, not one of six days', () => {
    const rows = chatRows([
      said('a', 'nora', '2021-09-01T00:00:00Z'),
      said('b', 'tom', '2021-09-07T00:00:00Z'),
      said('c', 'tom', '2021-09-14T00:00:00Z'),
    ])
    expect(sketch(rows)).toBe('[2021-09-01] a [2021-09-07] b ~7d~ [2021-09-14] c')
  })

  it('keeps the day as written, whatever the zone of the reader', () => {
    expect(sketch(chatRows([said('a', 'nora', '2021-09-20T00:30:00+05:00')]))).toBe('[2021-09-20] a')
  })

  it('heads the day of the zone that the reader chose', () => {
    const late = said('a', 'nora', '2021-09-19T22:12:00Z')
    expect(sketch(chatRows([late], 'Europe/Paris'))).toBe('[2021-09-20] a')
    expect(sketch(chatRows([late], 'America/New_York'))).toBe('[2021-09-19] a')
  })

  it('shows joins as notes, gaps as gaps, and undated messages without a silence', () => {
    const rows = chatRows([
      said('a', 'nora', '2021-09-20T10:00:00Z', { event: 'join' }),
      gap,
      said('b', 'nora', '2021-09-20T10:01:00Z'),
      said('c', 'nora', null),
    ])
    expect(sketch(rows)).toBe('[2021-09-20] (a) ? b [undated] c')
  })

  it('heads a day again when an export out of order comes back to it, under another key', () => {
    const rows = chatRows([
      said('a', 'nora', '2021-09-20T10:00:00Z'),
      said('b', 'nora', '2021-09-21T10:00:00Z'),
      said('c', 'nora', '2021-09-20T11:00:00Z'),
    ])
    expect(sketch(rows)).toBe('[2021-09-20] a [2021-09-21] b [2021-09-20] c')
    expect(new Set(rows.map(rowKey)).size).toBe(rows.length)
  })
})

describe('threadRows', () => {
  it('numbers messages and lets gaps stand between them', () => {
    const rows = threadRows([gap, said('a', 'nora', null), said('b', 'tom', null)])
    expect(rows.map((row) => (row.row === 'message' ? row.index : row.row))).toEqual(['missing', 0, 1])
  })
})

describe('ownSide', () => {
  it('is whoever wrote most', () => {
    expect(ownSide([said('a', 'tom', null), said('b', 'nora', null), said('c', 'nora', null), gap])).toBe('nora')
  })
  it('is the first sender of equals, and nobody in an empty chat', () => {
    expect(ownSide([said('a', 'tom', null), said('b', 'nora', null)])).toBe('tom')
    expect(ownSide([])).toBeNull()
  })
})
