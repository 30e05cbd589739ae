import { describe, expect, it } from 'vitest'
import { pageEdtf, recordDate } from './page-date.ts'

describe('pageEdtf keeps the precision and the zone', () => {
  it.each([
    ['2017-11-13', '2017-11-13'],
    ['2017-11', '2017-11'],
    ['2017', '2017'],
    ['2017/11/3', '2017-11-03'],
    ['2017-11-13T10:52:50+0100', '2017-11-13T10:52:50+01:00'],
    ['2017-11-13T10:52:50.123Z', '2017-11-13T10:52:50Z'],
    ['2017-11-13T10:52Z', '2017-11-13T10:52Z'],
    ['2017-11-13T10:52:50-08', '2017-11-13T10:52:50-08:00'],
    ['2017-11-03 03:01:00.000000', '2017-11-03T03:01:00'],
    ['20190221', '2019-02-21'],
    ['20190221103000', '2019-02-21T10:30:00'],
    ['Mon, 13 Nov 2017 10:52:50 +0100', '2017-11-13T10:52:50+01:00'],
    ['Mon, 13 Nov 2017 10:52:50 GMT', '2017-11-13T10:52:50Z'],
    ['13 November 2017', '2017-11-13'],
    ['November 13, 2017', '2017-11-13'],
    ['1510567970', '2017-11-13T10:12:50Z'],
    ['1510567970000', '2017-11-13T10:12:50Z'],
  ])('%s', (written, edtf) => {
    expect(pageEdtf(written)).toBe(edtf)
  })

  it.each(['', 'yesterday', '2017-13-01', '2017-02-30', '13/11/2017', '12 Foo 2017', '99999999'])(
    '%j is none',
    (written) => {
      expect(pageEdtf(written)).toBeUndefined()
    },
  )
})

describe('recordDate', () => {
  const received = Date.parse('2020-01-01T00:00:00Z')

  it('gives the start for sorting, and the end where the start is open', () => {
    expect(recordDate('2017-11-13', 'sidecar', 'x', received).date).toEqual({
      edtf: '2017-11-13',
      basis: 'sidecar',
      written: 'x',
      at: Date.parse('2017-11-13T00:00:00Z'),
      zone: null,
    })
    expect(recordDate('../2017-07', 'sidecar', 'x', received).date.at).toBe(Date.parse('2017-07-31T23:59:59.999Z'))
    expect(recordDate('2017-11-13T10:52:50+01:00', 'sidecar', 'x', received).date.zone).toBe('+01:00')
  })

  it('flags dates that cannot be', () => {
    for (const edtf of ['1970-01-01T00:00:00Z', '2096-01-01']) {
      const { date, remarks } = recordDate(edtf, 'page metadata', edtf, received)
      expect(date).toMatchObject({ edtf, at: null })
      expect(remarks[0]?.code).toBe('date-impossible')
    }
  })
})
