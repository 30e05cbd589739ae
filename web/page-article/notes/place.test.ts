import { describe, expect, it } from 'vitest'
import { placeNotes } from './place.ts'

const boxes = (...pairs: Array<[number, number]>) => pairs.map(([anchor, height]) => ({ anchor, height }))

describe('placeNotes', () => {
  it('puts notes that have room at their words', () => {
    expect(placeNotes(boxes([0, 20], [100, 20], [300, 20]), null, 8)).toEqual([0, 100, 300])
  })

  it('moves down what would hide another', () => {
    expect(placeNotes(boxes([10, 20], [10, 20], [15, 20]), null, 5)).toEqual([10, 35, 60])
  })

  it('keeps the chosen one at its words and moves the others out of its way', () => {
    expect(placeNotes(boxes([100, 20], [105, 60], [110, 20]), 1, 5)).toEqual([80, 105, 170])
  })

  it('lets the chosen one give way where those before it would leave the top', () => {
    expect(placeNotes(boxes([0, 30], [5, 30], [10, 50]), 2, 5)).toEqual([0, 35, 70])
  })

  it('never lets one note hide another, whichever is chosen', () => {
    const many = boxes([0, 40], [3, 25], [3, 80], [200, 10], [204, 64], [204, 20], [900, 12])
    for (const chosen of [null, ...many.keys()]) {
      const tops = placeNotes(many, chosen, 6)
      expect(tops[0]).toBeGreaterThanOrEqual(0)
      for (let at = 1; at < many.length; at++)
        expect(tops[at]! - tops[at - 1]! - many[at - 1]!.height).toBeGreaterThanOrEqual(6)
    }
  })

  it('has nothing to place where there are no notes', () => {
    expect(placeNotes([], 3, 5)).toEqual([])
  })
})
