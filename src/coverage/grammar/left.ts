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

export function leftFrench({ words, lexicon, isTime, isRef }: VerbScan, head: number, from: number): Left {
  const left = emptyLeft(head)
  let comma = -1
  for (let at = head - 1; at >= from && head - at <= reach; at -= 1) {
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
    if (lexicon.negations.has(norm) || lexicon.between.has(norm) || /..ment$/.test(norm)) {
      left.negation ||= lexicon.negations.has(norm) && norm !== 'plus'
      continue
    }
    if (lexicon.clitics.has(norm) && isClitic(words, lexicon, isRef, at)) {
      if (lexicon.reflexive.has(norm)) left.reflexive = true
      else if (lexicon.dative.has(norm)) left.dative = at
      else if (/^(?:le|la|les|l'|m'|me|nous|vous|t'|te)$/.test(norm)) left.object = at
      left.first = at
      comma = -1
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

/** `la` and `leur` are articles too: before a verb they are pronouns, before a noun they end the group. */
function isClitic(words: Word[], lexicon: Lexicon, isRef: (at: number) => boolean, at: number): boolean {
  const before = words[at - 1]?.norm ?? ''
  if (/^(?:se|s'|me|m'|te|t'|y|lui)$/.test(words[at]!.norm)) return !lexicon.prepositions.has(before)
  if (/^(?:nous|vous)$/.test(words[at]!.norm)) return true
  if (lexicon.clitics.has(before) || lexicon.negative.has(before)) return true
  return /^(?:il|elle|on|ils|elles|qui|je|tu|nous|vous|de|d'|à|pour|sans|et|ne|n')$/.test(before) || isRef(at - 1)
}

export function leftEnglish({ words, lexicon, isTime }: VerbScan, head: number, from: number): Left {
  const left = emptyLeft(head)
  for (let at = head - 1; at >= from && head - at <= reach; at -= 1) {
    const { norm, text } = words[at]!
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
    if (isTime(at) && words[at]!.kind === 'word' && left.auxiliaries.length === 0) break
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
