// A code and what is to be said with it -> one plain sentence in each language of the interface. The sentences are data:
// vocabulary/<language>/reason.json.
import type { Claim, Reason } from '../../record/coverage.ts'
import { languages } from '../vocabulary/load.ts'
import { fill, type Said, wordsIn } from './words.ts'

/** Text goes in as it is; the rest is said as the language says it. */
export type Value =
  | string
  | number
  /** EDTF, as an article gives it. */
  | { when: string | null }
  /** A day in UTC, in milliseconds. */
  | { day: number }
  | { names: string[] }
  | { anyOf: string[] }
  | { runs: Pick<Claim, 'when' | 'bound'> }
  | { counts: Pick<Claim, 'count' | 'unit' | 'bound'> }
  | { stance: string }

export function reason(code: string, values: Record<string, Value> = {}): Reason {
  const all = languages.map((language) => {
    const words = wordsIn(language)
    const said = Object.entries(values).map(([key, value]): [string, string] => [key, say(value, words)])
    return [language, fill(words.sentences[code]!, Object.fromEntries(said))] as const
  })
  const whyIn = Object.fromEntries(all) as Reason['whyIn']
  return { why: whyIn.en, whyIn }
}

function say(value: Value, words: Said): string {
  if (typeof value !== 'object') return String(value)
  if ('when' in value) return words.date(value.when)
  if ('day' in value) return words.day(value.day)
  if ('names' in value) return words.list(value.names, words.and)
  if ('anyOf' in value) return value.anyOf.join(` ${words.or} `)
  if ('runs' in value) return words.run(value.runs)
  if ('counts' in value) return words.count(value.counts)
  return words.stances[value.stance] ?? value.stance
}
