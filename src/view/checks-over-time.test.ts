import { describe, expect, it } from 'vitest'
import { checksOverTime } from './checks-over-time.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

describe('checks over time', () => {
  it('are counted by month, empty months included, and add up', () => {
    const { unit, bins, total, undated } = checksOverTime([
      { day: day('2016-09-20'), outcome: 'pass', count: 2 },
      { day: day('2016-09-30'), outcome: 'pass', count: 1 },
      { day: day('2016-11-01'), outcome: 'keyUnknown', count: 4 },
      { day: null, outcome: 'none', count: 3 },
    ])
    expect([unit, undated]).toEqual(['month', 3])
    expect(
      bins.map(({ start, pass, keyUnknown }) => [new Date(start).toISOString().slice(0, 7), pass, keyUnknown]),
    ).toEqual([
      ['2016-09', 3, 0],
      ['2016-10', 0, 0],
      ['2016-11', 0, 4],
    ])
    expect(total).toMatchObject({ pass: 3, keyUnknown: 4, none: 3, fail: 0 })
  })

  it('are counted by year where months would be too many', () => {
    const { unit, bins } = checksOverTime([
      { day: day('1999-03-01'), outcome: 'none', count: 1 },
      { day: day('2019-03-01'), outcome: 'fail', count: 1 },
    ])
    expect([unit, bins.length, bins[0]!.none, bins.at(-1)!.fail]).toEqual(['year', 21, 1, 1])
  })

  it('are no bars where nothing is dated', () => {
    expect(checksOverTime([]).bins).toEqual([])
    expect(checksOverTime([{ day: null, outcome: 'fail', count: 1 }]).undated).toBe(1)
  })
})
