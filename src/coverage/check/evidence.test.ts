import { describe, expect, it } from 'vitest'
import type { Claim } from '../../record/coverage.ts'
import type { MessageRow } from '../../record/row/message.ts'
import { checkClaim, type Evidence } from './evidence.ts'
import { type CheckedClaim, conflictsThroughRecords } from './through-records.ts'

function message(id: string, when: string, more: Partial<MessageRow> = {}): MessageRow {
  const at = Date.parse(when)
  return { no: 1, id, key: null, kind: 'chat', conversation: 'c', at, until: at, from: [], to: [], ...more }
}

const none: Evidence = { unknown: [], forth: [], back: [], acts: [], quoted: [], before: null }
const claim = (more: Partial<Claim>): Claim => {
  const place = { start: 0, end: 1 }
  return { ...place, sentence: place, anchor: '', kind: 'message', from: ['Nora'], to: ['Ilan'], when: null, ...more }
}

function check(asked: Partial<Claim>, held: Partial<Evidence>, expected: [string, ...string[]]) {
  const { support, records } = checkClaim(claim(asked), { ...none, ...held })
  expect([support, ...records]).toEqual(expected)
}

const monday = message('monday', '2024-09-02T10:00:00Z')
const tuesday = message('tuesday', '2024-09-03T10:00:00Z')
const friday = message('friday', '2024-09-06T10:00:00Z')

describe('a message', () => {
  it('is borne out by one of that day, on any clock', () => {
    check({ when: '2024-09-02' }, { forth: [monday, friday] }, ['supported', 'monday'])
    check({ when: '2024-09-03' }, { forth: [message('late', '2024-09-02T22:12:00Z')] }, ['supported', 'late'])
  })

  it('that is not held is not contradicted', () => {
    check({ when: '2024-09-04' }, { forth: [monday, friday] }, ['not-covered'])
    check({ when: '2024-09-02' }, { forth: [monday], unknown: ['Ilan'] }, ['not-covered'])
    check({ when: '2024-09-02', to: [] }, { forth: [monday] }, ['not-covered'])
  })

  it('with words is the one that holds them, whatever day the article gives', () => {
    check({}, { forth: [monday, friday], quoted: [friday] }, ['supported', 'friday'])
    check({ when: '2024-08-20' }, { forth: [monday, friday], quoted: [friday] }, ['contradicted', 'friday'])
  })

  it('of another channel is another message', () => {
    check({ when: '2024-09-02', channel: 'e-mail' }, { forth: [monday] }, ['not-covered'])
  })
})

describe('an answer', () => {
  it('needs something before it', () => {
    check({ kind: 'reply', when: '2024-09-03' }, { forth: [tuesday], back: [monday] }, ['supported', 'tuesday'])
    check({ kind: 'reply', when: '2024-09-03' }, { forth: [tuesday], back: [friday] }, ['not-covered'])
  })

  it('that was never given is contradicted by the one that is held', () => {
    const silence = { kind: 'reply', negated: true } as const
    check(silence, { before: monday, forth: [tuesday], back: [monday, friday] }, ['contradicted', 'tuesday'])
    check(silence, { before: monday, forth: [], back: [monday, friday] }, ['supported', 'monday', 'friday'])
    check(silence, { before: monday, forth: [], back: [monday] }, ['not-covered'])
    check(silence, { forth: [tuesday], back: [monday] }, ['not-covered'])
  })
})

describe('a span', () => {
  const span = (when: string, bound?: Claim['bound']): Partial<Claim> => {
    return { kind: 'span', when, bound, between: ['Nora', 'Ilan'] }
  }
  const held = { forth: [monday, friday], back: [tuesday] }

  it('is borne out where what is held begins and ends with it', () => {
    check(span('2024-09-02/2024-09-06'), held, ['supported', 'monday', 'friday'])
    check(span('../2024-09', 'at least'), held, ['supported', 'friday'])
    check(span('2024'), held, ['supported', 'monday', 'friday'])
  })

  it('is contradicted by a message outside of it', () => {
    check(span('2024-09-02/2024-09-04'), held, ['contradicted', 'friday'])
    check(span('2024-09-05/2024-09-06'), held, ['contradicted', 'monday', 'tuesday'])
  })

  it('that goes on beyond what is held is not covered', () => {
    check(span('2024-09-02/2024-12-24'), held, ['not-covered'])
    check(span('../2025-07', 'at least'), held, ['not-covered'])
  })
})

describe('a count', () => {
  const count = (count: number, bound?: Claim['bound']) => ({ kind: 'count', count, bound, unit: 'messages' }) as const

  it('is borne out by as many, contradicted by more, and not covered by fewer', () => {
    const held = { forth: [monday, friday] }
    check(count(2), held, ['supported', 'monday', 'friday'])
    check(count(1), held, ['contradicted', 'monday', 'friday'])
    check(count(3), held, ['not-covered'])
    check(count(1, 'at least'), held, ['supported', 'monday', 'friday'])
  })

  it('of answers leaves out what answers nothing', () => {
    check({ ...count(1), unit: 'replies' }, { forth: [monday, friday], back: [tuesday] }, ['supported', 'friday'])
  })
})

describe('an act', () => {
  it('is borne out by a post from then, a statement only by its words', () => {
    check({ kind: 'act', when: '2024-09-06' }, { acts: [monday, friday] }, ['supported', 'friday'])
    check({ kind: 'statement', when: '2024-09-06' }, { acts: [friday] }, ['not-covered'])
    check({ kind: 'statement' }, { quoted: [friday] }, ['supported', 'friday'])
  })
})

describe('a conflict through the records', () => {
  const said = (
    article: string,
    negated: boolean,
    support: 'supported' | 'contradicted',
    record: string,
  ): CheckedClaim => {
    const check = { support, records: [record], why: '', whyIn: { en: '', fr: '' } }
    return { ref: article, article, outlet: article, claim: claim({ kind: 'reply', negated }), check }
  }

  it('is a denial and a report of one record', () => {
    const denial = said('one', true, 'contradicted', 'r')
    expect(conflictsThroughRecords([denial, said('two', false, 'supported', 'r')])).toMatchObject([
      { a: 'one', b: 'two' },
    ])
    expect(conflictsThroughRecords([denial, said('two', false, 'supported', 'other')])).toEqual([])
    expect(conflictsThroughRecords([denial, said('one', false, 'supported', 'r')])).toEqual([])
  })
})
