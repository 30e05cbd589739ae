import { describe, expect, it } from 'vitest'
import { drawnRuns, pressed } from './marks.ts'

const lengths: Record<string, number> = { long: 40, short: 8, other: 12 }
const lengthOf = (ref: string) => lengths[ref]!

describe('drawnRuns', () => {
  it('says where each mark begins and ends, the shortest on top', () => {
    const runs = [
      { text: 'One said ', refs: [] },
      { text: 'that ', refs: ['long'] },
      { text: 'words', refs: ['short', 'long'] },
      { text: ' came', refs: ['long'] },
      { text: ' late', refs: ['other'] },
    ]
    expect(drawnRuns({ runs }, lengthOf).map(({ refs, begins, ends }) => [refs, begins, ends])).toEqual([
      [[], [], []],
      [['long'], ['long'], []],
      [['long', 'short'], ['short'], ['short']],
      [['long'], [], ['long']],
      [['other'], ['other'], ['other']],
    ])
  })
})

describe('pressed', () => {
  it('means the shortest, then what lies around it, then the shortest again', () => {
    expect(pressed(['long', 'short'], null)).toBe('short')
    expect(pressed(['long', 'short'], 'short')).toBe('long')
    expect(pressed(['long', 'short'], 'long')).toBe('short')
    expect(pressed(['long', 'short'], 'elsewhere')).toBe('short')
    expect(pressed([], 'elsewhere')).toBe(null)
  })
})
