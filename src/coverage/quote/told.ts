// The sentence of a quotation -> from whom the article has it: "told the Courier", "selon Le Phare", "cité par".
import type { Actor } from '../../record/coverage.ts'
import type { Place } from './cue.ts'
import { lengthAt, type Saying } from './saying.ts'

/** Tokens from "told" to whom it was. */
const reach = 4

/** Name of an organisation other than the speaker, null where the article names none. */
export function attributionIn(
  { tokens, from, to }: Place,
  speaker: string | null,
  kinds: ReadonlyMap<string, Actor['kind']>,
  saying: Saying,
): string | null {
  for (let at = from; at < to; at += 1) {
    const length = lengthAt(saying.told, tokens, at) || lengthAt(saying.sources, tokens, at)
    if (length === 0) continue
    for (const { mention, word } of tokens.slice(at + length, Math.min(to, at + length + reach))) {
      if (word === ',') break
      if (!mention) continue
      if (mention.actor !== speaker && kinds.get(mention.actor) === 'organisation') return mention.actor
      break
    }
  }
  return null
}
