// Two sentences of different languages -> whether what needs no translating stands in both: numbers, days and months, names.
import { type Language, languageOf, loadVocabulary } from '../vocabulary/load.ts'

interface Facts {
  /** In digits, as numbers; hours of the afternoon as those of 24. */
  figures: Set<number>
  /** In words. */
  numerals: Set<number>
  /** `m9`, `d3`: months and days of the week. */
  days: Set<string>
  /** The first letters of words with a capital that do not begin a sentence, without accents. */
  names: Set<string>
}

/** Numbers in words are said in many ways, and names are translated, too. */
const doubt = 0.1

/** What similarity loses by it: 0 where nothing speaks against it, infinity where both cannot say the same. */
export function disagreement(one: { text: string; language: string }, other: typeof one): number {
  const [a, b] = [factsOf(one), factsOf(other)]
  const written = new Set([...a.figures, ...a.numerals])
  const otherWritten = new Set([...b.figures, ...b.numerals])
  if (part(a.figures, otherWritten, b.figures, written) || part(a.days, b.days, b.days, a.days))
    return Number.POSITIVE_INFINITY
  const figuresLost = lacks(a.figures, otherWritten) || lacks(b.figures, written)
  const numeralsLost = part(a.numerals, otherWritten, b.numerals, written)
  const namesLost = a.names.size > 0 && b.names.size > 0 && [...a.names].every((name) => !b.names.has(name))
  return doubt * [figuresLost, numeralsLost, namesLost].filter(Boolean).length
}

/** Each has one that the other lacks. */
function part<T>(mine: Set<T>, theirAll: Set<T>, theirs: Set<T>, myAll: Set<T>): boolean {
  return lacks(mine, theirAll) && lacks(theirs, myAll)
}

function lacks<T>(mine: Set<T>, theirs: Set<T>): boolean {
  return [...mine].some((each) => !theirs.has(each))
}

function factsOf({ text, language }: { text: string; language: string }): Facts {
  const known = languageOf(language)
  const words = [...text.matchAll(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu)]
  return {
    figures: figuresOf(text),
    numerals: numeralsOf(
      words.map(([word]) => word.toLowerCase()),
      known,
    ),
    days: daysOf(text, known),
    names: namesOf(text, words, known),
  }
}

const figure = /\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:]\d+)?/g

/** 1,200 and 1 200 are one number, and so are 3.5 and 3,5; 9:30 is two. Noughts and ones say little. */
function figuresOf(text: string): Set<number> {
  const found = new Set<number>()
  for (const { 0: written, index } of text.matchAll(figure)) {
    const whole = written.replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '').replace(',', '.')
    const [hours, ...minutes] = whole.split(':').map(Number) as [number, ...number[]]
    const isAfternoon = hours < 12 && /^(?:\s?:?\d*)\s?p\.?m\b/i.test(text.slice(index + written.length))
    for (const value of [isAfternoon ? hours + 12 : hours, ...minutes]) if (value > 1) found.add(value)
  }
  return found
}

/** `forty-one`, `quarante et un`, `deux cents`: neighbours are one number. */
function numeralsOf(words: string[], language: Language): Set<number> {
  const { numbers } = loadVocabulary<{ numbers: string }>(language, 'claim')
  const values = new Map(
    numbers.split(' ').map((entry) => [entry.replace(/:\d+$/, ''), Number(entry.replace(/^.*:/, ''))]),
  )
  const found = new Set<number>()
  let [total, current] = [0, 0]
  const close = () => {
    if (total + current > 1) found.add(total + current)
    total = 0
    current = 0
  }
  for (const word of words.flatMap((each) => (each.includes('-') ? each.split('-') : [each]))) {
    const value = values.get(word.replace(/^[ld]['’]/, ''))
    if (value === undefined) close()
    // Millions are counted, not said: "41 millions".
    else if (value >= 1_000_000) close()
    else if (value >= 1000) {
      total += Math.max(1, current) * value
      current = 0
    } else if (value === 100) current = Math.max(1, current) * 100
    else if (value === 20 && current === 4) current = 80
    else current += value
  }
  close()
  return found
}

/** Months that are other words as well count beside a figure only: "may", "mars". */
const twofold = /^(?:may|march|mars)$/

const dayNames = new Map<Language, Map<string, string>>()

function namesOfDays(language: Language): Map<string, string> {
  const held = dayNames.get(language)
  if (held) return held
  const names = new Map<string, string>()
  const say = (date: number, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(date).toLowerCase()
  for (let i = 0; i < 12; i += 1) names.set(say(Date.UTC(2024, i, 1), { month: 'long' }), `m${i + 1}`)
  // The first of January 2024 was a Monday.
  for (let i = 0; i < 7; i += 1) names.set(say(Date.UTC(2024, 0, i + 1), { weekday: 'long' }), `d${i + 1}`)
  dayNames.set(language, names)
  return names
}

function daysOf(text: string, language: Language): Set<string> {
  const names = namesOfDays(language)
  const found = new Set<string>()
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const name = word.toLowerCase()
    const day = names.get(name)
    const around = text.slice(Math.max(0, index - 6), index) + text.slice(index + word.length, index + word.length + 4)
    if (day !== undefined && (!twofold.test(name) || /\d/.test(around))) found.add(day)
  }
  return found
}

/** London and Londres begin alike. */
const nameStart = 4

function namesOf(text: string, words: RegExpExecArray[], language: Language): Set<string> {
  const days = namesOfDays(language)
  const names = words.filter(({ 0: word, index }) => {
    const beginsSentence = /(?:^|[.!?…:])[\s\u00a0«»“”"'’(—–-]*$/u.test(text.slice(0, index))
    return /^\p{Lu}\p{Ll}{2}/u.test(word) && !beginsSentence && !days.has(word.toLowerCase())
  })
  return new Set(names.map(([word]) => folded(word).slice(0, nameStart)))
}

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
