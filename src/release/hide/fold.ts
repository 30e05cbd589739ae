// A character in, what counts of it out: letters and digits without case, accents or width. Everything else separates words, is
// passed over, or (the mark alone) ends whatever stands before it. Unicode: NFKD, general categories, default ignorables.

export const ignored = 0
export const separator = 1
/** The mark, and what a decoder could not read: no hidden string reaches across it. */
export const barrier = 2
export const digit = 3
export const lower = 4
export const upper = 5
/** Letters of scripts that are written without spaces: each begins and ends a word. */
export const unspaced = 6

export interface Folded {
  kind: number
  /** Units to compare; empty where it is no letter. */
  letters: string
}

/** Stands where markup was within a line: it may part the letters of a word. */
export const seam = '\ufdd0'

const barriers = new Set(['▇', '\ufdd1'])
/** Stands where bytes were no text. */
export const noText = '\ufdd1'
const passedOver = /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u
const space = /\s/
const letter = /[\p{L}\p{N}]/u
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const marks = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Letters that people write without their strokes, and that no decomposition takes apart. */
const strokes: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' }
/** Signs that decompose to letters and are none. */
const signs = /[™℠©®]/

const ascii: Folded[] = Array.from({ length: 128 }, (_, code) => foldAnew(String.fromCharCode(code)))
const known = new Map<number, Folded>()
/** Few texts use more distinct characters; beyond it the cache stops growing. */
const maxKnown = 20_000

export function foldCode(code: number): Folded {
  if (code < 128) return ascii[code]!
  const held = known.get(code)
  if (held) return held
  const folded = foldAnew(String.fromCodePoint(code))
  if (known.size < maxKnown) known.set(code, folded)
  return folded
}

function foldAnew(character: string): Folded {
  if (barriers.has(character)) return { kind: barrier, letters: '' }
  if (space.test(character) || signs.test(character)) return { kind: separator, letters: '' }
  if (passedOver.test(character)) return { kind: ignored, letters: '' }
  const letters = lettersOf(character)
  if (letters === '') return { kind: separator, letters }
  if (/^\p{N}/u.test(letters)) return { kind: digit, letters }
  if (withoutSpaces.test(character)) return { kind: unspaced, letters }
  return { kind: /^\p{Lu}/u.test(character.normalize('NFKD')) ? upper : lower, letters }
}

/** By way of the capitals: ß and SS, ς and σ are alike. */
function lettersOf(character: string): string {
  const apart = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD').replace(marks, '')
  let letters = ''
  for (const each of apart) letters += strokes[each] ?? (letter.test(each) ? each : '')
  return letters
}

/** The code point that ends before `at`. */
export function codeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1)
  if (unit < 0xdc00 || unit > 0xdfff || at < 2) return unit
  const high = text.charCodeAt(at - 2)
  return high >= 0xd800 && high <= 0xdbff ? text.codePointAt(at - 2)! : unit
}

export function widthOf(code: number): number {
  return code > 0xffff ? 2 : 1
}
