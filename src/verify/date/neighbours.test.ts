import { describe, expect, it } from 'vitest'
import type { DateData } from '../../record/evidence.ts'
import { bracketOf, type Neighbour } from './neighbours.ts'

const hour = 3_600_000
const start = Date.UTC(2016, 8, 20)

/** A mail that came in at this hour, by this server and through this list. */
function at(hours: number | null, { by = 'mx.example', list = 'tides.example' as string | null } = {}): Neighbour {
  const time = hours === null ? null : new Date(start + hours * hour).toISOString()
  const stamps: DateData['stamps'] = [{ basis: 'Received', who: by, at: time, flag: time ? null : 'unreadable' }]
  return { record: `r${hours}`, data: { stamps, list } }
}

const own = (mail: Neighbour) => mail.data as DateData
const bracket = (before: Neighbour[], after: Neighbour[], mail = at(null)) => {
  const found = bracketOf(own(mail), before, after)
  return found && [found.through, found.before.record, found.after.record]
}

describe('what is kept before and after a mail', () => {
  it('bounds it, where three on either side stand in order', () => {
    expect(bracket([at(9), at(8), at(7)], [at(11), at(12), at(13)])).toEqual(['tides.example', 'r9', 'r11'])
    expect(bracket([at(9), at(8), at(7)], [at(11), at(12)])).toBeNull()
    expect(bracket([at(9), at(8), at(8.5)], [at(11), at(12), at(13)])).toBeNull()
    expect(bracket([at(9), at(8), at(7)], [at(8.5), at(12), at(13)])).toBeNull()
  })

  it('passes over others in between', () => {
    const other = at(3, { list: 'coal.example' })
    expect(bracket([other, at(9), at(8), other, at(7)], [at(11), at(12), at(13)])).toEqual([
      'tides.example',
      'r9',
      'r11',
    ])
    expect(bracket([at(9), at(8), at(7)], [at(11, { by: 'b.example' }), at(12), at(13), at(14)])?.[2]).toBe('r12')
    expect(bracket([at(null), at(9), at(8), at(7)], [at(11), at(12), at(13)])?.[1]).toBe('r9')
  })

  it('is tied by the server where there is no list', () => {
    const plain = { list: null }
    const rows: [Neighbour[], Neighbour[]] = [
      [at(9, plain), at(8, plain), at(7, plain)],
      [at(11, plain), at(12, plain), at(13, plain)],
    ]
    expect(bracket(...rows, at(null, plain))).toEqual(['mx.example', 'r9', 'r11'])
    expect(bracket(...rows, at(null, { ...plain, by: 'other.example' }))).toBeNull()
    const bare = { ...own(at(null, plain)), stamps: [] }
    expect(bracketOf(bare, ...rows)).toBeNull()
  })

  it('says nothing over more than a month', () => {
    expect(bracket([at(9), at(8), at(7)], [at(9 + 32 * 24), at(2000), at(3000)])).toBeNull()
  })
})
