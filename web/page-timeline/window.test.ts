import { describe, expect, it } from 'vitest'
import { around, clamp, move, narrowest, readMoment, reveal, whole, zoom } from './window.ts'

const bounds = { from: 0, to: 100 * narrowest }

describe('whole', () => {
  it('leaves room on both sides', () => {
    expect(whole({ start: 0, end: 100_000_000 })).toEqual({ from: -3_000_000, to: 103_000_000 })
  })
  it('opens a day around a single moment', () => {
    const window = whole({ start: 5, end: 5 })
    expect(window.to - window.from).toBe(2 * 86_400_000)
  })
})

describe('clamp', () => {
  it('keeps the width when pushed over an edge', () => {
    expect(clamp({ from: -50, to: 10 * narrowest - 50 }, bounds)).toEqual({ from: 0, to: 10 * narrowest })
    expect(clamp({ from: 95 * narrowest, to: 105 * narrowest }, bounds)).toEqual({
      from: 90 * narrowest,
      to: 100 * narrowest,
    })
  })
  it('is never narrower than two minutes nor wider than everything', () => {
    const narrow = clamp({ from: 50, to: 51 }, bounds)
    expect(narrow.to - narrow.from).toBe(narrowest)
    expect(clamp({ from: -1e12, to: 1e12 }, bounds)).toEqual(bounds)
  })
})

describe('zoom and move', () => {
  it('keeps the moment under the pointer where it is', () => {
    const window = zoom({ from: 0, to: 1000 }, 0.5, 250)
    expect(window).toEqual({ from: 125, to: 625 })
    expect((250 - window.from) / (window.to - window.from)).toBe(0.25)
  })
  it('undoes itself', () => {
    expect(zoom(zoom({ from: 0, to: 1000 }, 0.5, 300), 2, 300)).toEqual({ from: 0, to: 1000 })
    expect(move(move({ from: 0, to: 1000 }, 0.2), -0.2)).toEqual({ from: 0, to: 1000 })
  })
})

describe('reveal', () => {
  it('does nothing for what is in view', () => {
    expect(reveal({ from: 0, to: 1000 }, 5, 990)).toEqual({ from: 0, to: 1000 })
  })
  it('widens for what is not', () => {
    const window = reveal({ from: 0, to: 1000 }, 2000)
    expect(window.from).toBe(0)
    expect(window.to).toBeGreaterThan(2000)
  })
})

describe('around', () => {
  it('shows both ends', () => {
    const window = around(1_000_000, 1_900_000)
    expect(window.from).toBeLessThan(1_000_000)
    expect(window.to).toBeGreaterThan(1_900_000)
  })
})

describe('readMoment', () => {
  it.each([
    [1474329600000, 1474329600000],
    ['1474329600000', 1474329600000],
    ['2016-09-20', Date.UTC(2016, 8, 20)],
    ['2016-09-20T00:04:00Z', Date.UTC(2016, 8, 20, 0, 4)],
    ['soon', null],
    ['', null],
    [undefined, null],
    [Number.NaN, null],
  ])('%s', (value, expected) => {
    expect(readMoment(value)).toBe(expected)
  })
})
