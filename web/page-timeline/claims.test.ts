import { describe, expect, it } from 'vitest'
import type { ClaimEntry, TimelinePage } from '../../src/view/model.ts'
import { claimsOf, entryOfClaim, fadeOf, isClaimRef, withClaims } from './claims.ts'

const claim = (at: number | null, until: number | null, more: Partial<ClaimEntry> = {}): ClaimEntry => ({
  ref: `article/span-${at}-${until}`,
  article: 'article',
  outlet: 'The Pilot',
  lane: 'press',
  kind: 'span',
  date: { edtf: `${at}/${until}`, at, until, vague: false },
  bound: 'exact',
  words: 'it went on',
  support: 'not-covered',
  decision: null,
  ...more,
})
const page: TimelinePage = {
  span: { start: 0, end: 1000 },
  from: 100,
  to: 500,
  total: 1,
  entries: [
    {
      date: { edtf: null, basis: 'none', at: 200, until: 200, zone: null },
      ...{ kind: 'mail', lane: 'private', record: 'r', conversation: null, who: '', summary: '', statements: [] },
    },
  ],
  bins: [],
  undated: 0,
}

describe('withClaims', () => {
  it('puts claims among the entries, in order of time', () => {
    const { entries } = withClaims(page, [claim(300, 310), claim(150, 160)])
    expect(entries.map(({ record }) => record)).toEqual(['article/span-150-160', 'r', 'article/span-300-310'])
    expect(entries.map((entry) => claimsOf(entry).length)).toEqual([1, 0, 1])
  })

  it('makes one mark of what is said of the same date', () => {
    const other = claim(300, 310, { ref: 'other/act', outlet: 'Gazette' })
    const { entries } = withClaims(page, [claim(300, 310), other, claim(300, 310, { ref: 'more', bound: 'at least' })])
    expect(entries.map((entry) => claimsOf(entry).length)).toEqual([0, 2, 1])
    expect(entries[1]!.who).toBe('The Pilot, Gazette')
    expect(entryOfClaim(entries, 'other/act')).toBe(entries[1])
    expect(entryOfClaim(entries, 'elsewhere/act')).toBe(undefined)
  })

  it('cuts what is open, or reaches beyond, at the window', () => {
    const ends = (from: number | null, to: number | null) => {
      const { at, until } = withClaims({ ...page, entries: [], total: 0 }, [claim(from, to)]).entries[0]!.date
      return [at, until]
    }
    expect(ends(null, 300)).toEqual([100, 300])
    expect(ends(300, null)).toEqual([300, 500])
    expect(ends(0, 9000)).toEqual([100, 500])
  })

  it('leaves out what lies elsewhere, and a window that only counts as it is', () => {
    expect(withClaims(page, [claim(700, 800)]).entries).toHaveLength(1)
    const counted = { ...page, entries: [], total: 9999 }
    expect(withClaims(counted, [claim(150, 160)])).toBe(counted)
  })
})

describe('fadeOf', () => {
  it('fades towards the side that the article leaves open', () => {
    expect(fadeOf(claim(1, 2))).toBe(null)
    expect(fadeOf(claim(null, 2))).toBe('start')
    expect(fadeOf(claim(1, null))).toBe('end')
    expect(fadeOf(claim(1, 2, { bound: 'at least' }))).toBe('end')
    expect(fadeOf(claim(1, 2, { date: { edtf: '2024~', at: 1, until: 2, vague: true } }))).toBe('both')
  })
})

describe('isClaimRef', () => {
  it('tells a claim from a record', () => {
    expect([isClaimRef('abc/span-1-2'), isClaimRef('abc'), isClaimRef(null)]).toEqual([true, false, false])
  })
})
