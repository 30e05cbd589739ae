// Text -> the language it is written in, or undefined where the text is too short or the guess too weak.
import { eld } from 'eld/extrasmall'

/** Below this many letters a guess says more about the guesser than about the text. */
const minLetters = 24
/** Long texts say it early; the rest only costs time. */
const maxSample = 300

/** ISO 639-1 code, or undefined where unsure. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, maxSample)
  if (sample.replace(/[^\p{L}]/gu, '').length < minLetters) return undefined
  const guess = eld.detect(sample)
  return guess.language !== '' && guess.isReliable() ? guess.language : undefined
}
