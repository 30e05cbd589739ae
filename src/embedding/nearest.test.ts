import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signsOf } from './nearest.ts'
import { pack, similarity, sumOf, unpack } from './packed.ts'

const number = fc.double({ min: -1, max: 1, noNaN: true })
const vector = fc.array(number, { minLength: 70, maxLength: 70 }).map((values) => Float32Array.from(values))

describe('the nearest by their signs', () => {
  it('hold what is asked for itself, and no more than was allowed', () => {
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (all, which, most) => {
          const signs = signsOf(70)
          for (const each of all) signs.add(each)
          const found = signs.nearest(all[which % all.length]!, most)
          const signsAt = (at: number) => [...all[at]!].map((value) => value > 0).join()
          expect(found.map(signsAt)).toContain(signsAt(which % all.length))
          expect(found.length).toBeLessThanOrEqual(2 * most)
        },
      ),
    )
  })

  it('are those with fewest signs that differ, of many', () => {
    const signs = signsOf(64)
    const pointing = (positive: number) => Float32Array.from({ length: 64 }, (_, d) => (d < positive ? 1 : -1))
    for (let i = 0; i < 5000; i += 1) signs.add(pointing(i % 64))
    signs.add(pointing(64))
    expect(signs.size()).toBe(5001)
    expect(signs.nearest(pointing(64), 1)).toEqual([5000])
  })
})

describe('vectors in a byte a dimension', () => {
  it('are nearly what they were', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const [one, other] = unpack(
          pack(
            [
              { start: 3, end: 9, sum: a },
              { start: 9, end: 20, sum: b },
            ],
            70,
          ),
          70,
        )
        expect([one!.start, one!.end, other!.end]).toEqual([3, 9, 20])
        const isSomething = sumOf(a, b).some((each) => Math.abs(each) > 0.1)
        if (isSomething) expect(similarity(sumOf(one!.sum, other!.sum), sumOf(a, b))).toBeGreaterThan(0.95)
      }),
    )
  })

  it('may be nothing', () => {
    expect(unpack(pack([{ start: 0, end: 1, sum: new Float32Array(4) }], 4), 4)[0]!.sum).toEqual(new Float32Array(4))
    expect(similarity(new Float32Array(4), Float32Array.from([1, 2, 3, 4]))).toBe(0)
  })
})
