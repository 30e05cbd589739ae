import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../src/view/model.ts'
import { barsFrom, barsOf, cutsFor, isVagueDate, layLane, type Mark, step } from './layout.ts'

const day = 86_400_000

function entry(at: number, until = at, record = `r${at}`): TimelineEntry {
  return {
    date: { edtf: null, basis: 'export field', at, until, zone: null },
    kind: 'chat',
    lane: 'private',
    record,
    conversation: null,
    statements: [],
    who: 'Nora Vega',
    summary: '',
  }
}

const overlaps = (a: Mark, b: Mark): boolean => a.row === b.row && a.x < b.x + b.width && b.x < a.x + a.width

describe('layLane', () => {
  it('stands marks that are apart on the base line, centred on their moment', () => {
    const lane = layLane([entry(100), entry(200)], (ms) => ms, 60)
    expect(lane?.marks.map((mark) => [mark.x, mark.row])).toEqual([
      [93, 0],
      [193, 0],
    ])
  })

  it('stacks marks of one moment', () => {
    const lane = layLane([entry(100, 100, 'a'), entry(100, 100, 'b'), entry(101, 101, 'c')], (ms) => ms, 60)
    expect(lane?.marks.map((mark) => mark.row)).toEqual([0, 1, 2])
  })

  it('makes marks smaller before it gives up', () => {
    const crowd = (count: number) => Array.from({ length: count }, (_, at) => entry(100, 100, `r${at}`))
    expect(layLane(crowd(3), (ms) => ms, 60)?.size).toBe(14)
    expect(layLane(crowd(4), (ms) => ms, 60)?.size).toBe(11)
    expect(layLane(crowd(6), (ms) => ms, 60)?.size).toBe(7)
    expect(layLane(crowd(7), (ms) => ms, 60)).toBeNull()
  })

  it('draws a vague date as wide as its interval', () => {
    const lane = layLane([entry(0, 30 * day)], (ms) => ms / day, 60)
    expect(lane?.marks[0]).toMatchObject({ x: 0, width: 30, vague: true })
    expect(isVagueDate(entry(0, 59_000).date)).toBe(false)
  })

  it('never lets one mark hide another', () => {
    const moments = fc.array(fc.tuple(fc.nat(2000), fc.constantFrom(0, 0, 0, 90_000, 500_000)), { maxLength: 120 })
    fc.assert(
      fc.property(moments, (list) => {
        const entries = list
          .sort((a, b) => a[0] - b[0])
          .map(([at, width], index) => entry(at * 1000, at * 1000 + width, `r${index}`))
        const marks = layLane(entries, (ms) => ms / 5000, 200)?.marks ?? []
        for (let a = 0; a < marks.length; a++)
          for (let b = a + 1; b < marks.length; b++) expect(overlaps(marks[a]!, marks[b]!)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('bars', () => {
  it('takes one lane from the counted bins and leaves out empty ones', () => {
    const bins = [
      { start: 0, end: 10, private: 3, public: 0, press: 1 },
      { start: 10, end: 20, private: 0, public: 2, press: 0 },
    ]
    expect(barsOf(bins, 'private')).toEqual([{ start: 0, end: 10, count: 3 }])
    expect(barsOf(bins, 'public')).toEqual([{ start: 10, end: 20, count: 2 }])
  })

  it('counts every entry inside the cuts exactly once', () => {
    const cuts = cutsFor({ from: 0, to: 1000 }, 100)
    expect(cuts).toHaveLength(11)
    const bars = barsFrom([entry(-5), entry(0), entry(99), entry(100), entry(999), entry(1000)], cuts)
    expect(bars.map((bar) => [bar.start, bar.count])).toEqual([
      [0, 2],
      [100, 1],
      [900, 1],
    ])
  })
})

describe('step', () => {
  const list = [entry(1), entry(2), entry(3)]
  it('walks and stops at the ends', () => {
    expect(step(list, 'r1', 1)?.record).toBe('r2')
    expect(step(list, 'r3', 1)?.record).toBe('r3')
    expect(step(list, null, 1)?.record).toBe('r1')
    expect(step(list, 'elsewhere', -1)?.record).toBe('r3')
    expect(step([], null, 1)).toBeNull()
  })
})
