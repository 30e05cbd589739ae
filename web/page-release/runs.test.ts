import { describe, expect, it } from 'vitest'
import { lengthOf, runsOf } from './runs.ts'

const harm = (start: number, end: number) => ({ harm: 'phone-number' as const, text: '', start, end })

describe('the runs of a text', () => {
  it('are all of it, cut where something begins or ends, in code points', () => {
    const text = '🌊 call 0612 now'
    const runs = runsOf(text, 10, [harm(17, 21)], [{ start: 19, end: 25, mark: '▇▇▇▇' }])
    expect(runs.map((run) => run.text).join('')).toBe(text)
    expect(runs.map((run) => [run.text, run.start, run.harm !== null, run.ends, run.mark])).toEqual([
      ['🌊 call ', 10, false, false, null],
      ['06', 17, true, false, null],
      ['12', 19, true, true, '▇▇▇▇'],
      [' now', 21, false, false, '▇▇▇▇'],
    ])
    expect(lengthOf(text)).toBe(15)
  })

  it('leave out what stands before, behind, or nowhere', () => {
    const elsewhere = [harm(0, 5), harm(20, 30), { ...harm(0, 0), start: null, end: null }]
    expect(runsOf('words', 10, elsewhere, [])).toEqual([
      { text: 'words', start: 10, harm: null, ends: false, mark: null },
    ])
    expect(runsOf('', 10, [], [])).toEqual([])
  })
})
