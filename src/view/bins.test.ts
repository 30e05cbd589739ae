import { expect, it } from 'vitest'
import { binsOf, calendarWidth, zoomWidth } from './bins.ts'

const at = Date.parse
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })

it.each([
  ['2016-09-20T00:02:00Z', '2016-10-12T09:00:00Z', 'day', 23],
  ['2015-01-01T00:00:00Z', '2016-10-12T09:00:00Z', 'week', 94],
  ['2010-01-01T00:00:00Z', '2016-10-12T09:00:00Z', 'month', 82],
  ['1930-01-01T00:00:00Z', '2016-10-12T09:00:00Z', 'year', 87],
])('takes %s to %s by the %s', (start, end, unit, bars) => {
  const width = calendarWidth(span(start, end), 120)
  expect([width.unit, binsOf([], width, span(start, end)).length]).toEqual([unit, bars])
})

it('stays bounded over any span that a Date can hold', () => {
  const all = { start: -8.64e15, end: 8.64e15 }
  for (const width of [calendarWidth(all, 120), zoomWidth(all, 200)]) {
    expect(binsOf([], width, all).length).toBeLessThanOrEqual(200)
  }
})

it('gives contiguous bars that begin on Mondays and on the first of a month', () => {
  const weeks = span('2016-09-20T00:00:00Z', '2017-12-01T00:00:00Z')
  const byWeek = binsOf([], { unit: 'week', step: 86_400_000, ms: 7 * 86_400_000 }, weeks)
  expect(new Date(byWeek[0]!.start).toISOString()).toBe('2016-09-19T00:00:00.000Z')
  const byMonth = binsOf(
    [],
    { unit: 'month', step: 86_400_000, months: 1 },
    span('1969-11-05T00:00:00Z', '1970-02-01T00:00:00Z'),
  )
  expect(byMonth.map((bin) => new Date(bin.start).toISOString().slice(0, 10))).toEqual([
    '1969-11-01',
    '1969-12-01',
    '1970-01-01',
    '1970-02-01',
  ])
  for (const bins of [byWeek, byMonth]) {
    for (const [i, bin] of bins.entries()) if (i > 0) expect(bin.start).toBe(bins[i - 1]!.end)
  }
})

it('counts each kind in its lane and loses nothing', () => {
  const days = span('2016-09-20T00:00:00Z', '2016-09-22T23:59:59Z')
  const width = calendarWidth(days, 120)
  const counts = [
    { start: at('2016-09-20T00:00:00Z'), kind: 'chat' as const, count: 2 },
    { start: at('2016-09-20T00:00:00Z'), kind: 'mail' as const, count: 1 },
    { start: at('2016-09-22T00:00:00Z'), kind: 'post' as const, count: 1 },
    { start: at('2016-09-22T00:00:00Z'), kind: 'article' as const, count: 4 },
  ]
  const bars = binsOf(counts, width, days).map((bin) => [bin.private, bin.public, bin.press])
  expect(bars).toEqual([
    [3, 0, 0],
    [0, 0, 0],
    [0, 1, 4],
  ])
})

it.each([
  ['an hour', 3_600_000],
  ['a day', 86_400_000],
  ['ten days', 864_000_000],
  ['half a year', 15_768_000_000],
  ['ten years', 315_360_000_000],
])('zooms to between 30 and 200 bars in %s', (_, length) => {
  const window = { start: at('2016-09-20T00:02:00Z'), end: at('2016-09-20T00:02:00Z') + length }
  const bars = binsOf([], zoomWidth(window, 200), window).length
  expect(bars).toBeGreaterThanOrEqual(30)
  expect(bars).toBeLessThanOrEqual(200)
})
