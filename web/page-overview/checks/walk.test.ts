import { describe, expect, it } from 'vitest'
import type { CheckBin } from '../../../src/view/model.ts'
import { partsOf, stepTo } from './walk.ts'

const nothing = { pass: 0, repaired: 0, fail: 0, keyUnknown: 0, unknown: 0, none: 0, unchecked: 0 }
const bin = (change: Partial<CheckBin>): CheckBin => ({ start: 0, end: 1, ...nothing, ...change })

/** Passes and unsigned; nothing; one that does not fit; passes. */
const parts = partsOf([bin({ pass: 2, none: 1 }), bin({}), bin({ fail: 1 }), bin({ pass: 1 })])
const walk = (from: number, ...keys: string[]) => keys.reduce((at, key) => stepTo(parts, at, key)!, from)

describe('walking the plot by keys', () => {
  it('knows only what is drawn', () => {
    expect(parts.map(({ bar, outcome }) => `${bar} ${outcome}`)).toEqual(['0 pass', '0 none', '2 fail', '3 pass'])
  })

  it('goes up and down within a bar, and sideways over empty ones', () => {
    expect(walk(0, 'ArrowUp')).toBe(1)
    expect(walk(1, 'ArrowUp')).toBe(1)
    expect(walk(1, 'ArrowDown', 'ArrowDown')).toBe(0)
    expect(walk(0, 'ArrowRight')).toBe(2)
    expect(walk(2, 'ArrowRight', 'ArrowRight')).toBe(3)
    expect(walk(3, 'ArrowLeft', 'ArrowLeft')).toBe(0)
    expect([walk(2, 'Home'), walk(2, 'End')]).toEqual([0, 3])
  })

  it('leaves other keys alone', () => {
    expect(stepTo(parts, 0, 'Tab')).toBeUndefined()
    expect(stepTo([], 0, 'Home')).toBeUndefined()
  })
})
