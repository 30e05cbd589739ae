// Text -> the language it is written in, or undefined where the text is too short or the guess too weak.
import { languageByWords } from './function-words.ts'
import { languageByNgrams, loadNgrams } from './ngrams.ts'

/** Loads what languages are told by: for a thread that is about to read, and has nothing else to do yet. */
export function loadLanguages(): void {
  loadNgrams()
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
  const language = languageByNgrams(sample)
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
  return linesOf(text, maxSample, () => true)
}

/** `isWanted` is told how many signs of each kind a line has. Longer ones are cut. */
function linesOf(text: string, wanted: number, isWanted: (counts: number) => boolean): string {
  const limit = Math.min(text.length, searched)
  let sample = ''
  for (let at = 0; at < limit && sample.length < wanted; at += 1) {
    const start = at
    let kind = isTaken(text.charCodeAt(at)) ? unwanted : 0
    const stop = kind === unwanted ? at : Math.min(limit, at + wanted)
    let counts = 0
    for (; at < stop; at += 1) {
      const code = text.charCodeAt(at)
      kind = code < firstLetter ? kinds[code]! : letter
      if (kind < 0) break
      counts += kind
    }
    if (kind !== unwanted && isWanted(counts)) sample += `${text.slice(start, at)} `
    if (kind !== lineEnd) at = text.indexOf('\n', at)
    if (at === -1) break
  }
  return sample
}

const lineFeed = 0x0a
const atSign = 0x40

/** What is counted of a line, in eight bits each, for no line is longer than 255. */
const letter = 1
const gap = 1 << 8
const sign = 1 << 16
/** What ends it, and what says that it tells who and not what. */
const lineEnd = -1
const unwanted = -2

/** Roughly: from here on nearly everything in a text is a letter. */
const firstLetter = 0xc0
const kinds = new Int32Array(firstLetter).fill(sign)
kinds.fill(letter, 0x41, 0x5b).fill(letter, 0x61, 0x7b)
kinds[0x20] = gap
kinds[lineFeed] = lineEnd
kinds[atSign] = unwanted
// Full stop, comma and apostrophe.
for (const code of [0x2e, 0x2c, 0x27]) kinds[code] = 0

/** Words with spaces between them, and few signs that sentences do not have. */
function isProse(counts: number): boolean {
  const letters = counts & 0xff
  const gaps = (counts >> 8) & 0xff
  const signs = counts >> 16
  return gaps >= 2 && letters > 12 && signs * 6 < letters
}

/** Starts a quote (`>`), an added line (`+`) or a place in a patch (`@`). */
function isTaken(code: number): boolean {
  return code === 0x3e || code === 0x2b || code === atSign
}

function countLetters(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= firstLetter || kinds[code] === letter) letters += 1
  }
  return letters
}
