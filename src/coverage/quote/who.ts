// A pronoun -> the actor it most likely stands for, where nobody resolved it before: the subject of what came before.
import type { Actor } from '../../record/coverage.ts'
import type { Saying } from './saying.ts'
import { isObject } from './subject.ts'
import type { Token } from './tokens.ts'

/** Sentences looked back. */
const maxBack = 4

/** The actor that a token names. `sentences` are those of the article up to the token, as stretches of tokens, oldest first. */
export function actorOf(
  token: Token,
  before: Token[][],
  kinds: ReadonlyMap<string, Actor['kind']>,
  saying: Saying,
): string | null {
  if (token.mention) return token.mention.actor
  const wanted: Actor['kind'] = saying.several.has(token.word) ? 'organisation' : 'person'
  const latter = /dernier|dernière|celui|celle|ceux|latter/.test(token.word)
  let other: string | null = null
  for (const sentence of before.slice(-maxBack).reverse()) {
    const places = sentence.flatMap(({ mention }, at) => (mention ? [{ actor: mention.actor, at }] : []))
    const subjects = places.filter(({ at }) => !isObject(sentence, at, saying))
    const ordered = latter ? places.toReversed() : [...subjects, ...places]
    const fitting = ordered.find(({ actor }) => kinds.get(actor) === wanted)
    if (fitting) return fitting.actor
    other ??= ordered.find(({ actor }) => kinds.get(actor) !== 'person')?.actor ?? ordered[0]?.actor ?? null
  }
  return other
}
