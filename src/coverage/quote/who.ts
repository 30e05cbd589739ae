// A pronoun -> the actor it most likely stands for, where nobody resolved it before: the subject of what came before.
import type { Actor } from '../../record/coverage.ts'
import { lengthAt, type Saying } from './saying.ts'
import { isObject } from './subject.ts'
import type { Token } from './tokens.ts'

/** Sentences looked back. */
const maxBack = 4

/** Who spoke last; `other` where it is somebody else who speaks now. */
export interface Heard {
  speaker: string | null
  other: boolean
}

/** The actor that a token names. `sentences` are those of the article up to the token, as stretches of tokens, oldest first. */
export function actorOf(
  token: Token,
  before: Token[][],
  kinds: ReadonlyMap<string, Actor['kind']>,
  saying: Saying,
  heard: Heard = { speaker: null, other: false },
): string | null {
  if (token.mention) return token.mention.actor
  const wanted: Actor['kind'] = saying.several.has(token.word) ? 'organisation' : 'person'
  const latter = /dernier|dernière|celui|celle|ceux|latter/.test(token.word)
  let other: string | null = null
  for (const sentence of before.slice(-maxBack).reverse()) {
    const places = sentence.flatMap(({ mention }, at) => {
      const excluded = mention === undefined || (heard.other && mention.actor === heard.speaker)
      return excluded || reports(sentence, at, saying) ? [] : [{ actor: mention.actor, at }]
    })
    const subjects = places.filter(({ at }) => !isObject(sentence, at, saying))
    const ordered = latter ? places.toReversed() : [...subjects, ...places]
    const fitting = ordered.find(({ actor }) => kinds.get(actor) === wanted)
    if (fitting) return fitting.actor
    if (wanted === 'organisation' && heard.speaker !== null && kinds.get(heard.speaker) === wanted && !heard.other)
      return heard.speaker
    other ??= ordered.find(({ actor }) => kinds.get(actor) !== 'person')?.actor ?? ordered[0]?.actor ?? null
  }
  return other
}

/** "X reveals that …": X tells what others do. */
function reports(sentence: Token[], at: number, saying: Saying): boolean {
  const verb = [1, 2, 3].find((step) => lengthAt(saying.verbs, sentence, at + step) > 0)
  return verb !== undefined && /^(?:que|qu'|that)$/.test(sentence[at + verb + 1]?.word ?? '')
}
