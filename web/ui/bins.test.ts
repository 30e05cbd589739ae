import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bin } from '../../src/view/model.ts'
import { coarsen, countIn, dateOperator, highest, indexAt, rangeBetween, rangeWords, totalOf } from './bins.ts'

const day = 86_400_000
const start = Date.UTC(2016, 8, 20)

function binsOf(counts: number[]): Bin[] {
  return counts.map((count, index) => ({
    start: start + index * day,
    end: start + (index + 1) * day,
    private: count,
    public: index % 2,
    press: 0,
  }))
}

describe('coarsen', () => {
  it('loses no record and no time, and keeps to the number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 500 }),
        (counts, most) => {
          const bins = binsOf(counts)
          const joined = coarsen(bins, most)
          const sum = (list: Bin[]) => list.reduce((all, bin) => all + totalOf(bin), 0)
          expect(joined.length).toBeLessThanOrEqual(most)
          expect(sum(joined)).toBe(sum(bins))
          expect(joined[0]!.start).toBe(bins[0]!.start)
          expect(joined[joined.length - 1]!.end).toBe(bins[bins.length - 1]!.end)
        },
      ),
    )
  })

  it('leaves alone what fits', () => {
    const bins = binsOf([1, 2, 3])
    expect(coarsen(bins, 3)).toEqual(bins)
  })

  it('takes a width of nothing', () => expect(coarsen(binsOf([1, 2, 3]), 0)).toHaveLength(1))
})

describe('indexAt', () => {
  const bins = binsOf([1, 1, 1, 1])
  it.each([
    [start - day, 0],
    [start, 0],
    [start + day - 1, 0],
    [start + day, 1],
    [start + 99 * day, 3],
  ])('%i', (at, index) => expect(indexAt(bins, at)).toBe(index))

  it('is -1 where there are none', () => expect(indexAt([], start)).toBe(-1))
})

describe('a stretch', () => {
  const bins = binsOf([5, 0, 7, 2])

  it('reads the same from either end', () => {
    expect(rangeBetween(bins, 2, 1)).toEqual(rangeBetween(bins, 1, 2))
    expect(rangeBetween(bins, 0, 9)).toBeNull()
  })

  it('counts what lies in it', () => {
    expect(countIn(bins, rangeBetween(bins, 1, 2)!)).toEqual({ private: 7, public: 1, press: 0, all: 8 })
  })

  it('becomes an operator with both days included', () => {
    expect(dateOperator(rangeBetween(bins, 0, 2)!)).toBe('date:2016-09-20..2016-09-22')
    expect(dateOperator(rangeBetween(bins, 1, 1)!)).toBe('date:2016-09-21')
  })

  it('is said no finer than the bins are', () => {
    const range = { start: Date.UTC(2016, 8, 1), end: Date.UTC(2016, 11, 1) }
    expect(rangeWords(range, 'month', 'en')).toBe('September\u2009–\u2009November 2016')
    expect(rangeWords(range, 'year', 'en')).toBe('2016')
    expect(rangeWords({ start, end: start + day }, 'day', 'fr')).toBe('20 sept. 2016')
  })

  it('has a highest bar', () => {
    expect(highest(bins)).toBe(7)
    expect(highest([])).toBe(0)
  })
})
