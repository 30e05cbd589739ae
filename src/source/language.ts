// Text -> the language it is written in, or undefined where the text is too short or the guess too weak.
import { onDemand } from '../record/load.ts'
import { languageByWords } from './function-words.ts'

const detector = onDemand<typeof import('eld/extrasmall')>('eld/extrasmall', 'module')

/** Loads what languages are told by: for a thread that is about to read, and has nothing else to do yet. */
export function loadLanguages(): void {
  detector()
}

/** Below this many letters a guess says more about the guesser than about the text. */
const minLetters = 24
/** Enough to find small words in; looking for them costs little. */
const wordSample = 240
/** Enough to weigh the letters of most texts, where it is prose. */
const firstSample = 80
/** Long texts say it early; the rest only costs time. */
const maxSample = 200
/** How far prose is looked for: mails can begin with a patch or a table. */
const searched = 2000

/** ISO 639-1 code, or undefined where unsure. */
export function languageOf(text: string): string | undefined {
  const sample = prose(text, wordSample)
  return languageByWords(sample) ?? guess(sample.slice(0, firstSample)) ?? guess(anyLines(text))
}

/** Guesses made before: the sentences of robots and of lists come again and again. */
const guessed = new Map<string, string | undefined>()
/** Against samples that never come again; all are dropped at once. */
const maxGuessed = 5000

function guess(sample: string): string | undefined {
  if (sample.length < minLetters || countLetters(sample) < minLetters) return undefined
  if (guessed.has(sample)) return guessed.get(sample)
  const found = detector().eld.detect(sample)
  const language = found.language !== '' && found.isReliable() ? found.language : undefined
  if (guessed.size >= maxGuessed) guessed.clear()
  guessed.set(sample, language)
  return language
}

/** The first lines that read like sentences: no quotes, patches, headers or code. */
function prose(text: string, wanted: number): string {
  return linesOf(text, wanted, isProse)
}

/** The first lines that could be somebody's words, however short: some scripts put no spaces between them. */
function anyLines(text: string): string {
  return linesOf(text, maxSample, isSaid)
}

function linesOf(
  text: string,
  wanted: number,
  isWanted: (text: string, start: number, end: number) => boolean,
): string {
  const limit = Math.min(text.length, searched)
  let sample = ''
  for (let at = 0; at < limit && sample.length < wanted; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd === -1 || lineEnd > limit ? limit : lineEnd
    const stop = Math.min(end, at + wanted)
    if (isWanted(text, at, stop)) sample += `${text.slice(at, stop)} `
    at = end + 1
  }
  return sample
}

/** No quote, no patch, and no line with an address in it, which says who and not what. */
function isSaid(text: string, start: number, end: number): boolean {
  if (isTaken(text.charCodeAt(start))) return false
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === atSign) return false
  return true
}

/** Words with spaces between them, and few signs that sentences do not have. */
function isProse(text: string, start: number, end: number): boolean {
  if (isTaken(text.charCodeAt(start))) return false
  let letters = 0
  let spaces = 0
  let signs = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) letters += 1
    else if (code === 0x20) spaces += 1
    else if (code === atSign) return false
    // Full stop, comma and both apostrophes.
    else if (code !== 0x2e && code !== 0x2c && code !== 0x27 && code !== 0x2019) signs += 1
  }
  return spaces >= 2 && letters > 12 && signs * 6 < letters
}

const atSign = 0x40

/** Starts a quote (`>`), an added line (`+`) or a place in a patch (`@`). */
function isTaken(code: number): boolean {
  return code === 0x3e || code === 0x2b || code === atSign
}

function countLetters(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) if (isLetter(text.charCodeAt(at))) letters += 1
  return letters
}

/** Roughly: beyond ASCII nearly everything in a text is a letter. */
function isLetter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code >= 0xc0
}
