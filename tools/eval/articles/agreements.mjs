// The readings of a set and its labelled agreements -> which of them were found. A label says in words what articles agree
// on: its days, its numbers and the people in it are what is compared.
import { personsOf } from './same.mjs'

/** Labels with a day or a number first: what has neither would take theirs. */
export function scoreAgreements({ articles, persons, agreements: labels }, readings, agreements) {
  const told = agreements.map((agreement) => sideOf(agreement, { articles, persons, readings }))
  const free = new Set(told)
  const rows = labels.map((label) => ({ label, wanted: wantedOf(label, persons), right: false }))
  const plain = ({ wanted }) => (wanted.days.length + wanted.numbers.length === 0 ? 1 : 0)
  for (const row of rows.toSorted((a, b) => plain(a) - plain(b))) {
    const found = [...free].find((each) => fits(each, row))
    if (found) free.delete(found)
    row.right = found !== undefined
  }
  return { rows, extra: [...free], found: agreements.length }
}

function sideOf({ what, claims }, { articles, persons, readings }) {
  const all = claims.map(({ article, claim }) => ({ article, ...readings[article].claims[claim] }))
  const people = all.flatMap(({ article, from = [], to = [], who = [], between = [] }) =>
    personsOf([...from, ...to, ...who, ...between], persons, readings[article].actors),
  )
  return {
    what,
    files: new Set(all.map(({ article }) => articles[article].file)),
    days: all.flatMap(({ when }) => when?.match(/\d{4}-\d\d-\d\d/g) ?? []),
    numbers: all.flatMap(({ count }) => count ?? []),
    people: new Set(people),
  }
}

function wantedOf({ what }, persons) {
  const days = what.match(/\d{4}-\d\d-\d\d/g) ?? []
  const text = what.replaceAll(/\d{4}-\d\d-\d\d/g, '').replaceAll(/[;(].*$/g, '')
  const named = persons.filter(({ name, alsoWritten = [] }) =>
    [name, ...alsoWritten].some((form) => text.includes(form)),
  )
  return { days, numbers: numbersIn(text), people: named.map(({ name }) => name) }
}

/** All articles of the label, and everything by which it can be told from another. */
function fits({ files, days, numbers, people }, { label, wanted }) {
  return (
    label.articles.every((file) => files.has(file)) &&
    wanted.days.every((day) => days.includes(day)) &&
    wanted.numbers.every((number) => numbers.includes(number)) &&
    (wanted.people.length === 0 || wanted.people.some((name) => people.has(name)))
  )
}

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** In digits, or in words up to ninety-nine; a year and "one" are no number of anything. */
function numbersIn(text) {
  const digits = (text.match(/\b\d{1,3}\b/g) ?? []).map(Number)
  const worded = (text.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? []).flatMap((word) => {
    const [ten, unit] = word.split('-')
    if (!tens.includes(ten)) return units.indexOf(word) > 0 ? units.indexOf(word) + 1 : []
    return 10 * (tens.indexOf(ten) + 2) + (unit ? units.indexOf(unit) + 1 : 0)
  })
  return [...digits, ...worded]
}
