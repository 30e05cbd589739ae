// Text -> the language it is written in, or undefined where the text is too short or the guess too weak.
import { onDemand } from '../record/load.ts'

const tinyld = onDemand<typeof import('tinyld')>('tinyld')

/** Below this many letters a guess says more about the guesser than about the text. */
const minLetters = 24
/** Long texts say it early; the rest only costs time: a guess takes about one microsecond a letter. */
const maxSample = 300
const minAccuracy = 0.25

/** ISO 639-1 code, or undefined where unsure. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, maxSample)
  if (sample.replace(/[^\p{L}]/gu, '').length < minLetters) return undefined
  const best = tinyld().detectAll(sample)[0]
  return best && best.accuracy >= minAccuracy ? best.lang : undefined
}
