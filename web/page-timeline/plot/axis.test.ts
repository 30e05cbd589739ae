import { describe, expect, it } from 'vitest'
import { axis } from './axis.ts'

const labels = (from: string, to: string, language = 'en-GB', zone = 'UTC') => {
  const found = axis({ from: Date.parse(from), to: Date.parse(to) }, 720, language, zone)
  return { ticks: found.ticks.map((tick) => tick.label), context: found.context.map((tick) => tick.label) }
}

describe('axis', () => {
  it('names years alone', () => {
    const found = labels('2009-03-01', '2016-06-01')
    expect(found.ticks).toContain('2012')
    expect(found.context).toEqual([])
  })

  it('names months under their year', () => {
    const found = labels('2016-09-01T00:00:01Z', '2017-03-20')
    expect(found.ticks).toContain('Jan')
    expect(found.context).toEqual(['2016', '2017'])
  })

  it('names days in French', () => {
    const found = labels('2016-09-19', '2016-09-26', 'fr')
    expect(found.ticks).toContain('20 sept.')
    expect(found.context).toEqual(['2016'])
  })

  it('stands at round hours and days of another zone', () => {
    const found = labels('2016-09-20T20:00:00Z', '2016-09-21T01:00:00Z', 'en-GB', 'Asia/Kolkata')
    expect(found.ticks).toContain('02:00')
    expect(found.context).toEqual(['21 September 2016'])
    const days = axis(
      { from: Date.parse('2016-09-19T10:00Z'), to: Date.parse('2016-09-26') },
      720,
      'en-GB',
      'Europe/Paris',
    )
    expect(days.ticks.map(({ at }) => new Date(at).getUTCHours())).toEqual(days.ticks.map(() => 22))
  })

  it('names minutes under their day', () => {
    const found = labels('2016-09-20T22:00:00Z', '2016-09-21T03:00:00Z')
    expect(found.ticks).toContain('23:00')
    expect(found.ticks).toContain('00:00')
    expect(found.context).toEqual(['20 September 2016', '21 September 2016'])
  })
})
