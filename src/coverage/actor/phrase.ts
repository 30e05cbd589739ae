// Words around a noun that names somebody by what they do or whose they are -> a phrase: its determiner, its noun, its
// complement. French: `le fils aîné du président`; English: `the club's sporting director`, `a spokesman for Acme`.
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import { fold, type Name, type SentenceWords } from './name.ts'
import type { ActorWords } from './vocabulary.ts'

export interface Phrase {
  first: number
  /** Last word of the complement, or of the noun and its adjectives. */
  last: number
  head: number
  /** Last word before the complement. */
  core: number
  noun: string
  determiner: 'definite' | 'indefinite' | 'possessive' | 'genitive' | 'none'
  class: 'person' | 'body' | 'account'
  of: string[]
  ofName?: Name
  /** What follows directly is a name: `le magazine The Atlantic`. */
  name?: Name
  sentence: SentenceWords
  /** Inside of the complement of the phrase in front of it. */
  nested: boolean
}

export interface PhraseScan {
  words: Word[]
  vocabulary: ActorWords
  lexicon: Lexicon
  /** Names by the index of their first word, title included. */
  names: Map<number, Name>
}

/** Words between an article and its noun, and complements that follow one: "de la soeur de la présidente". */
const adjectiveReach = 3
const complementReach = 3

export function readPhrases(scan: PhraseScan, sentences: SentenceWords[]): Phrase[] {
  return sentences.flatMap((sentence) => {
    const phrases: Phrase[] = []
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const phrase = phraseAt(scan, at, sentence)
      if (!phrase) continue
      const outer = phrases.at(-1)
      // "X, daughter of the mayor, Y, …": the outer one is X's, so that the name behind is the inner one's.
      const isOuters = outer !== undefined && phrase.first <= outer.last && scan.words[outer.first - 1]?.text !== ','
      phrases.push({ ...phrase, nested: isOuters })
      at = phrase.core
    }
    return phrases
  })
}

function phraseAt(scan: PhraseScan, at: number, sentence: SentenceWords): Phrase | undefined {
  const { words } = scan
  const opening = openingAt(scan, at, sentence)
  if (!opening) return undefined
  const head = headFrom(scan, opening.next, sentence)
  if (head < 0) return undefined
  const noun = words[head]!.norm
  if (opening.determiner === 'none' && !standsAlone(scan, at, head, sentence)) return undefined
  const core = coreEnd(scan, head, sentence)
  const phrase: Phrase = {
    first: at,
    last: core,
    head,
    core,
    noun,
    determiner: opening.determiner,
    class: classOf(scan, noun)!,
    of: [],
    ofName: opening.owner,
    sentence,
    nested: false,
  }
  const name = scan.names.get(core + 1)
  if (name && name.last < sentence.to) return { ...phrase, name }
  const owned = ownedBy(scan, phrase)
  if (owned) return owned
  const compound = compoundName(scan, core)
  if (compound) return { ...phrase, last: core + 2, core: core + 2, name: compound }
  return withComplement(scan, phrase)
}

/** `the mayor's office`: the noun behind the genitive, of whom the one in front names. */
function ownedBy(scan: PhraseScan, phrase: Phrase): Phrase | undefined {
  const { words } = scan
  const mark = words[phrase.core + 1]
  if (scan.vocabulary.language !== 'en' || (mark?.norm !== "'s" && !/^['’]$/.test(mark?.text ?? ''))) return undefined
  const head = headFrom(scan, phrase.core + 2, phrase.sentence)
  if (head < 0) return undefined
  const noun = words[head]!.norm
  return {
    ...phrase,
    head,
    core: head,
    last: head,
    noun,
    determiner: 'genitive',
    class: classOf(scan, noun)!,
    of: [phrase.noun],
    name: scan.names.get(head + 1),
  }
}

/** `lanceur d'alerte X`, `homme d'affaires X`, `head of state X`: a noun of two, and the name behind it. */
function compoundName({ words, names, lexicon }: PhraseScan, core: number): Name | undefined {
  const [link, noun] = [words[core + 1], words[core + 2]]
  if (!link || !noun || !/^(?:de|d'|of)$/.test(link.norm) || noun.kind !== 'word' || noun.capital) return undefined
  return lexicon.determiners.has(noun.norm) ? undefined : names.get(core + 3)
}

interface Opening {
  determiner: Phrase['determiner']
  next: number
  owner?: Name
}

function openingAt({ words, vocabulary, names }: PhraseScan, at: number, { to }: SentenceWords): Opening | undefined {
  const name = names.get(at)
  if (name) {
    // `Smith's lawyer`, `the Larks' director`.
    const mark = words[name.last + 1]
    const isGenitive = mark && name.last + 2 < to && (mark.norm === "'s" || /^['’]$/.test(mark.text))
    if (vocabulary.language !== 'en') return undefined
    if (isGenitive) return { determiner: 'genitive', next: name.last + 2, owner: name }
    // "Acme founder Jane Doe": whose she is stands in front.
    const isRole = vocabulary.persons.has(words[name.last + 1]?.norm ?? '') && names.has(name.last + 2)
    return isRole ? { determiner: 'genitive', next: name.last + 1, owner: name } : undefined
  }
  const { norm, kind } = words[at]!
  if (kind !== 'word') return undefined
  if (vocabulary.set('definite').has(norm)) {
    const owned =
      names.get(at + 1) && openingAt({ words, vocabulary, names } as PhraseScan, at + 1, { to } as SentenceWords)
    const name = names.get(at + 1)
    // "The Acme founder": a name between the article and what somebody is.
    if (!owned && name && vocabulary.language === 'en' && vocabulary.persons.has(words[name.last + 1]?.norm ?? ''))
      return { determiner: 'definite', next: name.last + 1, owner: name }
    return owned ?? { determiner: 'definite', next: at + 1 }
  }
  if (vocabulary.set('indefinite').has(norm)) return { determiner: 'indefinite', next: at + 1 }
  if (vocabulary.set('possessives').has(norm)) return { determiner: 'possessive', next: at + 1 }
  return { determiner: 'none', next: at }
}

/** Index of the noun; -1 where the words between could not be adjectives. */
function headFrom(scan: PhraseScan, from: number, { to }: SentenceWords): number {
  const { words, vocabulary } = scan
  let head = -1
  for (let at = from; at < to && at <= from + adjectiveReach; at += 1) {
    const word = words[at]!
    if (word.kind !== 'word' || scan.names.has(at)) break
    if (classOf(scan, word.norm)) {
      head = at
      // French nouns stand before what describes them; English ones behind.
      if (
        vocabulary.language === 'fr' &&
        !(vocabulary.set('adjectives').has(word.norm) && classOf(scan, words[at + 1]?.norm ?? ''))
      )
        break
      continue
    }
    if (head >= 0) break
    const isFunction = vocabulary.set('functionWords').has(word.norm) && !vocabulary.set('adjectives').has(word.norm)
    if (isFunction || (vocabulary.language === 'fr' && !vocabulary.set('adjectives').has(word.norm))) return -1
  }
  return head
}

function classOf({ vocabulary }: PhraseScan, noun: string): Phrase['class'] | undefined {
  const bare = noun.replace(/^(?:ex|vice|co)-/, '')
  if (vocabulary.persons.has(noun) || vocabulary.persons.has(bare) || vocabulary.set('voices').has(noun))
    return 'person'
  if (vocabulary.set('bodies').has(noun)) return 'body'
  return vocabulary.set('accounts').has(noun) ? 'account' : undefined
}

/** Without an article only directly before a name, behind one and a comma, or in English headings. */
function standsAlone({ words, names }: PhraseScan, at: number, head: number, { from }: SentenceWords): boolean {
  const before = words[at - 1]
  if (at > from && before && (before.text === ',' || before.text === '(')) return true
  return names.has(head + 1) && at === head
}

/** Adjectives behind a French noun, and English ones never. */
function coreEnd({ words, vocabulary, lexicon, names }: PhraseScan, head: number, { to }: SentenceWords): number {
  if (vocabulary.language !== 'fr') return head
  let end = head
  while (end + 1 < to && end - head < 2) {
    const next = words[end + 1]!
    const isPlatform = vocabulary.set('platforms').has(next.norm)
    if (next.kind !== 'word' || names.has(end + 1) || (next.capital && !isPlatform)) break
    // "Le maire adjoint", "la présidente fondatrice".
    const isSecond = vocabulary.persons.has(next.norm) && vocabulary.persons.has(words[head]!.norm)
    if (isSecond) {
      end += 1
      continue
    }
    if (isFunctional(next.norm, vocabulary, lexicon) || !(isPlatform || isAdjective(next.norm, vocabulary))) break
    end += 1
  }
  return end
}

/** By its ending; without a dictionary, a verb that we do not know would pass for one. */
function isAdjective(norm: string, { set }: ActorWords): boolean {
  return (
    set('adjectives').has(norm) ||
    /(?:al|ale|aux|ales|el|elle|els|elles|ifs?|ives?|iques?|aires?|iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|és?|ées?|ables?|ibles?|istes?|eux|euses?|iers?|ières?|web)$/.test(
      norm,
    )
  )
}

function isFunctional(norm: string, vocabulary: ActorWords, lexicon: Lexicon): boolean {
  if (vocabulary.set('adjectives').has(norm)) return false
  const forms = lexicon.forms.get(norm)
  const isVerb =
    !lexicon.nouns.has(norm) && (forms?.some(({ form }) => form !== 'participle' && form !== 'gerund') ?? false)
  return (
    isVerb ||
    vocabulary.set('functionWords').has(norm) ||
    lexicon.negative.has(norm) ||
    lexicon.clitics.has(norm) ||
    lexicon.negations.has(norm)
  )
}

/** Follows `de … de …`, at most three deep, with a loop. */
function withComplement(scan: PhraseScan, phrase: Phrase): Phrase {
  const { words, vocabulary } = scan
  const { to } = phrase.sentence
  let { last, ofName } = phrase
  const of: string[] = []
  for (let round = 0; round < complementReach; round += 1) {
    const link = words[last + 1]
    if (last + 1 >= to || !link || !vocabulary.set('of').has(link.norm)) break
    const end = complementEnd(scan, last + 2, to)
    if (end.last < last + 2) break
    of.push(...words.slice(last + 2, end.last + 1).map(({ text }) => fold(text)))
    ofName ??= end.name
    last = end.last
    if (end.name) break
  }
  last = officeEnd(scan, phrase, last)
  const kept = of.filter((part) => !vocabulary.set('functionWords').has(part) && part.length > 2)
  return { ...phrase, last, of: kept, ofName }
}

/** "La secrétaire d'État à l'Alimentation, X", "le ministre délégué aux Ports, X": what an office is for. */
function officeEnd(scan: PhraseScan, { class: type, sentence }: Phrase, last: number): number {
  const { words } = scan
  if (type !== 'person' || !/^(?:à|au|aux)$/.test(words[last + 1]?.norm ?? '')) return last
  const isArticle = /^(?:la|l')$/.test(words[last + 2]?.norm ?? '')
  const at = isArticle ? last + 3 : last + 2
  const end = scan.names.get(at)?.last ?? at
  return words[at]?.capital && end + 2 < sentence.to && words[end + 1]?.text === ',' && scan.names.has(end + 2)
    ? end
    : last
}

function complementEnd(scan: PhraseScan, from: number, to: number): { last: number; name?: Name } {
  const { words, vocabulary, lexicon, names } = scan
  let last = from - 1
  let hasNoun = false
  for (let at = from; at < to && at < from + 6; at += 1) {
    const name = names.get(at)
    if (name) {
      // `the son of Acme chairman John Doe`: the person, not the firm.
      const person = vocabulary.persons.has(words[name.last + 1]?.norm ?? '') ? names.get(name.last + 2) : undefined
      const named = person ?? name
      return { last: Math.min(named.last, to - 1), name: named }
    }
    const word = words[at]!
    if (word.kind !== 'word') break
    // "Au tour du président de relancer": an infinitive, whatever verb it is.
    if (at === from && vocabulary.language === 'fr' && /[^i]er$/.test(word.norm) && !classOf(scan, word.norm)) break
    const isDeterminer = lexicon.determiners.has(word.norm) && at <= from + 1
    // "Secrétaire d'État": a small word with a capital is a noun.
    const isBreak =
      !word.capital && (isFunctional(word.norm, vocabulary, lexicon) || vocabulary.set('of').has(word.norm))
    if (!isDeterminer && isBreak) break
    const isDescribing = isAdjective(word.norm, vocabulary) && classOf(scan, word.norm) === undefined
    if (hasNoun && !isDescribing) break
    hasNoun ||= !isDeterminer && !isDescribing
    if (!isDeterminer) last = at
    if (at - from >= 3 && !names.has(at + 1)) break
  }
  return { last }
}
