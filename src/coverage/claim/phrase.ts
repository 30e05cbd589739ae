// A noun that names a message or a reply -> its whole phrase, with what is said in it of who wrote it, to whom and when:
// "un courriel de X à Y daté du 3 mai", "X's 3 May letter to Y", "a text sent to Y".
import type { Ref } from '../actor/describe.ts'
import type { Entity } from '../actor/registry.ts'
import { type Clause, governing, type TimeSpan, wordAt } from './clause.ts'

export interface MessagePhrase {
  /** Words of the phrase, both inside. */
  first: number
  last: number
  noun: number
  from?: Entity
  to?: Entity
  between?: [Entity, Entity]
  time?: TimeSpan
  /** The preposition in front: "dans un courriel", "in a letter". */
  lead: string
  /** `his`, `son`: of somebody whom the clause names. */
  possessive: boolean
  /** Whom the possessive means, as far as it can be told. */
  owner?: Entity
  plural: boolean
  negated: boolean
  /** `premier`, `last`. */
  ordinal: boolean
}

/** Adjectives, dates and numbers between the article and the noun; complements behind it. */
const reachLeft = 7
const reachRight = 16

export function readPhrase(clause: Clause, noun: number): MessagePhrase {
  const phrase: MessagePhrase = {
    first: noun,
    last: noun,
    noun,
    lead: '',
    possessive: false,
    plural: /[sx]$/.test(wordAt(clause, noun)) && !/^sms$/.test(wordAt(clause, noun)),
    negated: false,
    ordinal: false,
  }
  readLeft(clause, phrase)
  readRight(clause, phrase)
  return phrase
}

function readLeft(clause: Clause, phrase: MessagePhrase): void {
  const { words, sentence, lexicon, vocabulary } = clause
  for (let at = phrase.noun - 1; at >= sentence.from && phrase.noun - at <= reachLeft; at -= 1) {
    const norm = wordAt(clause, at)
    const owner = norm === "'s" || norm === '’s' || norm === "'" ? clause.refEnd.get(at - 1) : undefined
    if (owner?.entity) {
      Object.assign(phrase, { from: owner.entity, first: owner.first, lead: leadAt(clause, owner.first - 1) })
      return
    }
    const time = clause.times.find(({ first, last }) => first <= at && at <= last)
    if (time) {
      // "In a 3 May letter": a date between the article and the noun.
      if (!lexicon.determiners.has(wordAt(clause, time.first - 1))) return
      phrase.time = time
      phrase.first = time.first
      at = time.first
      continue
    }
    if (words[at]!.kind === 'mark' || clause.refEnd.has(at) || lexicon.prepositions.has(norm)) {
      phrase.lead = leadAt(clause, at)
      return
    }
    if (clause.verbs.some(({ first, last, mood }) => mood !== 'reduced' && first <= at && at <= last)) return
    phrase.first = at
    phrase.ordinal ||= vocabulary.set('first').has(norm)
    phrase.possessive ||= lexicon.words('possessives').has(norm)
    phrase.owner ??= lexicon.words('possessives').has(norm) ? clause.owners.get(at) : undefined
    phrase.negated ||= clause.lexicon.words('none').has(norm)
    if (lexicon.determiners.has(norm) && !vocabulary.set('first').has(norm) && !clause.lexicon.words('few').has(norm)) {
      phrase.lead = leadAt(clause, at - 1)
      return
    }
  }
}

function leadAt(clause: Clause, at: number): string {
  const norm = wordAt(clause, at)
  return clause.lexicon.words('leads').has(norm) ? norm : ''
}

function readRight(clause: Clause, phrase: MessagePhrase): void {
  const { sentence, lexicon, vocabulary } = clause
  let isReceived = false
  for (let at = phrase.noun + 1; at < sentence.to && at - phrase.noun <= reachRight; at += 1) {
    const norm = wordAt(clause, at)
    const time = clause.times.find(({ first }) => first === at)
    if (time) {
      phrase.time ??= time
      phrase.last = time.last
      at = time.last
      continue
    }
    const ref = clause.refStart.get(at)
    if (ref) {
      if (!takes(clause, phrase, ref, isReceived)) return
      phrase.last = phrase.between ? clause.refs.find(({ entity }) => entity === phrase.between![1])!.last : ref.last
      at = Math.max(at, phrase.last)
      continue
    }
    if (norm === ',') {
      if (!goesOn(clause, at + 1)) return
      continue
    }
    // "Last e-mail: 14 March, from X": a line of a table.
    const isColon = clause.words[at]!.text === ':' && isLine(clause)
    if (isColon && clause.times.some(({ first }) => first === at + 1)) continue
    if (clause.words[at]!.kind !== 'word') return
    if (isParticiple(clause, at)) {
      isReceived = isReceipt(clause, at)
      phrase.last = at
      continue
    }
    const isSmall =
      lexicon.prepositions.has(norm) || lexicon.determiners.has(norm) || lexicon.between.has(norm) || /^que$/.test(norm)
    // "Un mot bref de X"
    const isAdjective =
      lexicon.language === 'fr' &&
      at === phrase.noun + 1 &&
      !clause.words[at]!.capital &&
      !clause.verbs.some(({ first, last }) => first <= at && at <= last) &&
      lexicon.words('behindAdjectives').has(wordAt(clause, at + 1))
    if (isAdjective && leadsOn(clause, at + 2)) continue
    const isOwn = vocabulary.set('privates').has(norm) || clause.lexicon.words('ofMessage').has(norm)
    if (!isSmall && !isOwn) return
    if (isSmall && !leadsOn(clause, at + 1)) return
    if (isOwn) phrase.last = at
  }
}

function isLine({ verbs }: Clause): boolean {
  return verbs.every(({ mood }) => mood === 'reduced')
}

/** Whether a complement follows within a word or two. */
function leadsOn(clause: Clause, at: number): boolean {
  return [at, at + 1].some(
    (next) =>
      clause.refStart.has(next) || clause.times.some(({ first }) => first === next) || isParticiple(clause, next),
  )
}

/** Behind a comma only what can be nothing else: ", daté du 3 mai", ", from X"; in a line without a verb also a time. */
function goesOn(clause: Clause, at: number): boolean {
  const norm = wordAt(clause, at)
  if (isBetweenCommas(clause, at)) return true
  if (
    clause.times.some(
      ({ first, time }) =>
        (first === at || (first === at + 1 && clause.lexicon.determiners.has(norm))) &&
        (clause.verbs.length === 0 || time.value?.includes('/')),
    )
  )
    return true
  return (
    isParticiple(clause, at) ||
    clause.lexicon.words('signed').has(norm) ||
    (clause.lexicon.words('from').has(norm) && clause.refStart.has(at + 1))
  )
}

/** "His answer, on 6 May, was short": a day with a comma on either side. */
function isBetweenCommas(clause: Clause, at: number): boolean {
  const time = clause.times.find(({ first }) => first >= at && first <= at + 2)
  if (!time) return false
  const isLed = clause.words
    .slice(at, time.first)
    .every(({ norm }) => clause.lexicon.prepositions.has(norm) || clause.lexicon.determiners.has(norm))
  const after = clause.words[time.last + 1]
  return isLed && (time.last + 1 >= clause.sentence.to || after?.kind === 'mark')
}

/** Whose a reference makes the message; false where it belongs to something else. */
function takes(clause: Clause, phrase: MessagePhrase, ref: Ref, isReceived: boolean): boolean {
  if (!ref.entity) return false
  const hangs = governing(clause, ref)
  const isSigned = clause.lexicon.words('signed').has(wordAt(clause, ref.first - 1))
  if (clause.lexicon.words('fromOf').has(hangs) || isSigned) {
    if (phrase.from) return false
    phrase.from = ref.entity
    return true
  }
  if (clause.lexicon.words('between').has(hangs)) {
    const other = clause.refs.find(({ first, entity }) => entity && first > ref.last && first - ref.last <= 3)
    if (other?.entity) phrase.between = [ref.entity, other.entity]
    return other !== undefined
  }
  if (clause.lexicon.words('by').has(hangs)) {
    if (isReceived) phrase.to ??= ref.entity
    else phrase.from ??= ref.entity
    return true
  }
  if (!clause.lexicon.words('toFor').has(hangs) || phrase.to) return false
  phrase.to = ref.entity
  return true
}

/** `daté`, `envoyé`, `sent`: a participle that tells of a message. */
function isParticiple(clause: Clause, at: number): boolean {
  if (clause.words[at]?.kind !== 'word' || at >= clause.sentence.to) return false
  return ['send', 'write', 'date', 'receive', 'exchange', 'run'].some((key) => hasParticiple(clause, at, key))
}

function isReceipt(clause: Clause, at: number): boolean {
  return hasParticiple(clause, at, 'receive')
}

function hasParticiple({ lexicon, vocabulary, words }: Clause, at: number, key: string): boolean {
  const verbs = vocabulary.verbs(key)
  return (lexicon.forms.get(words[at]!.norm) ?? []).some(({ lemma, form }) => form === 'participle' && verbs.has(lemma))
}
