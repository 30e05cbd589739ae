import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfBounds, openEnd, openStart, parseEdtf } from './edtf.ts'

function check(edtf: string, at: string | number, until: string | number): void {
  const ms = (side: string | number) => (typeof side === 'number' ? side : Date.parse(side))
  expect(edtfBounds(edtf), edtf).toEqual({ at: ms(at), until: ms(until) })
}

describe('edtfBounds', () => {
  it('covers all of a day, a month, a year', () => {
    check('2016-09-20', '2016-09-20T00:00:00Z', '2016-09-20T23:59:59.999Z')
    check('2016-02', '2016-02-01T00:00:00Z', '2016-02-29T23:59:59.999Z')
    check('2016-12', '2016-12-01T00:00:00Z', '2016-12-31T23:59:59.999Z')
    check('2017', '2017-01-01T00:00:00Z', '2017-12-31T23:59:59.999Z')
    check('0044-03-15', '0044-03-15T00:00:00Z', '0044-03-15T23:59:59.999Z')
  })

  it('takes the offset of a time into account', () => {
    check('2017-11-13T10:52:50+01:00', '2017-11-13T09:52:50Z', '2017-11-13T09:52:50.999Z')
    check('2017-11-13T10:52:50Z', '2017-11-13T10:52:50Z', '2017-11-13T10:52:50.999Z')
    check('2017-11-13T10:52-05:30', '2017-11-13T16:22:00Z', '2017-11-13T16:22:59.999Z')
    check('2017-11-13T10:52:50', '2017-11-13T10:52:50Z', '2017-11-13T10:52:50.999Z')
  })

  it('reads intervals, closed and open', () => {
    check('2016-09-20/2016-10-12', '2016-09-20T00:00:00Z', '2016-10-12T23:59:59.999Z')
    check('../2017-07', openStart, '2017-07-31T23:59:59.999Z')
    check('2016-09-20/..', '2016-09-20T00:00:00Z', openEnd)
    check('/2017', openStart, '2017-12-31T23:59:59.999Z')
  })

  it('reads qualified and unspecified dates', () => {
    check('2016-09~', '2016-09-01T00:00:00Z', '2016-09-30T23:59:59.999Z')
    check('2016-XX', '2016-01-01T00:00:00Z', '2016-12-31T23:59:59.999Z')
    check('2016-09-XX', '2016-09-01T00:00:00Z', '2016-09-30T23:59:59.999Z')
    check('2016-XX-XX', '2016-01-01T00:00:00Z', '2016-12-31T23:59:59.999Z')
    check('201X', '2010-01-01T00:00:00Z', '2019-12-31T23:59:59.999Z')
    const known = parseEdtf('2016-09%')
    expect(known).toMatchObject({ date: { approximate: true, uncertain: true, precision: 'month' } })
  })

  it.each([
    '',
    '/',
    '../..',
    'monday',
    '2016-13',
    '2016-00',
    '2016-02-30',
    '2016-9-1',
    '20160920',
    '2016-09-20T24:01:00Z',
    '2016-09-20T10:00:00+99:00',
    '2016-09T10:00:00Z',
    '2016-XX-12',
    '201X-05',
    '2016-09-20 10:00:00',
    '2017/2016',
    '2016/2017/2018',
    '2016-09~~',
    ' 2016',
    `2016${'-01'.repeat(100)}`,
  ])('answers null for %j', (written) => {
    expect(edtfBounds(written)).toBeNull()
  })

  it('agrees with Date for every day between 0001 and 9999', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString()
          const start = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
          expect(edtfBounds(iso.slice(0, 10))).toEqual({ at: start, until: start + 86_399_999 })
          const second = Date.parse(`${iso.slice(0, 19)}Z`)
          expect(edtfBounds(`${iso.slice(0, 19)}Z`)).toEqual({ at: second, until: second + 999 })
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (written) => edtfBounds(written) !== undefined))
  })
})
