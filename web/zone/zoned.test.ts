import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZone, momentOf, wallDay, wallOf, zonedEdtf, zoneWordAt } from './zoned.ts'

const iso = (ms: number) => new Date(ms).toISOString()

describe('zonedEdtf', () => {
  it.each([
    ['2016-09-19T22:12:05Z', 'Europe/Paris', '2016-09-20T00:12:05+02:00'],
    ['2016-09-20T00:12+02:00', 'UTC', '2016-09-19T22:12Z'],
    ['2016-01-01T01:00:00+05:30', 'America/New_York', '2015-12-31T14:30:00-05:00'],
    ['2016-01-01T01:00:00+0530', 'Asia/Kolkata', '2016-01-01T01:00:00+05:30'],
    ['2016-07-01T12:00:00Z', 'Europe/London', '2016-07-01T13:00:00+01:00'],
    ['2016-09-19T22:12:05Z~', 'Europe/Paris', '2016-09-20T00:12:05+02:00~'],
    ['2016-09-19T22:12Z/2016-09-20', 'Europe/Paris', '2016-09-20T00:12+02:00/2016-09-20'],
    ['2016-09-20', 'Europe/Paris', '2016-09-20'],
    ['2016-09-20T00:14:00', 'Europe/Paris', '2016-09-20T00:14:00'],
    ['2016-99-99T00:14:00Z', 'Europe/Paris', '2016-99-99T00:14:00Z'],
    ['../2017-07', 'Europe/Paris', '../2017-07'],
  ])('%s in %s is %s', (edtf, zone, expected) => expect(zonedEdtf(edtf, zone)).toBe(expected))

  it('leaves dates as written where no zone is chosen', () => {
    expect(zonedEdtf('2016-09-19T22:12:05-03:00', null)).toBe('2016-09-19T22:12:05-03:00')
    expect(zonedEdtf(null, 'UTC')).toBeNull()
  })

  it('never moves the moment', () => {
    const moments = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) })
    fc.assert(
      fc.property(moments, fc.constantFrom('Europe/Paris', 'Pacific/Apia', 'Asia/Kathmandu'), (ms, zone) => {
        const at = Math.floor(ms / 1000) * 1000
        expect(Date.parse(zonedEdtf(iso(at).replace('.000', ''), zone)!)).toBe(at)
      }),
    )
  })
})

describe('wall clocks', () => {
  it('finds the moment behind a clock', () => {
    const at = Date.UTC(2016, 8, 19, 22, 12, 5, 250)
    expect(iso(wallOf(at, 'Europe/Paris'))).toBe('2016-09-20T00:12:05.250Z')
    expect(momentOf(wallOf(at, 'Europe/Paris'), 'Europe/Paris')).toBe(at)
  })

  it('lets a mere date be its own day everywhere', () => {
    const midnight = Date.UTC(2017, 10, 13)
    expect(iso(wallDay(midnight, 'America/New_York'))).toContain('2017-11-13')
    expect(iso(wallDay(midnight + 1000, 'America/New_York'))).toContain('2017-11-12')
  })

  it('says the offset of that moment', () => {
    expect(zoneWordAt(Date.UTC(2016, 6, 1), 'Europe/Paris')).toBe('+02:00')
    expect(zoneWordAt(Date.UTC(2016, 0, 1), 'America/New_York')).toBe('−05:00')
    expect(zoneWordAt(0, 'UTC')).toBe('UTC')
  })
})

it('knows a zone by its name', () => {
  expect([isZone('Europe/Paris'), isZone('Nowhere/Land')]).toEqual([true, false])
})
