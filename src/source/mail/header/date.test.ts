import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from './date.ts'

describe('readDate', () => {
  it.each([
    ['Tue, 20 Sep 2016 00:12:00 +0200', '2016-09-20T00:12:00+02:00', '+02:00', '2016-09-19T22:12:00Z'],
    ['20 Sep 2016 00:12 +0200', '2016-09-20T00:12:00+02:00', '+02:00', '2016-09-19T22:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00 -0000', '2016-09-20T00:12:00Z', null, '2016-09-20T00:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00', '2016-09-20T00:12:00', null, '2016-09-20T00:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00 GMT', '2016-09-20T00:12:00Z', 'Z', '2016-09-20T00:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00 EDT', '2016-09-20T00:12:00-04:00', '-04:00', '2016-09-20T04:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00 XYZ', '2016-09-20T00:12:00', null, '2016-09-20T00:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00 +9900', '2016-09-20T00:12:00', null, '2016-09-20T00:12:00Z'],
    ['Tue, 20 Sep 2016 00:12:00 GMT+0200', '2016-09-20T00:12:00+02:00', '+02:00', '2016-09-19T22:12:00Z'],
    ['Tue, 20 Sep 16 00:12:00 +0200', '2016-09-20T00:12:00+02:00', '+02:00', '2016-09-19T22:12:00Z'],
    ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06Z', 'Z', '1997-11-21T09:55:06Z'],
    ['Thu, 12 Sep 102 10:00:00 +0000', '2002-09-12T10:00:00+00:00', '+00:00', '2002-09-12T10:00:00Z'],
    ['Fri, 21 Nov 1997 09(comment (nested)):   55  :  06 -0600', '', null, ''],
    ['Fri (day), 21 (of) Nov 1997 09:55:06 -0600 (CST)', '1997-11-21T09:55:06-06:00', '-06:00', '1997-11-21T15:55:06Z'],
    ['Thu Apr 26 07:41:47 2001', '2001-04-26T07:41:47', null, '2001-04-26T07:41:47Z'],
    ['Mon Jul  1 11:26:50 CEST 2019', '2019-07-01T11:26:50+02:00', '+02:00', '2019-07-01T09:26:50Z'],
    ['Mon Jul  1 11:26:50 2019 +0200', '2019-07-01T11:26:50+02:00', '+02:00', '2019-07-01T09:26:50Z'],
    ['Mon, 02 Sep 2002 10:15 PM', '2002-09-02T22:15:00', null, '2002-09-02T22:15:00Z'],
    ['2016-09-20 00:12:00 +0200', '2016-09-20T00:12:00+02:00', '+02:00', '2016-09-19T22:12:00Z'],
    ['2016-09-20T00:12:00Z', '2016-09-20T00:12:00Z', 'Z', '2016-09-20T00:12:00Z'],
    ['20-Sep-2016 00.12.30 +0200', '2016-09-20T00:12:30+02:00', '+02:00', '2016-09-19T22:12:30Z'],
    ['Mar, 20 Sep 2016 00:12:00 +0200', '2016-09-20T00:12:00+02:00', '+02:00', '2016-09-19T22:12:00Z'],
    ['20 Sep 2016', '2016-09-20', null, '2016-09-20T00:00:00Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59+00:00', '+00:00', '2016-12-31T23:59:59Z'],
  ])('reads %j', (written, edtf, zone, at) => {
    const date = readDate(written)
    if (edtf === '') return expect(date).toBe('unreadable')
    expect(date).toEqual({ edtf, zone, at: Date.parse(at) })
  })

  it('tells what cannot be read from what cannot be', () => {
    expect(readDate('yesterday')).toBe('unreadable')
    expect(readDate('')).toBe('unreadable')
    expect(readDate('03/04/2016 10:00')).toBe('unreadable')
    expect(readDate('Tue, 31 Feb 2016 10:00:00 +0000')).toBe('impossible')
    expect(readDate('Tue, 20 Sep 2016 25:00:00 +0000')).toBe('impossible')
  })

  it('reads every date that JavaScript writes for mail', () => {
    const range = { min: new Date('1971-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const read = readDate(date.toUTCString())
        expect(typeof read === 'object' && read.at).toBe(Math.floor(date.getTime() / 1000) * 1000)
      }),
    )
  })
})
