import { describe, expect, it } from 'vitest'
import { sayBin, sayWindow } from './say-window.ts'

// Intl joins ranges with thin and narrow spaces: what matters here is the words.
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ')
const bin = (start: string, end: string, language = 'en', zone = 'UTC') =>
  plain(sayBin({ start: Date.parse(start), end: Date.parse(end) }, language, zone))
const stretch = (from: string, to: string, zone = 'UTC') =>
  plain(sayWindow({ from: Date.parse(from), to: Date.parse(to) }, 'en', zone))

describe('sayBin', () => {
  it.each([
    ['2019-01-01', '2020-01-01', '2019'],
    ['2019-02-01', '2019-03-01', 'February 2019'],
    ['2019-02-03', '2019-02-04', '3 Feb 2019'],
    ['2019-02-04', '2019-02-11', '4–10 Feb 2019'],
  ])('%s to %s', (start, end, expected) => {
    expect(
      bin(start, end)
        .replace(' – ', '–')
        .replace(/ 00:00|, 00:00.*/, ''),
    ).toBe(expected)
  })
  it('says that days were counted in UTC where another zone is shown', () => {
    expect(bin('2019-02-03', '2019-02-04', 'en', 'Europe/Paris')).toBe('3 Feb 2019 UTC')
  })
  it('speaks French', () => {
    expect(bin('2019-02-01', '2019-03-01', 'fr')).toBe('février 2019')
  })
})

describe('sayWindow', () => {
  it('names minutes within days, days within a year, months beyond', () => {
    expect(stretch('2021-10-12T08:23:00Z', '2021-10-12T08:53:00Z')).toContain('08:23')
    expect(stretch('2021-10-12T08:23:00Z', '2021-10-12T08:53:00Z', 'Europe/Paris')).toContain('10:23')
    expect(stretch('2021-10-02', '2021-11-12')).not.toContain(':')
    expect(stretch('2019-10-02', '2021-11-12')).not.toContain('12')
  })
})
