// A sentence -> the expressions that Fonds finds, each with the values that it stands for in the form of the suite.

import { findExpressions } from '../../../dist/src/coverage/when/find.js'
import { hoursOf } from '../../../dist/src/coverage/when/make/moment.js'
import { resolveRange } from '../../../dist/src/coverage/when/resolve.js'
import { stamp } from './suite.mjs'

const seconds = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  week: 604800,
  weekend: 172800,
  month: 2592000,
  quarter: 7776000,
  year: 31536000,
  decade: 315360000,
}

/** @returns {{ start: number, end: number, values: string[] }[]} */
export function readOurs(text, language, reference) {
  // A sentence of the suite stands alone: what hangs on an event hangs on the reference.
  const event = { from: reference, to: reference + 60_000, grain: 'minute', basis: '' }
  return findExpressions(text, language)
    .filter(({ value }) => value.cat !== 'unresolved')
    .map(({ start, end, value, future }) => ({
      start,
      end,
      values: valuesOf(value, { now: reference, event, future }),
    }))
}

function valuesOf(value, context) {
  switch (value.cat) {
    case 'clock':
      return clocks(value).map((clock) => `C ${clock}`)
    case 'clockrange':
      return clockRanges(value)
    case 'dayless': {
      const [from, to] = hoursOf(value)
      return [`CR ${clockAt(from * 60)}|${clockAt(to * 60)}`]
    }
    case 'duration':
      return [`P ${value.parts.reduce((sum, { n, unit }) => sum + n * seconds[unit], 0)}`]
    case 'set':
      return [`S ${value.period}`]
    case 'range':
      return rangeValues(value, context)
    default:
      return timeValues(value, value.resolve({ ...context, event: value.hangs ? context.event : null }))
  }
}

function timeValues({ cat }, interval) {
  if (!interval) return []
  const { from, to, twelve } = interval
  if (cat === 'day') return [`D ${stamp(from).slice(0, 10)}`]
  if (cat === 'moment' || cat === 'now') return (twelve ? [from, halfDay(from)] : [from]).map((at) => `T ${stamp(at)}`)
  if (cat === 'daypart') return [`R ${stamp(from)}|${lastSecond(to)}`, `R ${stamp(from)}|${stamp(to)}`]
  return [`R ${stamp(from).slice(0, 10)}|${stamp(to).slice(0, 10)}`, ...seasonValues(interval)]
}

/** The suite leaves seasons unresolved: with their year where it is said or this one, without where not. */
function seasonValues({ season, from, basis }) {
  if (season === undefined) return []
  const name = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }[season]
  return basis.startsWith('year from') ? [`X ${name}`] : [`X ${stamp(from).slice(0, 4)}-${name}`]
}

/** The suite ends a range sometimes at the beginning of its last part and sometimes after it: either counts. */
function rangeValues(range, context) {
  const free = { ...context, event: range.left?.hangs || range.right?.hangs ? context.event : null }
  const ends = resolveRange(range, free)
  if (!ends) return []
  const { left, right } = ends
  // Now is a moment beside moments and a day beside days.
  const fine = [left, right].some(
    (end) => end && end.rough !== 'day' && ['minute', 'second', 'part'].includes(end.grain),
  )
  const cut = (at) => (fine ? stamp(at) : stamp(at).slice(0, 10))
  const starts = left ? (range.beyond ? [left.to, left.from] : [left.from]) : []
  const lasts = right ? [right.from, right.to] : []
  const [first, second] = [starts.length > 0 ? starts : [null], lasts.length > 0 ? lasts : [null]]
  const shown = first.flatMap((from) =>
    second.map((to) => `R ${from === null ? '' : cut(from)}|${to === null ? '' : cut(to)}`),
  )
  const twelve = left?.twelve && right?.twelve ? [`R ${stamp(halfDay(left.from))}|${stamp(halfDay(right.from))}`] : []
  return [...shown, ...twelve]
}

function clockRanges({ left, right }) {
  const [lefts, rights] = [left ? clocks(left) : [''], right ? clocks(right) : ['']]
  if (lefts.length === rights.length) return lefts.map((from, i) => `CR ${from}|${rights[i]}`)
  return lefts.flatMap((from) => rights.map((to) => `CR ${from}|${to}`))
}

/** Both halves of the day where the words do not tell which. */
function clocks({ hour, minute, second = 0, twelve }) {
  const minutes = hour * 60 + minute
  return (twelve ? [minutes, (minutes + 720) % 1440] : [minutes]).map((at) => clockAt(at, second))
}

function clockAt(minutes, second = 0) {
  if (minutes === 1440) return '23:59:59'
  return [Math.floor(minutes / 60), minutes % 60, second].map((n) => String(n).padStart(2, '0')).join(':')
}

function halfDay(at) {
  const hour = new Date(at).getUTCHours()
  return at + (hour < 12 ? 43_200_000 : -43_200_000)
}

function lastSecond(at) {
  return at % 86_400_000 === 0 ? stamp(at - 1000) : stamp(at)
}
