// The words in front of a verb -> what of them belongs to it: auxiliaries, negations, clitics, the preposition it hangs on.
import type { Word } from '../article/words.ts'
import type { VerbForm } from './form.ts'
import type { Lexicon } from './lexicon.ts'
import type { VerbScan } from './verbs.ts'

/** How many words an auxiliary may stand in front of its participle: "n'a, selon lui, jamais vraiment répondu". */
const reach = 9

/** What stands in front of a verb and belongs to it. */
export interface Left {
  first: number
  /** Lemma and form of the auxiliaries, from the verb outwards. */
  auxiliaries: { lemma: string; form: string; at: number }[]
  negative: boolean
  negation: boolean
  reflexive: boolean
  dative?: number
  object?: number
  modal: boolean
  /** `de`, `à`, `pour`, `to` directly in front. */
  link?: number
}

const emptyLeft = (head: number): Left => ({
  first: head,
  auxiliaries: [],
  negative: false,
  negation: false,
  reflexive: false,
  modal: false,
})

/** The places in front of a verb, from it outwards, without the words that belong to neither it nor its auxiliary. */
function* leftwards(scan: VerbScan, head: number, from: number): Generator<number> {
  let limit = head - reach
  for (let at = head - 1; at >= from && at >= limit; at -= 1) {
    const over = overAside(scan, at, from)
    if (over === undefined) {
      yield at
      continue
    }
    limit -= at - over
    at = over + 1
  }
}

export function leftFrench(scan: VerbScan, head: number, from: number): Left {
  const { words, lexicon, isTime, isRef } = scan
  const left = emptyLeft(head)
  let comma = -1
  for (const at of leftwards(scan, head, from)) {
    const { norm, kind, text } = words[at]!
    // `avoir « appris ces échanges »`: the mark stands inside of the verb.
    if (/^[«“"]$/.test(text)) continue
    const auxiliary = left.auxiliaries.length < 2 ? auxiliaryForm(lexicon, norm, ['avoir', 'être']) : undefined
    if (text === ',') {
      // Between commas, a word or two may part the auxiliary from its verb: "a, semble-t-il, été touché".
      if (comma >= 0) break
      comma = at
      continue
    }
    if (auxiliary && !(norm === 'a' && isRef(at))) {
      if (left.auxiliaries.length > 0 && left.auxiliaries.at(-1)!.form !== 'participle') break
      left.auxiliaries.push({ ...auxiliary, at })
      left.first = at
      comma = -1
      continue
    }
    if (lexicon.negative.has(norm)) {
      left.negative = true
      left.first = at
      break
    }
    if (norm === 'lui' && isDative(scan, at, head)) {
      left.dative = at
      left.first = at
      comma = -1
      continue
    }
    // "Et en avertit X", and neither "en effet" nor "en avertissant".
    if (norm === 'en' && at === head - 1 && !/ant$/.test(words[head]!.norm) && isClitic(words, lexicon, isRef, at)) {
      left.first = at
      continue
    }
    if (lexicon.negations.has(norm) || lexicon.between.has(norm) || /..ment$/.test(norm)) {
      left.negation ||= lexicon.negations.has(norm) && norm !== 'plus'
      continue
    }
    if (lexicon.clitics.has(norm) && isClitic(words, lexicon, isRef, at) && !isGoverned(scan, at, head)) {
      const isDouble = /^(?:nous|vous)$/.test(norm) && at > from && words[at - 1]!.norm === norm
      if (lexicon.reflexive.has(norm) || isDouble) left.reflexive = true
      else if (lexicon.dative.has(norm)) left.dative = at
      else if (/^(?:le|la|les|l'|m'|me|nous|vous|t'|te)$/.test(norm)) left.object = at
      left.first = at
      comma = -1
      // "Nous nous sommes écrit": the first of the two is the subject.
      if (isDouble) break
      continue
    }
    if (/^(?:de|d'|à|pour|par)$/.test(norm) && left.auxiliaries.length === 0) {
      left.link = at
      break
    }
    if (kind === 'word' && isTime(at)) continue
    break
  }
  return left
}

/** Words between two commas that part an auxiliary from its verb: so many. */
const longestAside = 7

/**
 * Where to go on in front of words that stand between an auxiliary and its verb and belong to neither: "a, en revanche,
 * jamais", "a pour sa part confirmé", "has, for her part, denied"; undefined where none end here.
 */
function overAside({ words, lexicon }: VerbScan, at: number, from: number): number | undefined {
  for (const phrase of lexicon.asides.get(words[at]!.norm) ?? []) {
    const first = at - phrase.length + 1
    if (first >= from && phrase.every((norm, index) => words[first + index]!.norm === norm)) return first - 1
  }
  if (words[at]!.text !== ',') return undefined
  for (let open = at - 2; open >= from && at - open <= longestAside; open -= 1) {
    if (words[open]!.text !== ',') continue
    const before = words[open - 1]?.norm ?? ''
    return isAuxiliary(lexicon, before) ? open - 1 : undefined
  }
  return undefined
}

function isAuxiliary(lexicon: Lexicon, norm: string): boolean {
  if (lexicon.language === 'en') return auxiliaryEnglish(norm) !== undefined || norm === 'not'
  return auxiliaryForm(lexicon, norm, ['avoir', 'être']) !== undefined
}

/** "elle lui écrit", "ne lui a pas répondu"; not "le maire, lui, …" and "lui aussi". */
function isDative({ words, lexicon }: VerbScan, at: number, head: number): boolean {
  const before = words[at - 1]
  const next = words[at + 1]?.norm ?? ''
  if (!before || before.kind === 'mark' || lexicon.prepositions.has(before.norm)) return false
  return at + 1 === head || next === 'en' || isAuxiliary(lexicon, next)
}

/** « Revient à la charge »: behind a preposition, an article, unless an infinitive follows. */
function isGoverned({ words, lexicon }: VerbScan, at: number, head: number): boolean {
  const isArticle = /^(?:le|la|les|l')$/.test(words[at]!.norm)
  return isArticle && lexicon.prepositions.has(words[at - 1]?.norm ?? '') && !/(?:[ei]r|re)$/.test(words[head]!.norm)
}

/** `la` and `leur` are articles too: before a verb they are pronouns, before a noun they end the group. */
function isClitic(words: Word[], lexicon: Lexicon, isRef: (at: number) => boolean, at: number): boolean {
  const before = words[at - 1]?.norm ?? ''
  if (/^(?:se|s')$/.test(words[at]!.norm)) return true
  if (/^(?:me|m'|te|t'|y|lui)$/.test(words[at]!.norm)) return !lexicon.prepositions.has(before)
  if (/^(?:nous|vous)$/.test(words[at]!.norm)) return true
  if (lexicon.clitics.has(before) || lexicon.negative.has(before)) return true
  return lexicon.words('beforeClitics').has(before) || isRef(at - 1)
}

export function leftEnglish(scan: VerbScan, head: number, from: number): Left {
  const { words, lexicon, isTime } = scan
  const left = emptyLeft(head)
  for (const at of leftwards(scan, head, from)) {
    const { norm, text } = words[at]!
    // "Has on Wednesday confirmed"
    if (left.auxiliaries.length === 0 && (isTime(at) || (isTime(at + 1) && lexicon.prepositions.has(norm)))) continue
    if (/^[“"]$/.test(text)) continue
    const auxiliary = auxiliaryEnglish(norm)
    if (auxiliary) {
      left.auxiliaries.push({ ...auxiliary, at })
      left.first = at
      continue
    }
    if (norm === "n't" || lexicon.negations.has(norm)) {
      left.negation = true
      left.first = at
      continue
    }
    if (/^(?:ca|wo)$/.test(norm) || lexicon.modal.has(norm)) {
      if (/^(?:would|could|might|may|should|must|will|shall|can|ca|wo|'ll|'d|cannot)$/.test(norm)) {
        left.modal = true
        left.first = at
        left.negation ||= norm === 'cannot'
        continue
      }
      break
    }
    if (norm === 'to') {
      left.link = at
      break
    }
    if (lexicon.between.has(norm) || /..ly$/.test(norm)) continue
    break
  }
  return left
}

export const be = /^(?:is|are|was|were|been|being|be|'re|am)$/
const have = /^(?:has|have|had|having|'ve)$/
const doing = /^(?:do|does|did)$/

function auxiliaryEnglish(norm: string): { lemma: string; form: string } | undefined {
  if (be.test(norm)) return { lemma: 'be', form: norm === 'been' ? 'participle' : 'finite' }
  if (have.test(norm)) return { lemma: 'have', form: norm === 'having' ? 'gerund' : 'finite' }
  return doing.test(norm) ? { lemma: 'do', form: 'finite' } : undefined
}

function auxiliaryForm(lexicon: Lexicon, norm: string, lemmas: string[]): VerbForm | undefined {
  return lexicon.forms.get(norm)?.find(({ lemma }) => lemmas.includes(lemma))
}
