// The words of a sentence -> its verb groups: `n'a en effet pas répondu` is one, with its verb, voice, mood and polarity.
// Only verbs of the vocabulary are found. Words in somebody's quoted speech are left alone.
import type { Word } from '../article/words.ts'
import type { VerbForm } from './form.ts'
import { be, type Left, leftEnglish, leftFrench } from './left.ts'
import type { Lexicon } from './lexicon.ts'

export interface VerbGroup {
  /** Every verb that the written form can be of. */
  lemmas: string[]
  /** First word with auxiliaries, negations and clitics, and last word with what negates behind the verb. */
  first: number
  last: number
  head: number
  voice: 'active' | 'passive'
  reflexive: boolean
  negated: boolean
  /** `ne … que`, `only`. */
  restricted: boolean
  /** `told` as a fact; `modal` as wished, possible or to come; `bare` an infinitive or gerund under another verb; `reduced` a participle alone. */
  mood: 'told' | 'modal' | 'bare' | 'reduced'
  /** Of a conditional of hearsay in French: "aurait effectué". */
  hearsay: boolean
  /** The verb that an infinitive hangs on. */
  governor?: string
  /** Index of a dative pronoun: `lui`, `leur`. */
  dative?: number
  /** Index of an object pronoun in front: `l'`, `les`. */
  object?: number
}

export interface VerbScan {
  words: Word[]
  lexicon: Lexicon
  /** Whether a word begins or is inside of a reference to somebody, or an expression of time. */
  isRef: (at: number) => boolean
  isTime: (at: number) => boolean
}

export function readVerbs(scan: VerbScan, from: number, to: number): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = from; at < to; at += 1) {
    const word = scan.words[at]!
    // "At 9 am", "il y a deux jours"
    if (scan.isTime(at)) continue
    if (word.kind !== 'word' || word.quoted || (word.capital && at > from && scan.isRef(at))) continue
    const forms = scan.lexicon.forms.get(word.norm)
    if (!forms || isShort(scan, at)) continue
    const group = groupAt(scan, at, forms, from, to)
    if (group) groups.push(group)
  }
  return withoutAuxiliaries(groups)
}

/** "The minister's letter", "they're writing": only in "it's nonsense", "they're mine" a verb of its own. */
function isShort({ words, lexicon }: VerbScan, at: number): boolean {
  const { norm } = words[at]!
  if (lexicon.language !== 'en' || !norm.startsWith("'")) return false
  const isSubject =
    relative.test(words[at - 1]?.norm ?? '') || /^(?:this|these|those|there)$/.test(words[at - 1]?.norm ?? '')
  return !isSubject || lexicon.forms.has(words[at + 1]?.norm ?? '')
}

/** `a` of `a publié` is no verb of its own. In the order of their heads. */
function withoutAuxiliaries(groups: VerbGroup[]): VerbGroup[] {
  let next = Infinity
  const kept = groups.toReversed().filter(({ first, head }) => {
    const isAuxiliary = next <= head
    next = Math.min(next, first)
    return !isAuxiliary
  })
  return kept.reverse()
}

function groupAt(scan: VerbScan, head: number, forms: VerbForm[], from: number, to: number): VerbGroup | undefined {
  const left = scan.lexicon.language === 'fr' ? leftFrench(scan, head, from) : leftEnglish(scan, head, from)
  const form = chooseForm(scan, head, forms, left, from)
  if (!form) return undefined
  const lemmas = [...new Set(forms.filter((each) => each.form === form).map(({ lemma }) => lemma))]
  const group = { ...shape(scan, head, lemmas, form, left, to), ...polarity(scan, head, left, to) }
  if (group.governor === undefined || form !== 'infinitive' || group.negated) return group
  const governor = governorOf(scan.words, scan.lexicon, left)
  return { ...group, negated: governor !== undefined && isNegatedAt(scan, governor.at) }
}

/** "ne peut pas confirmer": the negation stands around the verb that the infinitive hangs on. */
function isNegatedAt({ words, lexicon }: VerbScan, at: number): boolean {
  const around = words.slice(Math.max(0, at - 3), at + 3).map(({ norm }) => norm)
  if (lexicon.language === 'en') return around.includes('not') || around.includes("n't")
  const before = around.slice(0, 3)
  return before.some((norm) => lexicon.negative.has(norm)) && !around.includes('que')
}

/** Which of its readings a form has here; undefined where it is a noun or an adjective. */
function chooseForm(
  scan: VerbScan,
  head: number,
  forms: VerbForm[],
  left: Left,
  from: number,
): VerbForm['form'] | undefined {
  const has = (form: VerbForm['form']) => forms.some((each) => each.form === form)
  const outer = left.auxiliaries[0]
  if (outer) {
    if (outer.lemma === 'do') return has('infinitive') ? 'infinitive' : undefined
    if (outer.lemma === 'be' && has('gerund')) return 'gerund'
    return has('participle') ? 'participle' : has('infinitive') && left.modal ? 'infinitive' : undefined
  }
  if (left.modal && has('infinitive')) return 'infinitive'
  if (left.link !== undefined && has('infinitive')) return 'infinitive'
  if (has('gerund')) return 'gerund'
  for (const form of ['future', 'conditional'] as const) if (has(form)) return form
  if (has('infinitive') && !has('finite')) return 'infinitive'
  // "Contacted on Monday, she denied it": nobody stands in front of it.
  if (head === from && scan.lexicon.language === 'en' && has('participle') && !has('infinitive')) return 'participle'
  if (isNoun(scan, head, left, from, has('infinitive'))) return undefined
  if (has('participle') && isAdjective(scan, head, forms))
    return has('finite') && scan.lexicon.language === 'en' ? 'finite' : undefined
  if (has('participle') && isReduced(scan, head, has('finite'))) return 'participle'
  return has('finite') ? 'finite' : has('participle') ? 'participle' : undefined
}

const relative = /^(?:who|which|that|it|he|she|they|i|we|you)$/

/** A name, a pronoun, or the comma behind a clause in between: "The paper, which first reported it, put …". */
function isSubjectLike(words: Word[], head: number, isRef: (at: number) => boolean): boolean {
  const before = words[head - 1]
  if (!before) return false
  return isRef(head - 1) || relative.test(before.norm) || before.text === ',' || before.norm === 'and'
}

/** "She calls", "who claims", "The paper reports", "the court also orders": in front stands who does it. */
function isTelling(words: Word[], head: number, isRef: (at: number) => boolean): boolean {
  let at = head
  while (adverb.test(words[at - 1]?.norm ?? '')) at -= 1
  const before = words[at - 1]
  // "X, for her part, disputes that": behind an aside, with what is disputed behind it.
  if (before?.text === ',' && /^(?:that|the|any|having)$/.test(words[head + 1]?.norm ?? '')) return true
  if (before?.kind !== 'word') return false
  if (relative.test(before.norm)) return true
  const isGenitive = /^['’]s?$/.test(before.text)
  const isAlone = words[at - 2] === undefined || /^(?:the|a|an|this|that)$/.test(words[at - 2]!.norm)
  return !isGenitive && (isRef(at - 1) ? !isFollowedByPreposition(words, head) || isAlone : isAlone && !before.capital)
}

const adverb = /..ly$|^(?:also|now|still|never|just)$/

function isFollowedByPreposition(words: Word[], head: number): boolean {
  return /^(?:with|from|between|for|of|to|by|about|sent|exchanged)$/.test(words[head + 1]?.norm ?? '')
}

/** A form of the present that stands where a noun stands. */
function isNoun({ words, lexicon, isRef }: VerbScan, head: number, left: Left, from: number, base: boolean): boolean {
  const { norm } = words[head]!
  const before = words[left.first - 1]
  const directly = words[head - 1]
  if (lexicon.language === 'fr' && words[head - 1]?.norm === 'y') return false
  if (left.first < head && (left.negative || left.object !== undefined || left.dative !== undefined || left.reflexive))
    return false
  if (lexicon.language === 'en') {
    // `came`, `wrote`, `are`: nothing else than verbs, also behind "the first".
    const isOnlyVerb = lexicon.forms.get(norm)!.every(({ form }) => form === 'finite') && !lexicon.nouns.has(norm)
    if (isOnlyVerb) return false
    // "Put the number at 196", behind who or what did it; "first reported" behind a relative.
    if (base && lexicon.pastAsBase.has(norm) && isSubjectLike(words, head, isRef)) return false
    if (/^(?:first|last)$/.test(directly?.norm ?? '') && !base && relative.test(words[head - 2]?.norm ?? ''))
      return false
    // "211 WhatsApp messages", "the missed calls": the form of a verb that is told has its subject in front.
    if (!base && norm.endsWith('s') && lexicon.nouns.has(norm)) return !isTelling(words, head, isRef)
    // "The two kept writing".
    if (/^(?:two|three|both)$/.test(directly?.norm ?? '') && !base && words[head - 2]?.norm === 'the') return false
    // "X first reported": an adverb behind a name.
    if (/^(?:first|last)$/.test(directly?.norm ?? '') && !base && isRef(head - 2)) return false
    if (
      directly &&
      (lexicon.determiners.has(directly.norm) || (lexicon.prepositions.has(directly.norm) && directly.norm !== 'to'))
    ) {
      // "It was she who…", "his" and "her" are no subjects; "this reveals" is rare in the press.
      return true
    }
    if (directly?.kind === 'number') return true
    if (!base) return false
    // "The messages span": the plural that the bare form needs.
    if (/s$/.test(directly?.norm ?? '') && lexicon.nouns.has(directly!.norm) && !lexicon.nouns.has(norm)) return false
    // The bare form needs a plural subject: press prose has it in the past.
    return !/^(?:i|you|we|they|who|to|and|that)$/.test(before?.norm ?? '')
      ? lexicon.nouns.has(norm) || !isRef(head - 1)
      : lexicon.nouns.has(norm) && before?.norm === 'and'
  }
  if (!lexicon.nouns.has(norm)) return false
  // "et demande le calendrier": an article behind it makes it a verb.
  const next = words[head + 1]?.norm ?? ''
  if (
    /^(?:et|,|»|”)$/.test(directly?.norm ?? '') &&
    /^(?:le|la|les|l'|un|une|des|son|sa|ses|à|que|qu'|aux|au)$/.test(next)
  )
    return false
  if (head === from) return true
  // "La dernière date du 12 juin"
  const isRanked = /^(?:premi|derni|second)/.test(directly?.norm ?? '')
  if (norm === 'date' && isRanked && next === 'du' && words[head + 2]?.kind === 'number') return false
  // "La plus ancienne porte la date du …"
  if (lexicon.words('ages').has(directly?.norm ?? '') && lexicon.determiners.has(next)) return false
  // "La boîte, qui en compte 61"
  if (directly?.norm === 'en' && /^(?:qui|il|elle|on|j'|ils|elles)$/.test(words[head - 2]?.norm ?? '')) return false
  const isAfterName = isRef(head - 1) && !lexicon.determiners.has(directly?.norm ?? '')
  const isAfterPronoun = /^(?:il|elle|on|qui|je|ils|elles|-il|-elle|»|”|"|,)$/.test(directly?.norm ?? '')
  return !isAfterName && !isAfterPronoun
}

/** "des messages piratés", "retired judges": of a verb that tells nothing of messages. */
function isAdjective({ words, lexicon }: VerbScan, head: number, forms: VerbForm[]): boolean {
  const next = words[head + 1]?.norm ?? ''
  return next !== 'by' && next !== 'par' && forms.every(({ lemma }) => lexicon.more.has(lemma))
}

/** `messages sent by`, `publiés par`: a participle without an auxiliary. */
function isReduced({ words, lexicon, isRef, isTime }: VerbScan, head: number, finite: boolean): boolean {
  if (!finite) return true
  const lemmas = lexicon.forms.get(words[head]!.norm) ?? []
  const next = words[head + 1]?.norm ?? ''
  if (next === 'by' || next === 'par') return true
  if (lexicon.language === 'fr') return false
  const before = words[head - 1]
  // "An e-mail sent on 3 May": nobody is named in front of it.
  if (!lemmas.some(({ lemma }) => lexicon.reducible.has(lemma))) return false
  const isBehindNoun = before?.kind === 'word' && lexicon.nouns.has(before.norm)
  return isBehindNoun && !isRef(head - 1) && (isTime(head + 1) || lexicon.prepositions.has(next) || next === ',')
}

function shape(
  { words, lexicon }: VerbScan,
  head: number,
  lemmas: string[],
  form: VerbForm['form'],
  left: Left,
  to: number,
): Omit<VerbGroup, 'negated' | 'restricted' | 'last'> {
  const outer = left.auxiliaries[0]
  const outermost = left.auxiliaries.at(-1)
  const isBe = outer?.lemma === 'être' || outer?.lemma === 'be'
  // `est venu`, `s'est poursuivi` are active; `a été publié` and `was published` passive.
  const passive = form === 'participle' && ((isBe && !left.reflexive) || (!outer && !left.modal))
  const unreal = form === 'future' || form === 'conditional' || outermost?.form === 'future' || left.modal
  const hearsay = lexicon.language === 'fr' && outermost?.form === 'conditional'
  const governor = form === 'infinitive' && !outer && !left.modal ? governorOf(words, lexicon, left) : undefined
  const isAspect = governor !== undefined && lexicon.aspectual.has(governor.lemma)
  let mood: VerbGroup['mood'] = 'told'
  if (unreal || (outermost?.form === 'conditional' && !hearsay)) mood = 'modal'
  else if (form === 'infinitive' && outer?.lemma !== 'do') mood = isAspect ? 'told' : 'bare'
  else if (form === 'gerund' && !outer) mood = 'bare'
  else if (form === 'participle' && !outer) mood = 'reduced'
  void to
  return {
    lemmas,
    first: isAspect ? governor.at : left.first,
    head,
    voice: passive ? 'passive' : 'active',
    reflexive: left.reflexive,
    mood,
    hearsay,
    ...(governor && !isAspect ? { governor: governor.lemma } : {}),
    ...(left.dative === undefined ? {} : { dative: left.dative }),
    ...(left.object === undefined ? {} : { object: left.object }),
  }
}

/** The verb in front of an infinitive, directly or over `de`, `à`, `to`. */
function governorOf(words: Word[], lexicon: Lexicon, left: Left): { lemma: string; at: number } | undefined {
  let at = (left.link ?? left.first) - 1
  // Of what somebody says of themselves, only the words inside of the quotation are at hand.
  while (
    words[at] !== undefined &&
    (lexicon.between.has(words[at]!.norm) ||
      lexicon.negations.has(words[at]!.norm) ||
      lexicon.negative.has(words[at]!.norm) ||
      lexicon.clitics.has(words[at]!.norm))
  )
    at -= 1
  const word = words[at]
  const forms = word && lexicon.forms.get(word.norm)
  if (!forms) return undefined
  const listed = forms.find(({ lemma }) => lexicon.aspectual.has(lemma) || lexicon.modal.has(lemma)) ?? forms[0]!
  return { lemma: listed.lemma, at }
}

function polarity(
  { words, lexicon }: VerbScan,
  head: number,
  left: Left,
  to: number,
): Pick<VerbGroup, 'negated' | 'restricted' | 'last'> {
  if (lexicon.language === 'en')
    return {
      negated: left.negation || isNegatedBehind(words, head),
      restricted: isOnly(words, left.first, head),
      last: head,
    }
  if (!left.negative)
    return {
      negated: left.negation && left.auxiliaries.length > 0 && !isPositive(words, left.first, head),
      restricted: false,
      last: head,
    }
  let last = head
  let negated = left.negation
  let restricted = false
  for (let at = left.first; at < Math.min(to, head + 5); at += 1) {
    const { norm } = words[at]!
    if (at > head && words[at]!.kind === 'mark') break
    if (lexicon.negations.has(norm)) {
      negated = true
      if (at > head) last = at
    }
    if (!negated && at > left.first && /^qu(?:e|'|')$/.test(norm)) {
      restricted = true
      last = Math.max(last, at)
      break
    }
  }
  // `ne` alone before `cesse`, `sait`, `nie`: negated too.
  return { negated: negated || !restricted, restricted, last }
}

/** "was not in a position": a verb that needs no other has its negation behind it. */
function isNegatedBehind(words: Word[], head: number): boolean {
  return be.test(words[head]!.norm) && /^(?:not|n't|never)$/.test(words[head + 1]?.norm ?? '')
}

/** "plus" and "rien" without `ne` are no negations. */
function isPositive(words: Word[], first: number, head: number): boolean {
  return !words.slice(first, head).some(({ norm }) => /^(?:pas|jamais|aucun|aucune)$/.test(norm))
}

function isOnly(words: Word[], first: number, head: number): boolean {
  return words.slice(first, head + 2).some(({ norm }) => norm === 'only' || norm === 'merely' || norm === 'just')
}
