// Text -> the language it is written in, or undefined where the text is too short or the guess too weak.
import { eld } from 'eld/extrasmall'

/** Below this many letters a guess says more about the guesser than about the text. */
const minLetters = 24
/** Enough for most texts, where it is prose. */
const firstSample = 80
/** Long texts say it early; the rest only costs time. */
const maxSample = 200
/** How far prose is looked for: mails can begin with a patch or a table. */
const searched = 2000

/** ISO 639-1 code, or undefined where unsure. */
export function languageOf(text: string): string | undefined {
  return guess(prose(text, firstSample)) ?? guess(text.slice(0, maxSample))
}

function guess(sample: string): string | undefined {
  if (sample.length < minLetters || countLetters(sample) < minLetters) return undefined
  const found = eld.detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : undefined
}

/** The first lines that read like sentences: no quotes, patches, headers or code. */
function prose(text: string, wanted: number): string {
  const limit = Math.min(text.length, searched)
  let sample = ''
  for (let at = 0; at < limit && sample.length < wanted; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd === -1 || lineEnd > limit ? limit : lineEnd
    const stop = Math.min(end, at + wanted)
    if (isProse(text, at, stop)) sample += `${text.slice(at, stop)} `
    at = end + 1
  }
  return sample
}

/** Words with spaces between them, and few signs that sentences do not have. */
function isProse(text: string, start: number, end: number): boolean {
  const first = text[start]
  if (first === '>' || first === '+' || first === '@') return false
  let letters = 0
  let spaces = 0
  let signs = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) letters += 1
    else if (code === 0x20) spaces += 1
    // Full stop, comma and both apostrophes.
    else if (code !== 0x2e && code !== 0x2c && code !== 0x27 && code !== 0x2019) signs += 1
  }
  return spaces >= 2 && letters > 12 && signs * 6 < letters
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
