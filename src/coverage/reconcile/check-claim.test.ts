import { describe, expect, it } from 'vitest'
import type { Claim } from '../../record/coverage.ts'
import { edtfBounds } from '../../record/edtf.ts'
import { checkClaim, type Evidence } from './check-claim.ts'

const place = { start: 0, end: 1 }
const claim = (fields: Partial<Claim>): Claim => ({
  ...place,
  kind: 'message',
  anchor: '',
  sentence: place,
  when: null,
  ...fields,
})
const message = (when: string, reply = false) => ({ record: when, range: edtfBounds(when), reply })
const held = (fields: Partial<Evidence> = {}): Evidence => ({
  unknown: [],
  posts: [],
  covered: null,
  messages: ['2016-09-20', '2016-10-12', '2017-07-11'].map((when) => message(when, when > '2016-10')),
  ...fields,
})
const covered = edtfBounds('2016/2018')

describe('a claim against what is held', () => {
  it.each<[string, Partial<Claim>, Partial<Evidence>, string, string[]?]>([
    [
      'a span that a message lies outside of',
      { kind: 'span', when: '2016-09-20/2016-10-12' },
      {},
      'contradicted',
      ['2017-07-11'],
    ],
    [
      'a span that goes on at least so long',
      { kind: 'span', when: '../2017-07', bound: 'at least' },
      {},
      'supported',
      ['2016-09-20', '2017-07-11'],
    ],
    [
      'a span that nothing reaches the end of',
      { kind: 'span', when: '../2018-03', bound: 'at least' },
      {},
      'not-covered',
    ],
    [
      'the same, where all of that time is held',
      { kind: 'span', when: '../2018-03', bound: 'at least' },
      { covered },
      'contradicted',
      ['2017-07-11'],
    ],
    ['a message of a day', { when: '2016-10-12' }, {}, 'supported', ['2016-10-12']],
    ['a message of a day of which nothing is held', { when: '2016-11-03' }, {}, 'not-covered'],
    ['the same, where all of that time is held', { when: '2016-11-03' }, { covered }, 'contradicted', []],
    ['a message without a date', {}, {}, 'not-covered'],
    ['as many replies', { kind: 'count', count: 2, unit: 'replies' }, {}, 'supported'],
    ['fewer messages than are held', { kind: 'count', count: 2, unit: 'messages' }, {}, 'contradicted'],
    ['more messages than are held', { kind: 'count', count: 9, unit: 'messages' }, { covered }, 'not-covered'],
    ['at least so many', { kind: 'count', count: 2, unit: 'messages', bound: 'at least' }, {}, 'supported'],
    ['at most so many', { kind: 'count', count: 5, unit: 'messages', bound: 'at most' }, {}, 'not-covered'],
    [
      'an answer that was given',
      { kind: 'reply', negated: true, when: '2016-10-12' },
      {},
      'contradicted',
      ['2016-10-12'],
    ],
    ['no answer, to whatever', { kind: 'reply', negated: true }, {}, 'not-covered'],
    [
      'a public post of that day',
      { kind: 'act', when: '2016-10-14' },
      { posts: [message('2016-10-14')] },
      'supported',
      ['2016-10-14'],
    ],
    ['an act of which no post is held', { kind: 'act', when: '2016-10-14' }, {}, 'not-covered'],
    ['what somebody says', { kind: 'statement', stance: 'denies' }, {}, 'not-covered'],
    ['somebody of whom nothing is held', { when: '2016-10-12' }, { unknown: ['Ann Lee'] }, 'not-covered'],
  ])('%s', (_, fields, evidence, support, records) => {
    const check = checkClaim(claim(fields), held(evidence))
    expect(check.support).toBe(support)
    if (records) expect(check.records).toEqual(records)
  })
})
