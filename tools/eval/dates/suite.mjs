// The suite's file -> sentences with what is expected of each: where an expression stands, and the values that count as right.
import { readFileSync } from 'node:fs'

/** Against this day everything is read where the suite names none; only what does not depend on it is judged then. */
const fallbackReference = '2019-01-01T00:00:00'

/**
 * @typedef {{ start: number, end: number, values: string[] | null }} Expected `values` null: not judged
 * @typedef {{ text: string, reference: number, expected: Expected[] }} Case
 * @returns {Case[]}
 */
export function readSuite(path) {
  return JSON.parse(readFileSync(path, 'utf8')).map(({ Input: text, Context: context, Results: results }) => {
    const known = context?.ReferenceDateTime
    const reference = Date.parse(`${(known ?? fallbackReference).slice(0, 19)}Z`)
    return {
      text,
      reference,
      expected: results.map((result) => readExpected(text, result, known !== undefined, reference)),
    }
  })
}

function readExpected(text, result, dated, reference) {
  const start = locate(text, result)
  const values = result.Resolution?.values ?? []
  const keys = values.flatMap((value) => keysOf(value, reference))
  const judged = dated || values.every((value) => standsByItself(value, result.Text))
  return {
    start,
    end: start + result.Text.length,
    values: judged ? [...new Set(dated ? keys : keys.flatMap(withoutYear))] : null,
  }
}

/** The suite counts ends sometimes with and sometimes without the last letter, and some starts are one off: the words decide. */
function locate(text, { Text: words, Start: start }) {
  const places = []
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(words.toLowerCase()); at >= 0; at = lower.indexOf(words.toLowerCase(), at + 1))
    places.push(at)
  return places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0] ?? start
}

/** What it means follows from its words, whenever they were written. */
function standsByItself({ type, timex }, words) {
  if (['time', 'timerange', 'duration', 'set'].includes(type)) return true
  return timex === undefined || /XXXX-\d/.test(timex) || /\b(1[0-9]|20)\d\d\b|siècle|century/.test(words)
}

/** In a sentence without its reference, a year that the words leave out is anybody's guess: months and days are compared. */
function withoutYear(key) {
  return [key, key.replace(/\d{4}-/g, 'YYYY-')]
}

/** One value of the suite in the form in which all are compared. */
function keysOf({ type, timex, value, start, end, Mod: mod }, reference) {
  if (timex === 'PRESENT_REF' && value) return [`T ${value}`, `T ${stamp(reference)}`]
  if (type === 'duration') return [`P ${Number(value)}`]
  if (type === 'set') return [`S ${timex}`]
  if (value === 'not resolved') return [`X ${timex}`]
  if (type === 'date') return [`D ${value}`]
  if (type === 'datetime') return [`T ${value}`]
  if (type === 'time' || (type === 'timerange' && value)) return [`C ${value}`]
  if (type === 'timerange' && !value) return [`CR ${start ?? ''}|${end ?? ''}`]
  if (value) return [`${value.length > 10 ? 'T' : 'D'} ${value}`]
  const range = `R ${start ?? ''}|${end ?? ''}`
  // A part of a day is given in hours by the suite's own convention: the right day is enough.
  const part = /T(MO|AF|EV|NI|DT|MEL|MED)\b/.test(timex ?? '') && !mod ? [`D ${start?.slice(0, 10)}`] : []
  return [range, ...part]
}

export function stamp(at) {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}
