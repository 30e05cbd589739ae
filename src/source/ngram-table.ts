// What the library eld knows of 60 languages -> one buffer. The build writes it to a file, which loads in a few milliseconds where
// the modules of eld take 150.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Two thirds of them are taken. */
export const slots = 1 << 17
const languages = 60
const bytesBefore = 10 * slots
const separatorsBefore = bytesBefore + 2 * (256 + 2 * languages)

export type NgramTable = ReturnType<typeof tableIn>

export function tableIn(buffer: ArrayBuffer) {
  return {
    /** Keys of n-grams, from `slotOf` on until there is none, which is 0: one for each language that has it. */
    keys: new Float64Array(buffer, 0, slots),
    /** For each key, the place of a language, times 1024, and the score in it. */
    scores: new Uint16Array(buffer, 8 * slots, slots),
    /** What a byte of a text stands for in n-grams. */
    bytes: new Uint16Array(buffer, bytesBefore, 256),
    /** Two letters as one number. */
    codes: new Uint16Array(buffer, bytesBefore + 2 * 256, languages),
    /** A thousand times what texts score in their language. */
    averages: new Uint16Array(buffer, bytesBefore + 2 * (256 + languages), languages),
    /** What stands between words. */
    separators: new RegExp(String.fromCharCode(...new Uint16Array(buffer, separatorsBefore)), 'gu'),
  }
}

/** At most six bytes -> a number that no others have. */
export function ngramKey(bytes: ArrayLike<number>, from: number, to: number): number {
  let key = 0
  for (let at = from; at < to; at += 1) key = key * 256 + bytes[at]!
  return key
}

export function slotOf(key: number): number {
  return Math.imul((key | 0) ^ Math.imul(key / 2 ** 32, 0x9e3779b1), 0x85ebca6b) >>> 15
}

/** Added to the scores that eld lists. */
const leastScore = 53

/** Made of the modules that eld's own detector is made of. */
export function makeNgramTable(): ArrayBuffer {
  const require = createRequire(import.meta.url)
  const entry = import.meta.resolve('eld/extrasmall')
  const load = (name: string) => require(fileURLToPath(new URL(`../${name}.js`, entry)))
  const { ngramsData } = load('ngrams/extrasmall')
  const dictionary: string[] = load('dictionary').dictionary
  const average: Record<string, number> = load('avgScore').avgScore
  const separators = Array.from<string, number>(load('regexPatterns').separators.source, (sign) => sign.charCodeAt(0))

  const buffer = new ArrayBuffer(separatorsBefore + 2 * separators.length)
  new Uint16Array(buffer, separatorsBefore).set(separators)
  const table = tableIn(buffer)
  const byteOf = new Map(dictionary.map((sign, byte) => [sign, sign === ' ' ? 0x20 : byte]))
  for (const [ngram, scores] of Object.entries<Record<string, number>>(ngramsData.ngrams)) {
    const bytes = [...ngram].map((sign) => byteOf.get(sign)!)
    const key = ngramKey(bytes, 0, bytes.length)
    let slot = slotOf(key)
    for (const [language, score] of Object.entries(scores)) {
      while (table.keys[slot] !== 0) slot = (slot + 1) % slots
      table.keys[slot] = key
      table.scores[slot] = Number(language) * 1024 + score + leastScore
    }
  }
  table.bytes.set(dictionary.map((sign, byte) => (sign === ' ' ? 0x20 : byte)))
  for (const [at, code] of Object.entries<string>(ngramsData.languages)) {
    table.codes[Number(at)] = code.charCodeAt(0) * 256 + code.charCodeAt(1)
    table.averages[Number(at)] = Math.round(average[code]! * 1000)
  }
  return buffer
}
