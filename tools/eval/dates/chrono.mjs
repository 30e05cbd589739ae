// A sentence -> the expressions that chrono-node finds, in the same form.
import { en, fr } from 'chrono-node'

/** What chrono calls certain was said; the rest it fills in. */
export function readChrono(text, language, reference) {
  const chrono = language === 'fr' ? fr.casual : en.casual
  const results = chrono.parse(text, { instant: new Date(reference), timezone: 0 })
  return results.map(({ index, text: words, start, end }) => ({
    start: index,
    end: index + words.length,
    values: end ? rangeValues(start, end) : pointValues(start),
  }))
}

function pointValues(at) {
  const timed = at.isCertain('hour')
  const dated = at.isCertain('day') || at.isCertain('weekday') || at.isCertain('month') || at.isCertain('year')
  if (timed && !dated) return halves(at).map((clock) => `C ${clock}`)
  if (timed) return halves(at).map((clock) => `T ${dateOf(at)} ${clock}`)
  if (at.isCertain('day') || at.isCertain('weekday')) return [`D ${dateOf(at)}`]
  if (at.isCertain('month')) return [`D ${dateOf(at)}`, month(at)]
  if (at.isCertain('year')) return [`D ${dateOf(at)}`, `R ${at.get('year')}-01-01|${at.get('year') + 1}-01-01`]
  return [`D ${dateOf(at)}`, `T ${dateOf(at)} ${clockOf(at)}`]
}

/** A part of a day has an hour that was not said; a clock without am or pm may be either. */
function halves(at) {
  const hour = at.get('hour')
  if (at.isCertain('meridiem') || hour > 12) return [clockOf(at)]
  return [clockOf(at), clockOf(at, (hour + 12) % 24)]
}

function rangeValues(from, to) {
  const timed = from.isCertain('hour') || to.isCertain('hour')
  const dated = ['day', 'weekday', 'month', 'year'].some((part) => from.isCertain(part) || to.isCertain(part))
  if (timed && !dated) return [`CR ${clockOf(from)}|${clockOf(to)}`]
  if (timed) return [`R ${dateOf(from)} ${clockOf(from)}|${dateOf(to)} ${clockOf(to)}`]
  const after = new Date(Date.UTC(to.get('year'), to.get('month') - 1, to.get('day') + 1)).toISOString().slice(0, 10)
  return [`R ${dateOf(from)}|${dateOf(to)}`, `R ${dateOf(from)}|${after}`]
}

function month(at) {
  const first = Date.UTC(at.get('year'), at.get('month') - 1)
  const next = Date.UTC(at.get('year'), at.get('month'))
  return `R ${[first, next].map((time) => new Date(time).toISOString().slice(0, 10)).join('|')}`
}

function dateOf(at) {
  return [String(at.get('year')).padStart(4, '0'), two(at.get('month')), two(at.get('day'))].join('-')
}

function clockOf(at, hour = at.get('hour')) {
  return [two(hour), two(at.get('minute')), two(at.get('second') ?? 0)].join(':')
}

function two(n) {
  return String(n ?? 0).padStart(2, '0')
}
