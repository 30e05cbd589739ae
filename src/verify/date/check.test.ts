import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { results } from '../../record/finding.ts'
import { checkArc } from '../arc/check.ts'
import { checkDkim } from '../dkim/check.ts'
import { readMessage } from '../dkim/message.ts'
import { type Letter, letter, rsaKey, sealed, signed, written } from '../test-signer.ts'
import { checkDate } from './check.ts'

const key = rsaKey()
type Origin = 'dns' | 'file' | 'inferred'
const keys = (origin: Origin) => () => [{ record: key.record, origin, firstKnown: '2016', lastKnown: '2018' }]
const received = Date.UTC(2025, 10, 21)

/** ISO dates alone, so that the test says what it means. */
function readDate(text: string): number | null {
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

function mail(date: string | null, hops: string[]): Letter {
  const fields = letter.fields.filter((field) => !/^(?:Received|Date):/.test(field))
  const lines = hops.map((at, index) => `Received: from a by host${index}.example\r\n with SMTP; ${at}`)
  return { ...letter, fields: [...lines, ...fields, ...(date === null ? [] : [`Date: ${date}`])] }
}

function check(from: Letter, origin: Origin = 'dns') {
  const message = readMessage(written(from))
  const signatures = [...checkDkim(message, keys(origin), {}), checkArc(message, keys(origin))]
  return checkDate(message, { readDate, received, signatures })
}

const morning = ['2016-09-20T10:00:09Z', '2016-09-20T10:00:05Z', '2016-09-20T10:00:02Z']

describe('the bound of a message', () => {
  it('spans what servers wrote, hop by hop', () => {
    const finding = check(mail('2016-09-20T10:00:00Z', morning))
    expect(finding).toMatchObject({ check: 'date', result: 'pass', code: 'date-within' })
    expect(finding.data).toMatchObject({ from: '2016-09-20T10:00:02Z', to: '2016-09-20T10:00:09Z', outside: 0 })
    expect(finding.data.stamps.map(({ who, flag }) => [who, flag])).toEqual([
      ['host0.example', null],
      ['host1.example', null],
      ['host2.example', null],
    ])
    expect(finding.sentence).toBe(
      'The message was under way between 2016-09-20 10:00:02 UTC and 2016-09-20 10:00:09 UTC (3 Received lines); the Date header fits.',
    )
  })

  it.each([
    ['a day later', '2016-09-21T10:00:00Z', morning, 'fail', 'date-late'],
    ['a quarter of an hour later', '2016-09-20T10:14:00Z', morning, 'pass', 'date-within'],
    ['as long before as servers keep a message', '2016-09-16T10:00:00Z', morning, 'pass', 'date-within'],
    ['a month before', '2016-08-20T10:00:00Z', morning, 'fail', 'date-early'],
    ['by itself', '2016-08-20T10:00:00Z', [], 'unknown', 'date-unbounded'],
    ['by itself, later than its source', '2026-01-01T00:00:00Z', [], 'fail', 'date-after-receipt'],
    ['nowhere', null, morning, 'none', 'date-absent'],
    ['in words that are none', 'long ago', morning, 'none', 'date-absent'],
    [
      'with lines of last year only, below a gap',
      '2015-09-20T09:59:00Z',
      ['2016-09-20T10:00:09Z', '2015-09-20T10:00:00Z'],
      'unknown',
      'date-chain-broken',
    ],
    [
      'with lines out of order',
      '2016-09-25T10:00:00Z',
      ['2016-09-20T10:00:09Z', '2016-09-25T10:00:00Z'],
      'unknown',
      'date-chain-broken',
    ],
  ])('with a date %s', (_what, date, hops, result, code) => {
    expect(check(mail(date, hops))).toMatchObject({ result, code })
  })

  it('flags hops that do not follow', () => {
    const hops = [
      '2016-09-20T10:00:00Z',
      '2016-09-20T10:06:00Z',
      'soon',
      '2016-09-20T11:00:00Z',
      '2016-09-01T00:00:00Z',
    ]
    const { data } = check(mail('2016-09-20T10:00:00Z', hops))
    expect(data.stamps.map(({ flag }) => flag)).toEqual(['skew', 'disorder', 'unreadable', 'gap', null])
    expect(data.remarks.map(({ code }) => code)).toEqual([
      'received-disorder',
      'received-gap',
      'received-skew',
      'received-undated',
    ])
  })

  it('takes the time of a signature that fits, and the years of its key', () => {
    const t = Date.UTC(2016, 8, 20, 10) / 1000
    const { data, code } = check(signed(mail('2016-09-20T10:00:00Z', []), { key, more: `t=${t}` }))
    expect(code).toBe('date-within')
    expect(data.stamps).toEqual([{ basis: 'DKIM', who: 'lighthouse.example', at: '2016-09-20T10:00:00Z', flag: null }])
    expect(data.keys).toEqual([{ domain: 'lighthouse.example', firstKnown: '2016', lastKnown: '2018' }])
  })

  it.each([
    ['within', '2017-09-20T10:00:00Z', 'dns', 'pass', 'date-within-key'],
    ['before', '2015-12-20T10:00:00Z', 'file', 'unknown', 'date-beside-key'],
    ['after', '2019-01-02T10:00:00Z', 'dns', 'unknown', 'date-beside-key'],
    ['after', '2026-01-02T10:00:00Z', 'dns', 'fail', 'date-after-receipt'],
    // Known by the signatures alone, which are as old as their dates say.
    ['before', '2015-12-20T10:00:00Z', 'inferred', 'unknown', 'date-unbounded'],
  ] as const)(
    'is, without a server or a time, that of the key: a date %s it, %s, by %s',
    (_, date, origin, result, code) => {
      expect(check(signed(mail(date, []), { key }), origin)).toMatchObject({ result, code })
    },
  )

  it('names what it rests on', () => {
    const alone = check(signed(mail('2015-12-20T10:00:00Z', []), { key }))
    expect(alone.data).toMatchObject({ basis: ['key'], from: '2016-01-01T00:00:00Z', to: '2018-12-31T23:59:59.999Z' })
    expect(alone.sentence).toBe(
      'No server wrote down when it had the message; the key of lighthouse.example that fits is known to have been published from 2016-01-01 until 2018-12-31; the Date header says 2015-12-20 10:00:00 UTC, 11 days outside of that. Keys may be published for longer than is known.',
    )
    const t = Date.UTC(2016, 8, 20, 10) / 1000
    const both = check(signed(mail('2016-09-20T10:00:00Z', morning), { key, more: `t=${t}` }))
    expect([both.data.basis, both.data.remarks]).toEqual([['Received', 'DKIM'], []])
    expect(check(mail('2016-09-20T10:00:00Z', [])).data.basis).toEqual([])
  })

  it('says once what is one moment, and names no key that nobody has seen', () => {
    const one = check(mail('2016-09-20T10:00:00Z', ['2016-09-20T10:00:05Z']))
    expect(one.sentence).toBe(
      'The message was under way at 2016-09-20 10:00:05 UTC (1 Received line); the Date header fits.',
    )
    expect(check(signed(mail('2016-09-20T10:00:00Z', []), { key }), 'inferred').data.keys).toEqual([])
  })

  it('is that of servers where they tell, and remarks that the key is not known to be of that time', () => {
    const finding = check(signed(mail('2015-09-20T10:00:00Z', ['2015-09-20T10:00:05Z']), { key }))
    expect(finding).toMatchObject({ code: 'date-within', data: { basis: ['Received'] } })
    expect(finding.data.remarks.map(({ code }) => code)).toEqual(['key-elsewhen'])
  })

  it.each([
    ['List-Id: Tides <tides.lighthouse.example>', 'tides.lighthouse.example'],
    ['List-Id: TIDES.lighthouse.example', 'tides.lighthouse.example'],
    ['X-Mailing-List: tides@lighthouse.example', 'tides@lighthouse.example'],
    ['List-Id:', null],
    ['X-List: none', null],
  ])('names the list: %s', (field, list) => {
    const from = mail('2016-09-20T10:00:00Z', morning)
    expect(check({ ...from, fields: [...from.fields, field] }).data.list).toBe(list)
  })

  it('takes no time from a signature that does not fit', () => {
    const from = signed(mail('2016-09-20T10:00:00Z', []), { key, more: 't=1474365600' })
    expect(check({ ...from, body: 'other' })).toMatchObject({ code: 'date-unbounded', data: { stamps: [], keys: [] } })
    expect(check(sealed(from, { key, domain: 'a.example' })).code).toBe('date-within')
  })

  it('is a finding, whatever stands in the fields', () => {
    const date = fc.oneof(
      fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
      fc.string(),
    )
    fc.assert(
      fc.property(date, fc.array(date, { maxLength: 8 }), (written, hops) => {
        const line = (text: string) => text.replace(/[\r\n]/g, ' ')
        const finding = check(mail(line(written), hops.map(line)))
        expect(results).toContain(finding.result)
        expect(finding.sentence).not.toMatch(/undefined|null|NaN|unknown time/)
      }),
    )
  })
})
