// A pronoun -> the actor it most likely stands for, where nobody resolved it before: the subject of what came before.
import type { Actor } from '../../record/coverage.ts'
import type { Gender } from '../actor/vocabulary.ts'
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

/** What is known of the actors of an article. */
export interface Known {
  /** Who publishes it. */
  outlet?: string | null
  kinds: ReadonlyMap<string, Actor['kind']>
  genders: ReadonlyMap<string, Gender>
}

/** The actor that a token names. `sentences` are those of the article up to the token, as stretches of tokens, oldest first. */
export function actorOf(
  token: Token,
  before: Token[][],
  { kinds, genders, outlet }: Known,
  saying: Saying,
  heard: Heard = { speaker: null, other: false },
): string | null {
  if (token.mention) return token.mention.actor
  const wanted: Actor['kind'] = saying.several.has(token.word) ? 'organisation' : 'person'
  const gender = saying.genders.get(token.word)
  const shunned = heard.other ? (heard.speaker ?? lastWriter(before, kinds, saying)) : null
  const couldBe = (actor: string) => !gender || (genders.get(actor) ?? gender) === gender
  const latter = /dernier|dernière|celui|celle|ceux|latter/.test(token.word)
  let other: string | null = null
  for (const sentence of before.slice(-maxBack).reverse()) {
    const places = sentence.flatMap(({ mention }, at) => {
      const excluded =
        mention === undefined || mention.actor === shunned || !couldBe(mention.actor) || isOutlet(mention.actor, outlet)
      return excluded || reports(sentence, at, saying) ? [] : [{ actor: mention.actor, at }]
    })
    const subjects = places.filter(({ at }) => !isObject(sentence, at, saying))
    const ordered = latter ? places.toReversed() : [...subjects, ...places]
    const isBody = token.word === 'it'
    const fitting =
      ordered.find(({ actor }) => kinds.get(actor) === wanted) ??
      (isBody ? ordered.find(({ actor }) => kinds.get(actor) === 'unknown') : undefined)
    if (fitting) return fitting.actor
    if (wanted === 'organisation' && heard.speaker !== null && kinds.get(heard.speaker) === wanted && !heard.other)
      return heard.speaker
    other ??= ordered.find(({ actor }) => kinds.get(actor) !== 'person')?.actor ?? ordered[0]?.actor ?? null
  }
  return other
}

function isOutlet(actor: string, outlet: string | null | undefined): boolean {
  const bare = (name: string) => name.toLowerCase().replace(/^(?:the|le|la|les|l['’])\s*/, '')
  return typeof outlet === 'string' && bare(actor) === bare(outlet)
}

/** Who wrote or asked in the sentence before: the answer is the other's. */
function lastWriter(before: Token[][], kinds: Known['kinds'], saying: Saying): string | null {
  const sentence = before.findLast((tokens) => tokens.some(({ mention }) => isPerson(mention?.actor, kinds)))
  const people = new Set(sentence?.flatMap(({ mention }) => (isPerson(mention?.actor, kinds) ? [mention!.actor] : [])))
  const writer = sentence?.find(({ mention }, at) => isPerson(mention?.actor, kinds) && !isObject(sentence, at, saying))
  return people.size > 1 ? (writer?.mention?.actor ?? null) : null
}

function isPerson(actor: string | undefined, kinds: Known['kinds']): boolean {
  return actor !== undefined && kinds.get(actor) === 'person'
}

/** "X reveals that …": X tells what others do. */
function reports(sentence: Token[], at: number, saying: Saying): boolean {
  const verb = [1, 2, 3].find((step) => lengthAt(saying.verbs, sentence, at + step) > 0)
  return verb !== undefined && /^(?:que|qu'|that)$/.test(sentence[at + verb + 1]?.word ?? '')
}
