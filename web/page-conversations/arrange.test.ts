import { describe, expect, it } from 'vitest'
import type { ConversationLine } from '../../src/view/model.ts'
import { arrange } from './arrange.ts'

function line(id: string, given: Partial<ConversationLine>): ConversationLine {
  const sums = { records: 1, missing: 0, first: null, last: null, statements: [] }
  return { id, kind: 'thread', lane: 'private', title: id, participants: [], others: 0, ...sums, ...given }
}

const jerome = { person: 'p1', name: 'Jérôme Vidal' }
const lines = [
  line('a', { title: 'Re: Budget', records: 3, missing: 2, last: 100 }),
  line('b', { title: 'Aviary', records: 9, last: null, kind: 'chat' }),
  line('c', { title: 'zoning', records: 3, last: 300, participants: [jerome] }),
]
const ids = (wanted: Parameters<typeof arrange>[1]) => arrange(lines, wanted).map(({ id }) => id)

describe('arrange', () => {
  it('shows the latest first and what is undated last', () => expect(ids({})).toEqual(['c', 'a', 'b']))
  it('keeps what is undated last the other way round', () => expect(ids({ order: 'asc' })).toEqual(['a', 'c', 'b']))
  it('sorts titles without their prefixes', () => expect(ids({ sort: 'title' })).toEqual(['b', 'a', 'c']))
  it('breaks ties by the latest', () => expect(ids({ sort: 'records' })).toEqual(['b', 'c', 'a']))
  it('finds a person without accents', () => expect(ids({ filter: 'JEROME' })).toEqual(['c']))
  it('wants every word', () => expect(ids({ filter: 'zoning vidal' })).toEqual(['c']))
  it('finds nothing', () => expect(ids({ filter: 'zoning nobody' })).toEqual([]))
  it('keeps those that lack messages', () => expect(ids({ missing: '1' })).toEqual(['a']))
  it('keeps one kind', () => expect(ids({ kind: 'chat' })).toEqual(['b']))
})
