// What the program itself writes in, a judge out: whether a place in a text is its own word, by what stands around it.
import { sha256 } from '../../record/id.ts'
import { unescaped } from '../decode/escape.ts'
import { type Around, isJson, partsAround } from './around.ts'
import { isDate } from './date-words.ts'
import type { OwnBytes } from './hit.ts'
import { isOfNeighbours } from './neighbours.ts'
import type { IsOwn } from './search.ts'

export interface Own {
  isAsset(path: string, bytes: Buffer): boolean
  judge(path: string): IsOwn
  /** Of the steps of a path: the one in which the place lies is a name, or an id. */
  isStep: IsOwn
}

export function ownOf({ assets, phrases, names, tokens, isPiece, isParty }: OwnBytes): Own {
  const known = new Set(names)
  const said = phrasesOf(phrases)
  const isKnown = (name: string) => known.has(name) || tokens.has(name)
  // `in-message-102-132`: names that are put together.
  const isName = (name: string) => isKnown(name) || name.split('-').every((part) => /^\d+$/.test(part) || isKnown(part))
  const isOwnPart = (around: Around) => {
    const { part, text } = around
    if (part === 'value') return /^(?:-?[\d.]+(?:e[+-]?\d+|%)?|true|false|null)$/i.test(text)
    if (part === 'code') return /^[a-z0-9-]+$/.test(text)
    if (isName(text) || isDate(text, part === 'time')) return true
    if (part === 'label' && isOfWords(text, said)) return true
    return (
      part !== 'name' &&
      (said.exact.has(text) || isInRow(around, said) || isCount(around) || inDate(around) || inPhrase(around, said))
    )
  }
  const judge =
    (path: string): IsOwn =>
    (text, start, end, whole) => {
      if (isJson(path) && isOfSeveral(text, start, end)) return true
      if (isPiece && indexEndings.test(path) && isPiece(path, lineAround(text, start, end))) return true
      if (isParty && !whole && isOfNeighbours(text, start, end, isParty)) return true
      if (whole) return areTokens(text.slice(whole[0], whole[1]), isName, tokens)
      if (tokenAround(text, start, end, tokens) || areListed(wordsAround(text, start, end), isName, tokens)) return true
      return partsAround(path, text, start, end).some((around) => isOwnPart(decoded(around)))
    }
  const isStep: IsOwn = (path, start, end) => {
    const from = path.lastIndexOf('/', start - 1) + 1
    const to = path.indexOf('/', end)
    return isName(path.slice(from, to < 0 ? path.length : to)) || tokenAround(path, start, end, tokens)
  }
  return { isStep, isAsset: (path, bytes) => assets.has(path) && assets.get(path) === sha256(bytes), judge }
}

/**
 * In JSON, whether it reaches from one string into another, or takes the letter of an escape for one of its own: `Vega,\\n` is
 * not "Vega, N". Read without escapes it is looked at again.
 */
function isOfSeveral(text: string, start: number, end: number): boolean {
  let slashes = 0
  for (let i = start - 1; text[i] === '\\'; i -= 1) slashes += 1
  let isEscaped = slashes % 2 === 1
  if (isEscaped && 'nrtbf'.includes(text[start]!)) return true
  for (let i = start; i < end; i += 1) {
    if (isEscaped) isEscaped = false
    else if (text[i] === '\\') {
      isEscaped = true
      if (i === end - 2 && 'nrtbf'.includes(text[i + 1]!)) return true
    } else if (text[i] === '"') return true
  }
  return false
}

/** Of Pagefind's files that hold words without their texts. */
const indexEndings = /\.pf_(?:index|meta)$/

/** One word of an index: they are laid out on lines of their own. */
function lineAround(text: string, start: number, end: number): string {
  const to = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to)
}

/** A run that was decoded, with what a line break may have joined to it; also the steps of a path. */
function areTokens(run: string, isName: (name: string) => boolean, tokens: OwnBytes['tokens']): boolean {
  const words = run.split(/\s+/).filter((word) => word.length >= minToken)
  return words.length > 0 && words.every((word) => tokens.has(word) || word.split('/').every(isName))
}

const minToken = 16

/** A label of marks and numbers: all of its words are said by the interface, one by one. */
function isOfWords(text: string, { vocabulary }: Phrases): boolean {
  const words = wordsIn(text)
  return words.length > 2 && words.every((word) => /^\d+$/.test(word) || vocabulary.has(word) || isDate(word, true))
}

/** Numbers of so many digits are counted and numbered everywhere. */
const maxCountDigits = 4

/** A text that is nothing but a small number, also with the arrow of what comes before or after. */
function isCount({ text }: Around): boolean {
  const number = text.replace(/^← | →$/, '')
  return number.length <= maxCountDigits && /^\d+$/.test(number)
}

/** In a row of short words, `message · A → B`: the one in which it lies is said by the interface. */
function isInRow({ text, start, end }: Around, { exact }: Phrases): boolean {
  const from = text.lastIndexOf(rowSign, start) + 1
  const to = text.indexOf(rowSign, end)
  const piece = text.slice(from, to === -1 ? text.length : to).trim()
  return (from > 0 || to !== -1) && (exact.has(piece) || clock.test(piece))
}

const rowSign = '·'
const clock = /^\d\d:\d\d(?::\d\d)?$/

/** Ids and digests stand between characters that they do not hold. */
const tokenEnds = [/[^A-Za-z0-9]/, /[^A-Za-z0-9_-]/, /[^A-Za-z0-9+/=]/, /[^A-Za-z0-9_.+/=-]/]
/** The longest signature line and a prefix. */
const maxToken = 1000

function tokenAround(text: string, start: number, end: number, tokens: OwnBytes['tokens']): boolean {
  return tokenEnds.some((ends) => {
    let from = start
    let to = end
    while (from > 0 && start - from < maxToken && !ends.test(text[from - 1]!)) from -= 1
    while (to < text.length && to - end < maxToken && !ends.test(text[to]!)) to += 1
    return tokens.has(text.slice(from, to))
  })
}

/** The words that the place touches, where it touches several. */
function wordsAround(text: string, start: number, end: number): string[] {
  if (!/\s/.test(text.slice(start, end))) return []
  const from = text.slice(Math.max(0, start - maxToken), start).search(/\S*$/)
  const to = text.slice(end, end + maxToken).search(/\s|$/)
  return text.slice(Math.max(0, start - maxToken) + from, end + to).split(/\s+/)
}

/** Lists of digests and paths: what begins in one and ends in the next is in neither. */
function areListed(words: string[], isName: (name: string) => boolean, tokens: OwnBytes['tokens']): boolean {
  const isListed = (word: string) => tokens.has(word) || (word.includes('/') && word.split('/').every(isName))
  return words.length > 0 && words.every(isListed)
}

function decoded(around: Around): Around {
  const view = unescaped(around.text)
  if (!view) return tidy(around)
  const unit = (place: number) => {
    let at = 0
    while (at < view.text.length && view.at(at + 1) <= place) at += 1
    return at
  }
  return tidy({ ...around, text: view.text, start: unit(around.start), end: unit(around.end) })
}

/** Without the spaces around. */
function tidy(around: Around): Around {
  const lead = around.text.length - around.text.trimStart().length
  return { ...around, text: around.text.trim(), start: around.start - lead, end: around.end - lead }
}

interface Phrases {
  exact: Set<string>
  /** Those of several words, by each of their words. */
  byWord: Map<string, Phrase[]>
  vocabulary: Set<string>
}

/** A sentence with places in it. */
interface Phrase {
  pieces: string[]
  /** Nothing may stand around it: it has too few words to be told from others. */
  alone: boolean
  /** Made where it is first needed: mostly none is. */
  form: RegExp | null
}

/** What stands in the place of something that is said of a record is short. */
const place = '[\\s\\S]{0,200}?'

function phrasesOf(phrases: Iterable<string>): Phrases {
  const exact = new Set<string>()
  const byWord = new Map<string, Phrase[]>()
  const vocabulary = new Set<string>()
  for (const phrase of new Set(phrases)) {
    const pieces = phrase.trim().split(/\{\w+\}/)
    // What stands in the last place may stand in an element of its own: spaces at the end of a text are no part of it.
    if (pieces.at(-1) === '' && pieces.length > 1) pieces[pieces.length - 2] = pieces.at(-2)!.trimEnd()
    if (pieces.length === 1) exact.add(phrase.trim())
    const words = wordsIn(pieces.join(' '))
    for (const word of words) vocabulary.add(word)
    if (words.length < 2 && pieces.length < 2) continue
    const made: Phrase = { pieces, alone: words.length < 2, form: null }
    for (const word of new Set(words)) {
      const held = byWord.get(word)
      if (held) held.push(made)
      else byWord.set(word, [made])
    }
  }
  return { exact, byWord, vocabulary }
}

function formOf(phrase: Phrase): RegExp {
  if (phrase.form) return phrase.form
  const pattern = phrase.pieces.map((piece) => `(${escaped(piece)})`).join(place)
  phrase.form = new RegExp(phrase.alone ? `^${pattern}$` : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'dgu')
  return phrase.form
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase())
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/**
 * Whether it lies in the words of a sentence of several words, or is a small number put into it; not where anything else was
 * put in.
 */
function inPhrase({ text, start, end }: Around, { byWord }: Phrases): boolean {
  const found = text.slice(start, end)
  if (end - start <= maxCountDigits && /^\d+$/.test(found)) {
    const after = wordsIn(text.slice(end, end + 40))[0] ?? ''
    const before = wordsIn(text.slice(Math.max(0, start - 40), start)).at(-1) ?? ''
    return byWord.has(after) || byWord.has(before)
  }
  const phrases = byWord.get(wordsIn(found)[0] ?? '') ?? []
  return phrases.some((phrase) => {
    const form = formOf(phrase)
    form.lastIndex = 0
    for (let match = form.exec(text); match && match.index <= start; match = form.exec(text)) {
      const pieces = match.indices!.slice(1)
      if (pieces.some((span) => span && span[0] <= start && end <= span[1])) return true
      if (match[0] === '') break
    }
    return false
  })
}

/** Whether it lies in a day or month that is written with its year, or in the clock behind it: dates are not hidden. */
function inDate({ text, start, end }: Around): boolean {
  for (const match of text.slice(Math.max(0, start - 60), end + 60).matchAll(writtenDates)) {
    const to = Math.max(0, start - 60) + match.index + match[0].length
    // What stands in front of a date may be no part of it.
    const dates = [match[0], match[0].replace(/^\p{L}+,? (?!\d{4})/u, '')]
    if (end <= to && dates.some((date) => to - date.length <= start && isDate(date, true))) return true
  }
  return false
}

const writtenDates =
  /(?:\p{L}+,? )?(?:\d{1,2}(?:er)? )?\p{L}+\.? \d{4}(?:,? (?:at |à )?\d\d:\d\d(?::\d\d)?(?: UTC(?:[+-]\d\d:\d\d)?)?)?(?![-\d])|\d{4}-\d\d(?:-\d\d(?:T[\d:.+Z-]+)?)?/gu
