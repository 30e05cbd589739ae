// Quotations in their paragraphs -> who speaks in each. What stands right before the words decides, then what stands right
// behind them, then the quotation that they go on from, then the rest of the sentence.
import { type Cue, cueBefore, type Place } from './cue.ts'
import { calledBelow, cueAfter, cueWithin } from './cue-after.ts'
import { ownerOf } from './owner.ts'
import type { Quotation } from './quotations.ts'
import { lengthAt, type Saying } from './saying.ts'
import { isNamed, isScare } from './scare.ts'
import { firstSubject, isObject } from './subject.ts'
import type { Token } from './tokens.ts'
import { attributionIn } from './told.ts'
import { actorOf, type Known } from './who.ts'

export interface Said {
  quotation: Quotation
  /** Name of an actor. */
  speaker: string | null
  scare: boolean
  /** The words are what something is called. */
  named: boolean
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
  known: Known
  saying: Saying
  /** Of each quotation, where writers may put their attribution inside of it. */
  inner: Token[][]
}

/** What stands before a quotation and behind its sentence. */
interface Around {
  last: Before | undefined
  heard: Token[][]
  /** The sentence before it: of its paragraph, or the end of the one before if that announces it. */
  above: Token[] | undefined
  below: Token[]
}

/** The quotation before, as the next one may go on from it. */
interface Before extends Said {
  paragraph: number
  at: number
  /** Somebody is said to speak, whether the article names them or not. */
  known: boolean
  /** Who speaks is said behind the words. */
  behind: boolean
}

/** Indexes of tokens. */
interface Stretch {
  from: number
  to: number
}

/** Tokens of a sentence read on either side of a quotation: a page without a full stop is no sentence. */
const maxBack = 150

/** Tokens of "dit-elle", "said the chairman of the port" between two pieces of one quotation. */
const maxIncise = 10
/** Sentences in which a pronoun may find whom it means. */
const maxHeard = 4

const joins = /^(?:,|;|and|et|ou|or|puis|then|–|—|-|\/)$/

export function attribute(article: Article): Said[] {
  const said: Before[] = []
  const heard: Token[][] = []
  for (const [paragraph, tokens] of article.tokens.entries()) {
    const sentences = sentencesIn(tokens, article.starts)
    for (const [number, { from, to }] of sentences.entries()) {
      const next = sentences[number + 1]?.to ?? to
      const above = number > 0 ? sentences[number - 1] : undefined
      for (let at = from; at < to; at += 1) {
        const quotation = article.quotations[tokens[at]!.quotation ?? -1]
        if (quotation?.paragraph !== paragraph) continue
        const ending = article.text.slice(Math.max(quotation.start, quotation.end - 1), quotation.close - 1)
        const place = {
          tokens,
          at,
          from: Math.max(from, at - maxBack, behindQuotation(article, tokens, from, at)),
          to: Math.min(reachOf(next, tokens, at, to, ending), at + maxBack),
          ending,
          heading: quotation.heading,
        }
        const aside = {
          above: above ? tokens.slice(above.from, above.to) : announced(article.tokens[paragraph - 1]),
          below: tokens.slice(to, next),
        }
        said.push(judge(article, quotation, place, { last: said.at(-1), heard, ...aside }))
      }
      heard.push(tokens.slice(from, to))
    }
  }
  return said
}

/** "« … ? » X ne tarde pas : « … »": the words of one sentence that end in a question are followed by another. */
function behindQuotation({ text, quotations }: Article, tokens: Token[], from: number, at: number): number {
  for (let i = at - 2; i >= from; i -= 1) {
    const quotation = quotations[tokens[i]!.quotation ?? -1]
    if (!quotation) continue
    const isEnd = /[.!?…]\s*$/.test(text.slice(quotation.start, quotation.end))
    return isEnd && (tokens[i + 1]!.capital || tokens[i + 1]!.mention !== undefined) ? i + 1 : from
  }
  return from
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

/** The last words of a paragraph that ends with a colon, in front of words that have the next one to themselves. */
function announced(tokens: Token[] | undefined): Token[] | undefined {
  if (tokens?.at(-1)?.word !== ':') return undefined
  const stop = tokens.findLastIndex((token) => token.stop)
  return tokens.slice(Math.max(stop + 1, tokens.length - maxBack))
}

/** Words that say who speaks, and where they stand. */
interface Voice {
  cue: Cue
  place: Place
}

function judge(article: Article, quotation: Quotation, place: Place, around: Around): Before {
  const { text, saying, known } = article
  const { last } = around
  const words = text.slice(quotation.start, quotation.end)
  const beside = besideOf(article, quotation, place, around)
  const goesOn = isBeside(beside, place) ? 'no' : continues(place, quotation.paragraph, around)
  const voice = goesOn === 'no' ? (beside ?? elsewhere(article, place, around)) : undefined
  const going: Cue = { how: 'said', subject: 'unknown', near: goesOn !== 'joined' }
  const cue = goesOn === 'no' ? voice?.cue : going
  const scare =
    goesOn === 'joined' && last
      ? last.scare && words.length < 60
      : isScare(place, words, cue, quotation.heading, saying)
  const speaker = goesOn === 'no' ? nameOf(article, place, voice, around) : last!.speaker
  return {
    quotation,
    speaker: scare ? null : speaker,
    scare,
    named: isNamed(place, saying),
    attribution: attributionIn(place, speaker, known.kinds, saying),
    paragraph: quotation.paragraph,
    at: place.at,
    known: cue !== undefined && !scare,
    behind: voice !== undefined && isBehind(voice),
  }
}

/** What in its own sentence says whose a quotation is: behind it rather than before it, unless right before it. */
function besideOf(article: Article, quotation: Quotation, place: Place, around: Around): Voice | undefined {
  const { saying } = article
  const end = endOf(article, quotation, place)
  const before = cueBefore(place, saying)
  const after = before?.near && before.how === 'said' ? undefined : cueAfter(end, saying)
  const cue = after ?? before
  const told = cue && { cue, place: after ? end : place }
  // "The letter says": of the letter that was told of before.
  const owned = cue?.subject === 'unknown' ? ownedBefore(after ? end : place, around.heard, saying) : undefined
  if (owned)
    return { cue: { ...cue!, subject: 0, near: true, how: 'said' }, place: { ...place, tokens: [owned], from: 0 } }
  // "« …, poursuit X, … »": what the writer put inside names whoever nothing outside does.
  return typeof cue?.subject === 'number' ? told : (inciseOf(article, place) ?? told)
}

/** Who wrote the text that a definite noun names, where a sentence before says so: "a letter of X's … the letter says". */
function ownedBefore({ tokens, from, at, to }: Place, heard: Token[][], saying: Saying): Token | undefined {
  let noun = from
  const end = Math.min(to, at + maxIncise)
  const isNoun = (i: number) => i !== at && lengthAt(saying.nouns, tokens, i) > 0 && isDefinite(tokens, i)
  while (noun < end && !isNoun(noun)) noun += 1
  if (noun >= end) return undefined
  for (const sentence of heard.slice(-maxHeard).reverse())
    for (let i = sentence.length - 1; i >= 0; i -= 1) {
      if (sentence[i]!.word !== tokens[noun]!.word) continue
      const owner = ownerOf(sentence, 0, i, i + 1, sentence.length, saying)
      if (typeof owner === 'number' && sentence[owner]!.mention) return sentence[owner]
    }
  return senderIn(heard.at(-1) ?? [], saying)
}

/** "They were answered by X." */
function senderIn(sentence: Token[], saying: Saying): Token | undefined {
  return sentence.findLast(({ mention }, at) => mention && saying.signs.has(sentence[at - 1]?.word ?? ''))
}

/** "The letter", "the covering letter". */
function isDefinite(tokens: Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.word)
  return tokens[at]!.word !== '' && before.some((each) => /^(?:the|this|that|le|la|l'|ce|cet|cette)$/.test(each))
}

/** It says so right here; what stands further off yields to the quotation that this one goes on from. */
function isBeside(voice: Voice | undefined, place: Place): boolean {
  if (!voice) return false
  return voice.place !== place || isBehind(voice) || (voice.cue.near && voice.cue.how === 'said')
}

/** A sentence that is nothing but quoted words: who they are may stand in the one before, or behind it. */
function elsewhere({ saying }: Article, place: Place, { above, below }: Around): Voice | undefined {
  const { tokens, at, from, to, ending, heading } = place
  if (heading) return undefined
  const isElliptic = at > from && tokens[at - 1]!.word === ':'
  if (isElliptic) return above && subjectAbove(above, tokens[at]!, place, saying)
  if (at !== from) return undefined
  const next = tokens[at + 1]
  const isNext = next && (next.mention !== undefined || next.capital || next.quotation !== undefined)
  const isAlone =
    tokens.slice(at + 1, to).every(({ word }) => /^[.!?…]$/.test(word)) || (isNext && /[.!?…]\s*$/.test(ending))
  if (!isAlone) return undefined
  const own = tokens[at]!
  if (below.length > 0) {
    const joined = { tokens: [own, ...below], at: 0, from: 0, to: below.length + 1, ending, heading }
    const called = calledBelow(joined, saying)
    if (called) return { cue: called, place: joined }
  }
  if (!above || above.some(({ quotation }) => quotation !== undefined)) return undefined
  if (above.at(-1)!.word !== ':') return subjectAbove(above, own, place, saying)
  const joined = { tokens: [...above, own], at: above.length, from: 0, to: above.length + 1, ending, heading }
  const cue = cueBefore(joined, saying)
  return cue && { cue, place: joined }
}

/** "X was blunt. "…"", "He waited. Then, one Tuesday: "…"": whoever the sentence above is about. */
function subjectAbove(above: Token[], own: Token, place: Place, saying: Saying): Voice | undefined {
  if (above.some(({ quotation }) => quotation !== undefined)) return undefined
  const subject = firstSubject(above, 0, above.length, saying)
  if (typeof subject !== 'number') return undefined
  const joined = { ...place, tokens: [...above, own], at: above.length, from: 0, to: above.length + 1 }
  return { cue: { how: 'colon', subject, near: true }, place: joined }
}

/** "« … », …" inside of one pair of marks. */
function inciseOf({ inner, saying }: Article, { tokens, at, ending, heading }: Place): Voice | undefined {
  const own = inner[tokens[at]!.quotation!]
  if (!own) return undefined
  for (let comma = 1; comma < own.length; comma += 1) {
    if (own[comma]!.word !== ',') continue
    const close = own.findIndex(({ word, stop }, i) => i > comma && (word === ',' || stop))
    if (close < 0) return undefined
    const place = { tokens: own, at: comma, from: 0, to: close, ending, heading }
    const cue = cueWithin(place, saying)
    if (cue) return { cue, place }
  }
  return undefined
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
function continues({ tokens, at, from }: Place, paragraph: number, { last, above }: Around): 'no' | 'joined' | 'yes' {
  if (!last) return 'no'
  const between = last.paragraph === paragraph ? tokens.slice(last.at + 1, at) : undefined
  if (between && between.length <= 3 && between.every(({ word }) => joins.test(word))) return 'joined'
  // "« … », dit-elle, « … »".
  const resumes = between && last.behind && at > from && between.length <= maxIncise && joins.test(tokens[at - 1]!.word)
  if (resumes && between.every(({ stop, word }) => !stop && word !== ';')) return 'joined'
  if (at !== from || !last.known) return 'no'
  // "X was furious." between the two: X speaks now.
  const isNew = above?.every(({ quotation }) => quotation === undefined) && above.some(({ mention }) => mention)
  if (last.paragraph === paragraph) return isNew ? 'no' : 'yes'
  return at === 0 && last.quotation.last === paragraph - 1 && !last.quotation.heading ? 'yes' : 'no'
}

function nameOf(article: Article, place: Place, voice: Voice | undefined, around: Around): string | null {
  if (voice === undefined) return null
  const { cue } = voice
  const { tokens, from, at } = voice.place
  if (typeof cue.subject !== 'number') return predicated(article, place)
  const token = tokens[cue.subject]
  if (!token) return null
  const answers = cue.how === 'noun' && tokens.slice(from, at).some(({ word }) => article.saying.answers.has(word))
  const before = { speaker: around.last?.speaker ?? null, other: cue.other ?? answers }
  const sentence = tokens.slice(Math.min(from, cue.subject), cue.subject)
  return actorOf(token, [...around.heard.slice(-maxHeard), sentence], article.known, article.saying, before)
}

/** "A statement says that X 'regrets' it": the words are what X does. */
function predicated({ saying }: Article, { tokens, at, from }: Place): string | null {
  const before = at > from ? tokens[at - 1]! : undefined
  return before?.mention && !isObject(tokens, at - 1, saying) ? before.mention.actor : null
}

function isBehind({ cue, place }: Voice): boolean {
  return typeof cue.subject === 'number' && cue.subject > place.at
}
