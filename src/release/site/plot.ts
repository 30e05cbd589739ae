// Published records and dated claims -> the bars of a plot by day, month or year, whichever fits the page.
import { edtfBounds } from '../../record/edtf.ts'
import type { PublicClaim, PublicHead } from '../../view/model/release.ts'
import type { SiteBin, SitePlot } from '../../view/model/site.ts'

type Dated = Pick<PublicHead, 'date' | 'lane'>
type Unit = SitePlot['unit']

const lengths = { year: 4, month: 7, day: 10 }
const day = 86_400_000
/** More bars than this could not be told apart on a phone. */
const mostBars = 72

/** Bars from the first to the last record; `within` (a year or a month) has all its months or days. */
export function plotOf(records: Dated[], claims: PublicClaim[] = [], within?: string): SitePlot {
  const dated = records.filter(({ date }) => date.at !== null)
  const undated = records.length - dated.length
  const unit = within === undefined ? unitOf(dated) : within.length === 4 ? 'month' : 'day'
  const [start, end] = within === undefined ? spanOf(dated) : boundsOf(within)
  if (start === undefined || end === undefined) return { unit, bins: [], undated, claims: [] }
  const bins = emptyBins(start, end, unit)
  const places = new Map(bins.map(({ period }, at) => [period, at]))
  for (const { date, lane } of dated) {
    const at = places.get(periodOf(date.at!, unit))
    if (at !== undefined) bins[at]![lane] += 1
  }
  return { unit, bins, undated, claims: claimSpans(claims, start, end, unit, places) }
}

/** The day, month or year of a moment, in UTC. */
export function periodOf(at: number, unit: Unit): string {
  const iso = new Date(at).toISOString()
  return iso.startsWith('+') || iso.startsWith('-') ? iso.slice(0, 7) : iso.slice(0, lengths[unit])
}

export function boundsOf(period: string): [number, number] | [undefined, undefined] {
  const bounds = edtfBounds(period)
  return bounds ? [bounds.at, bounds.until] : [undefined, undefined]
}

/** True where a claim's date touches the period. */
export function touches(claim: PublicClaim, period: string): boolean {
  const said = claim.when === null ? null : edtfBounds(claim.when)
  const [start, end] = boundsOf(period)
  return said !== null && start !== undefined && end !== undefined && said.at <= end && said.until >= start
}

function spanOf(records: Dated[]): [number, number] | [undefined, undefined] {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { date } of records) {
    first = Math.min(first, date.at!)
    last = Math.max(last, date.at!)
  }
  return records.length === 0 ? [undefined, undefined] : [first, last]
}

function unitOf(records: Dated[]): Unit {
  const [first, last] = spanOf(records)
  const days = first === undefined ? 0 : (last! - first) / day
  if (days < mostBars - 1) return 'day'
  return days < (mostBars - 1) * 30.4 ? 'month' : 'year'
}

function emptyBins(start: number, end: number, unit: Unit): SiteBin[] {
  const bins: SiteBin[] = []
  const at = new Date(start)
  const last = periodOf(end, unit)
  // Forged dates could span millennia: a plot of years stops where it could not be read anyway.
  while (bins.length < 10 * mostBars) {
    const period = periodOf(at.getTime(), unit)
    bins.push({ period, private: 0, public: 0, press: 0 })
    if (period >= last) break
    if (unit === 'day') at.setUTCDate(at.getUTCDate() + 1)
    else if (unit === 'month') at.setUTCFullYear(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)
    else at.setUTCFullYear(at.getUTCFullYear() + 1, 0, 1)
  }
  return bins
}

function claimSpans(claims: PublicClaim[], start: number, end: number, unit: Unit, places: Map<string, number>) {
  const spans = new Map<string, { from: number; to: number; count: number }>()
  for (const { when } of claims) {
    const said = when === null ? null : edtfBounds(when)
    if (said === null || said.until < start || said.at > end) continue
    const from = places.get(periodOf(Math.max(start, said.at), unit))
    const to = places.get(periodOf(Math.min(end, said.until), unit))
    if (from === undefined || to === undefined) continue
    const key = `${from} ${to}`
    const held = spans.get(key) ?? { from, to, count: 0 }
    spans.set(key, { ...held, count: held.count + 1 })
  }
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}
