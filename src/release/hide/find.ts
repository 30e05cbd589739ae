// A text and an automaton in, the places of hidden strings out: whole words, whatever their case and accents, and whatever
// stands between them. One pass; a candidate is walked back over once.
import { characterAt } from '../decode/bytes.ts'
import type { Look } from '../decode/run.ts'
import { unitsOf } from '../decode/units.ts'
import { type Automaton, skip, special, stepOver } from './automaton.ts'
import {
  barrier,
  codeBefore,
  digit,
  foldCode,
  ignored,
  lower,
  seam,
  separator,
  unspaced,
  upper,
  widthOf,
} from './fold.ts'
import { mayJoin, type Pattern } from './pattern.ts'

export interface Found {
  /** UTF-16 units of the text. */
  start: number
  end: number
  /** Index of the hidden string. */
  hidden: number
}

/** What is no letter between two letters of one hidden string: quote prefixes at fifty levels have room; beyond, it is not one name. */
const maxGap = 256
/** Characters between the groups of one number. */
const maxGroupGap = 4
/** Characters between letters that stand apart. */
const maxLetterGap = 3

export function findHidden(text: string, automaton: Automaton): Found[] {
  const { classes, next, hot } = automaton
  const found: Found[] = []
  const units = unitsOf(text)
  const { length } = text
  let state = 0
  for (let i = 0; i < length; i += 1) {
    const unit = units[i]!
    let c = classes[unit]!
    if (c >= special) {
      c = automaton.classOf(unit)
      if (c === special) {
        const code = text.codePointAt(i)!
        i += widthOf(code) - 1
        state = stepOver(code, state, automaton)
        // What is no letter ends no name: it was found at its last letter.
        if (foldCode(code).letters === '') continue
      } else state = next[state + c]!
    } else state = next[state + c]!
    if (hot[state] === 1 && c !== skip) collect(text, i + 1, state, automaton, found)
  }
  return found
}

/** How decoded bytes are looked at for the strings of an automaton. */
export function lookFor(automaton: Automaton): Look {
  return { mayHold: (bytes, length) => mayHold(bytes, length, automaton), dull: [] }
}

/** From so many bytes on, bytes that are all text are read even where nothing stands there plainly: it may be coded again. */
const minCoded = 24

/** Whether decoded bytes are worth reading: where letters follow each other as in a hidden string, or all of it is text. */
function mayHold(bytes: Uint8Array, length: number, automaton: Automaton): boolean {
  const { classes, next, hot } = automaton
  let state = 0
  let isText = length >= minCoded
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i]!
    const c = classes[byte]!
    if (byte < 128) {
      if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9) isText = false
      state = next[state + c]!
    } else if (c === special || (byte >= 0xc2 && i + 1 < length && (bytes[i + 1]! & 0xc0) === 0x80)) {
      const [code, taken] = characterAt(bytes, i)
      i += taken - 1
      if (taken === 1) isText = false
      state = code === -1 ? 0 : stepOver(code, state, automaton)
    } else {
      isText = false
      state = next[state + c]!
    }
    if (hot[state] === 1) return true
  }
  return isText
}

function collect(text: string, end: number, from: number, automaton: Automaton, found: Found[]): void {
  for (let state = from; state !== 0; state = automaton.more[state]!) {
    for (let index = automaton.ends[state]!; index !== -1; index = automaton.same[index]!) {
      const pattern = automaton.patterns[index]!
      const start = walkBack(text, end, pattern)
      if (start === -1 || !beginsWord(text, start)) continue
      const last = pattern.tail ? afterTail(text, end, pattern.tail) : end
      if (last !== -1 && endsWord(text, last)) found.push({ start, end: last, hidden: pattern.hidden })
    }
  }
}

/** Where the pattern that ends at `end` begins; -1 where something stands between its letters that does not belong there. */
function walkBack(text: string, end: number, pattern: Pattern): number {
  let left = pattern.letters.length
  let at = end
  let gapEnd = end
  let [isSpread, isJoined] = [false, false]
  while (at > 0) {
    const code = codeBefore(text, at)
    const { kind, letters } = foldCode(code)
    if (letters === '') {
      if (gapEnd - at > maxGap) return -1
      at -= widthOf(code)
      continue
    }
    if (left < pattern.letters.length && !mayPart(text, at, gapEnd, pattern, left)) {
      const isApart = gapEnd - at <= maxLetterGap && (pattern.spread || kind === unspaced)
      if (!isApart || !holdsSeparator(text, at, gapEnd)) return -1
      isSpread ||= kind !== unspaced
    } else if (at === gapEnd && left < pattern.letters.length) isJoined = true
    if (isSpread && isJoined) return -1
    left -= letters.length
    at -= widthOf(code)
    gapEnd = at
    if (left === 0) return at
    if (left < 0) return -1
  }
  return -1
}

/** Whether what stands from `from` to `to` may stand in front of letter `index`. */
function mayPart(text: string, from: number, to: number, pattern: Pattern, index: number): boolean {
  const parted = from !== to && holdsSeparator(text, from, to)
  if (!parted) return pattern.breaks[index] ? mayJoin(pattern) : true
  if (pattern.breaks[index]) return true
  if (pattern.loose && to - from <= maxGroupGap) return true
  const gap = text.slice(from, to)
  return isSeam(gap) || hyphenation.test(gap)
}

/** Markup within a word; what else stands there is not in the word: `qu'<mark>elle</mark>`. */
function isSeam(gap: string): boolean {
  const rest = gap.replaceAll(seam, '')
  return rest.length < gap.length && !holdsSeparator(rest, 0, rest.length)
}

/** A hyphen at the end of a line, and the quote prefixes of the next one. */
const hyphenation = /^[-\u2010\u2011\u00ad]\p{Cf}*[ \t]*\r?\n[\s>|:]*$/u

function holdsSeparator(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (foldCode(text.codePointAt(i)!).kind !== ignored) return true
  return false
}

function afterTail(text: string, end: number, tail: RegExp): number {
  tail.lastIndex = end
  return tail.test(text) ? tail.lastIndex : -1
}

/** Whether a word may begin at a letter. */
export function beginsWord(text: string, start: number): boolean {
  let at = start
  while (at > 0 && start - at < maxGap) {
    const code = codeBefore(text, at)
    const { kind } = foldCode(code)
    if (kind !== ignored) return changes(kind, foldCode(text.codePointAt(start)!).kind) || hump(text, start, kind)
    at -= widthOf(code)
  }
  return true
}

/** Whether a word may end behind a letter. */
export function endsWord(text: string, end: number): boolean {
  const last = foldCode(codeBefore(text, end)).kind
  for (let at = end; at < text.length && at - end < maxGap; ) {
    const code = text.codePointAt(at)!
    const { kind } = foldCode(code)
    if (kind !== ignored) return changes(last, kind)
    at += widthOf(code)
  }
  return true
}

/** Whether a word ends between two characters of these kinds: also `vega2016` and `noraVega`. */
function changes(before: number, after: number): boolean {
  if (before < digit || after < digit) return before === separator || before === barrier || after < digit
  if (before === unspaced || after === unspaced) return true
  return (before === digit) !== (after === digit) || (before === lower && after === upper)
}

/** `PDFVega`: a capital after capitals begins a word where a small letter follows. */
function hump(text: string, start: number, before: number): boolean {
  const code = text.codePointAt(start)!
  if (before !== upper || foldCode(code).kind !== upper) return false
  const after = text.codePointAt(start + widthOf(code))
  return after !== undefined && foldCode(after).kind === lower
}
