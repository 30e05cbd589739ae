// What the program itself writes in, a judge out: whether a place in a text is its own word, by what stands around it.
import { sha256 } from '../../record/id.ts'
import { unescaped } from '../decode/escape.ts'
import { type Around, partsAround } from './around.ts'
import { isDate } from './date-words.ts'
import type { OwnBytes } from './hit.ts'
import type { IsOwn } from './search.ts'

export interface Own {
  isAsset(path: string, bytes: Buffer): boolean
  judge(path: string): IsOwn
  /** Of the steps of a path: the one in which the place lies is a name, or an id. */
  isStep: IsOwn
}

/** A sentence with places: its own words in order. */
type Phrase = RegExp

export function ownOf({ assets, phrases, names, tokens }: OwnBytes): Own {
  const known = new Set(names)
  const { exact, open } = phrasesOf(phrases)
  const isOwnPart = (around: Around) => {
    const { part, text } = around
    if (part === 'value') return /^(?:-?[\d.]+(?:e[+-]?\d+)?|true|false|null)$/i.test(text)
    if (isName(text) || isDate(text, part === 'time')) return true
    return part !== 'name' && (exact.has(text) || isCount(around) || inOpenPhrase(around, open))
  }
  const isName = (name: string) => known.has(name) || tokens.has(name)
  const judge =
    (path: string): IsOwn =>
    (text, start, end, whole) => {
      if (whole) return tokens.has(text.slice(whole[0], whole[1]))
      if (tokenAround(text, start, end, tokens)) return true
      return partsAround(path, text, start, end).some((around) => isOwnPart(decoded(around)))
    }
  const isStep: IsOwn = (path, start, end) => {
    const from = path.lastIndexOf('/', start - 1) + 1
    const to = path.indexOf('/', end)
    return isName(path.slice(from, to < 0 ? path.length : to)) || tokenAround(path, start, end, tokens)
  }
  return { isStep, isAsset: (path, bytes) => assets.has(path) && assets.get(path) === sha256(bytes), judge }
}

/** Numbers of so many digits are counted and numbered everywhere. */
const maxCountDigits = 4

/** A text that is nothing but a small number. */
function isCount({ text }: Around): boolean {
  return text.length <= maxCountDigits && /^\d+$/.test(text)
}

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

function phrasesOf(phrases: Iterable<string>): { exact: Set<string>; open: Phrase[] } {
  const exact = new Set<string>()
  const open: Phrase[] = []
  for (const phrase of new Set(phrases)) {
    const pieces = phrase.trim().split(/\{\w+\}/)
    if (pieces.length === 1) exact.add(phrase.trim())
    else open.push(new RegExp(`^${pieces.map((piece) => `(${escaped(piece)})`).join('[\\s\\S]*?')}$`, 'd'))
  }
  return { exact, open }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Whether it lies in the words of a sentence, or is a small number put into it; not where anything else was put in. */
function inOpenPhrase({ text, start, end }: Around, open: Phrase[]): boolean {
  const small = end - start <= maxCountDigits && /^\d+$/.test(text.slice(start, end))
  return open.some((phrase) => {
    const match = phrase.exec(text)
    if (!match) return false
    return small || match.indices!.slice(1).some((span) => span && span[0] <= start && end <= span[1])
  })
}
