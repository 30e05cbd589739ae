import { describe, expect, it } from 'vitest'
import type { ClaimView, CoveragePage, QuoteView } from '../../src/view/model.ts'
import { narrow, type Wanted } from './narrow.ts'

type Verdict = 'confirm' | 'dismiss'
const decided = (verdict?: Verdict) => ({ decision: verdict ? { seq: 1, verdict, time: 0 } : null })
const claim = (ref: string, kind: ClaimView['kind'], verdict?: Verdict) =>
  ({ ref, kind, ...decided(verdict) }) as ClaimView
const quote = (ref: string, kind: NonNullable<QuoteView['match']>['kind'] | null, verdict?: Verdict) =>
  ({ ref, ...decided(verdict), match: kind && { kind, record: null, passage: null, differences: [] } }) as QuoteView
const pair = (a: string, b: string): CoveragePage['conflicts'][number] => {
  return { kind: 'span', between: [], a, b, why: '', whyIn: { en: '', fr: '' }, record: null }
}

const page = {
  claims: [
    claim('long', 'span'),
    claim('short', 'span', 'confirm'),
    claim('wrong', 'span', 'dismiss'),
    claim('three', 'count'),
    claim('also three', 'count'),
  ],
  quotes: [
    quote('as it is', 'verbatim'),
    quote('changed', 'altered'),
    quote('phrase', null),
    quote('no', 'nowhere', 'dismiss'),
  ],
  conflicts: [pair('long', 'short'), pair('long', 'wrong')],
  matters: [
    { key: 'm1', standing: 'conflict', kind: 'span', parties: [], claims: ['long', 'short'] },
    { key: 'm2', standing: 'agreement', kind: 'count', parties: [], claims: ['three', 'also three'] },
  ],
  agreements: [{ what: '', claims: ['three', 'also three'], independent: 2, chain: [] }],
} as unknown as CoveragePage

function shown(wanted: Wanted) {
  const { conflicts, matters, agreements, quotes } = narrow(page, wanted)
  return {
    conflicts: conflicts.map(({ a, b }) => `${a}/${b}`),
    matters: matters.map(({ claims }) => claims.join(' ')),
    agreements: agreements.length,
    quotes: quotes.map(({ ref }) => ref),
  }
}

describe('narrow', () => {
  it('leaves out what was dismissed, and quotes that are as they should be', () => {
    expect(shown({})).toEqual({
      conflicts: ['long/short'],
      matters: ['long short', 'three also three'],
      agreements: 1,
      quotes: ['changed'],
    })
  })

  it('keeps to a kind of claim; quotes are of none', () => {
    expect(shown({ kind: 'count' })).toEqual({
      conflicts: [],
      matters: ['three also three'],
      agreements: 1,
      quotes: [],
    })
    expect(shown({ kind: 'span' })).toMatchObject({ conflicts: ['long/short'], matters: ['long short'] })
  })

  it('keeps to what is undecided or confirmed', () => {
    expect(shown({ state: 'open' })).toMatchObject({ conflicts: ['long/short'], matters: ['long', 'three also three'] })
    expect(shown({ state: 'confirmed' })).toEqual({
      conflicts: ['long/short'],
      matters: ['short'],
      agreements: 0,
      quotes: [],
    })
  })

  it('shows what was dismissed where it is asked for', () => {
    expect(shown({ state: 'dismissed' })).toEqual({
      conflicts: ['long/wrong'],
      matters: ['wrong'],
      agreements: 0,
      quotes: ['no'],
    })
  })
})
