// Quotations in their paragraphs -> who speaks in each. What stands right before the words decides, then what stands right
// behind them, then the quotation that they go on from, then the rest of the sentence.
import type { Actor } from '../../record/coverage.ts'
import { type Cue, cueAfter, cueBefore, type Place } from './cue.ts'
import type { Quotation } from './quotations.ts'
import type { Saying } from './saying.ts'
import { isScare } from './scare.ts'
import { isObject } from './subject.ts'
import type { Token } from './tokens.ts'
import { attributionIn } from './told.ts'
import { actorOf } from './who.ts'

export interface Said {
  quotation: Quotation
  /** Name of an actor. */
  speaker: string | null
  scare: boolean
  attribution: string | null
}

/** What is known of an article while its quotations are gone through. */
export interface Article {
  text: string
  quotations: Quotation[]
  /** By paragraph. */
  tokens: Token[][]
  /** Where sentences start, in UTF-16 units. */
  starts: ReadonlySet<number>
  kinds: ReadonlyMap<string, Actor['kind']>
  saying: Saying
}

/** The quotation before, as the next one may go on from it. */
interface Before extends Said {
  paragraph: number
  at: number
  /** Somebody is said to speak, whether the article names them or not. */
  known: boolean
}

/** Indexes of tokens. */
interface Stretch {
  from: number
  to: number
}

/** Tokens of a sentence read on either side of a quotation: a page without a full stop is no sentence. */
const maxBack = 150

const joins = /^(?:,|;|and|et|ou|or|puis|then|–|—|-|\/)$/

export function attribute(article: Article): Said[] {
  const said: Before[] = []
  const heard: Token[][] = []
  for (const [paragraph, tokens] of article.tokens.entries()) {
    const sentences = sentencesIn(tokens, article.starts)
    for (const [number, { from, to }] of sentences.entries()) {
      const next = sentences[number + 1]?.to ?? to
      for (let at = from; at < to; at += 1) {
        const quotation = article.quotations[tokens[at]!.quotation ?? -1]
        if (quotation?.paragraph !== paragraph) continue
        const ending = article.text.slice(Math.max(quotation.start, quotation.end - 1), quotation.close - 1)
        const place = {
          tokens,
          at,
          from: Math.max(from, at - maxBack),
          to: Math.min(reachOf(next, tokens, at, to, ending), at + maxBack),
          ending,
          heading: quotation.heading,
        }
        said.push(judge(article, quotation, place, said.at(-1), heard))
      }
      heard.push(tokens.slice(from, to))
    }
  }
  return said
}

/** Stretches of tokens; a start inside of a quotation starts nothing. */
export function sentencesIn(tokens: Token[], starts: ReadonlySet<number>): Stretch[] {
  const cuts = tokens.flatMap((token, at) => (at === 0 || startsHere(tokens[at - 1]!, token, starts) ? [at] : []))
  return cuts.map((from, i) => ({ from, to: cuts[i + 1] ?? tokens.length }))
}

function startsHere(before: Token, token: Token, starts: ReadonlySet<number>): boolean {
  for (let at = Math.max(before.end, token.start - 4); at <= token.start; at += 1) if (starts.has(at)) return true
  return false
}

/** A sentence that ends with the words goes on behind them where an attribution may follow. */
function reachOf(end: number, tokens: Token[], at: number, to: number, ending: string): number {
  const next = tokens[at + 1]
  if (at + 1 < to || !next) return to
  const goesOn = /[,!?…—–]$/.test(ending) || !(next.capital || next.mention || next.quotation !== undefined)
  return goesOn ? end : to
}

function judge(
  article: Article,
  quotation: Quotation,
  place: Place,
  last: Before | undefined,
  heard: Token[][],
): Before {
  const { text, saying, kinds } = article
  const words = text.slice(quotation.start, quotation.end)
  const before = cueBefore(place, saying)
  const after = cueAfter(endOf(article, quotation, place), saying)
  const introduced = before?.near && before.how === 'said' ? before : after
  const goesOn = introduced ? 'no' : continues(place, quotation.paragraph, last)
  const cue: Cue | undefined =
    introduced ?? (goesOn === 'no' ? before : { how: 'said', subject: 'unknown', near: goesOn !== 'joined' })
  const scare =
    goesOn === 'joined' && last
      ? last.scare && words.length < 60
      : isScare(place, words, cue, quotation.heading, saying)
  const speaker = goesOn === 'no' ? nameOf(article, place, quotation, cue, heard, last) : last!.speaker
  return {
    quotation,
    speaker: scare ? null : speaker,
    scare,
    attribution: attributionIn(place, speaker, kinds, saying),
    paragraph: quotation.paragraph,
    at: place.at,
    known: cue !== undefined && !scare,
  }
}

/** Where a quotation that runs over paragraphs ends. */
function endOf({ tokens, starts }: Article, quotation: Quotation, place: Place): Place {
  if (quotation.last === quotation.paragraph) return place
  const last = tokens[quotation.last]!
  const own = place.tokens[place.at]!.quotation
  const at = last.findIndex((token) => token.quotation === own)
  return at < 0 ? place : { ...place, tokens: last, at, ...(sentencesIn(last, starts).find(({ to }) => to > at) ?? {}) }
}

/** `joined`: one of a list. `yes`: it opens a sentence, with nothing that says who speaks, after words of somebody. */
function continues({ tokens, at, from }: Place, paragraph: number, last: Before | undefined): 'no' | 'joined' | 'yes' {
  if (!last) return 'no'
  if (
    last.paragraph === paragraph &&
    at - last.at <= 4 &&
    tokens.slice(last.at + 1, at).every(({ word }) => joins.test(word))
  )
    return 'joined'
  if (at !== from || !last.known) return 'no'
  if (last.paragraph === paragraph) return 'yes'
  return at === 0 && last.quotation.last === paragraph - 1 && !last.quotation.heading ? 'yes' : 'no'
}

function nameOf(
  article: Article,
  place: Place,
  quotation: Quotation,
  cue: Cue | undefined,
  heard: Token[][],
  last: Before | undefined,
): string | null {
  if (cue === undefined) return null
  if (typeof cue.subject !== 'number') return predicated(article, place)
  const tokens =
    isBehind(place, cue) && quotation.last !== quotation.paragraph ? article.tokens[quotation.last]! : place.tokens
  const token = tokens[cue.subject]
  if (!token) return null
  const sentence = tokens.slice(Math.min(place.from, cue.subject), cue.subject)
  const other =
    cue.how === 'noun' && tokens.slice(place.from, place.at).some(({ word }) => article.saying.answers.has(word))
  const before = { speaker: last?.speaker ?? null, other }
  return actorOf(token, [...heard.slice(-4), sentence], article.kinds, article.saying, before)
}

/** "A statement says that X 'regrets' it": the words are what X does. */
function predicated({ saying }: Article, { tokens, at, from }: Place): string | null {
  const before = at > from ? tokens[at - 1]! : undefined
  return before?.mention && !isObject(tokens, at - 1, saying) ? before.mention.actor : null
}

function isBehind({ at }: Place, { subject }: Cue): boolean {
  return typeof subject === 'number' && subject > at
}
