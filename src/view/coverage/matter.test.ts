import { describe, expect, it } from 'vitest'
import type { ClaimView } from '../model.ts'
import { matterLines } from './matter.ts'

const claim = (ref: string, more: Partial<ClaimView> = {}): ClaimView =>
  ({ ref, kind: 'span', from: [], to: [], who: [], between: ['Nora', 'Ilan'], decision: null, ...more }) as ClaimView
const conflict = (a: string, b: string) => ({ kind: 'span' as const, between: ['Nora', 'Ilan'], a, b })

describe('the rows of the matrix', () => {
  it('join what is contradicted and agreed on, conflicts first', () => {
    const claims = ['single', 'a1', 'b1', 'a2', 'b2', 'c2'].map((ref) => claim(ref))
    const lines = matterLines(claims, [conflict('a2', 'b2')], [{ claims: ['a1', 'b1'] }, { claims: ['b2', 'c2'] }])
    expect(lines.map(({ key, standing, claims }) => [key, standing, ...claims])).toEqual([
      ['a2', 'conflict', 'a2', 'b2', 'c2'],
      ['a1', 'agreement', 'a1', 'b1'],
      ['single', 'single', 'single'],
    ])
  })

  it('leave out what was dismissed', () => {
    const dismissed = claim('a', { decision: { seq: 1, verdict: 'dismiss', time: 0 } })
    expect(matterLines([dismissed, claim('b')], [], []).map(({ key }) => key)).toEqual(['b'])
  })
})
