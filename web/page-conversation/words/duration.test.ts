import { describe, expect, it } from 'vitest'
import { amounts } from './duration.ts'

const min = 60_000
const h = 60 * min
const d = 24 * h

describe('amounts', () => {
  const cases: Array<[string, number, string]> = [
    ['nothing', 0, '0 second'],
    ['a clock that runs backwards', -5000, '0 second'],
    ['just under a minute', 59_400, '59 second'],
    ['rounds up into the next unit', 59_600, '1 minute'],
    ['a quarter of an hour', 15 * min, '15 minute'],
    ['hours and minutes', 12 * h + 3 * min, '12 hour 3 minute'],
    ['full hours alone', 3 * h, '3 hour'],
    ['still hours below two days', 47 * h + 59 * min, '47 hour 59 minute'],
    ['days and hours', 3 * d + 4 * h, '3 day 4 hour'],
    ['weeks alone', 80 * d, '11 week'],
    ['months', 300 * d, '9 month'],
    ['years', 800 * d, '2 year'],
  ]
  it.each(cases)('%s', (_, ms, expected) => {
    expect(
      amounts(ms)
        .map((part) => `${part.count} ${part.unit}`)
        .join(' '),
    ).toBe(expected)
  })
})
