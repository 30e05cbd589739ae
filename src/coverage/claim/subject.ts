// A verb of a clause -> who is its subject: in front of it, over appositions, asides and relative clauses; behind it, after
// what somebody says.
import type { Ref } from '../actor/describe.ts'
import type { Entity } from '../actor/registry.ts'
import { firstAt } from '../article/sorted.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, governing, isPerfectInfinitive, wordAt } from './clause.ts'
import { byWord, oncePerClause, oncePerVerb } from './once.ts'

/** Who acts: the entities, where their reference begins; or the words of a subject that names nobody. */
export interface Subject {
  entities: Entity[]
  ref?: Ref
  /** Of a subject that is a thing: its words. */
  thing?: { first: number; last: number }
  behind?: boolean
}

/** Words, and whole clauses inside clauses, that are walked over in search of a subject: no author goes as far. */
const maxSteps = 200

/** Words of an aside between commas. */
const maxAside = 14
/** Words of a relative clause with asides in it. */
const maxRelative = 26

const nobody: Subject = { entities: [] }

const verbsByWord = oncePerClause(({ verbs }) => byWord(verbs))
const timesByWord = oncePerClause(({ times }) => byWord(times))

export const findSubject = oncePerVerb((clause, verb): Subject => {
  const left = subjectBefore(clause, verb)
  if (left.entities.length > 0 || left.thing || left.ref) return left
  return subjectBehind(clause, verb) ?? left
})

function subjectBefore(clause: Clause, start: VerbGroup): Subject {
  const { words, sentence } = clause
  let verb = start
  let at = verb.first - 1
  for (let step = 0; step < maxSteps && at >= sentence.from; step += 1) {
    const word = words[at]!
    const ref = clause.refEnd.get(at)
    if (ref && ref.first >= sentence.from) {
      if (isNoSubject(clause, ref)) {
        at = ref.first - 1
        continue
      }
      if (governing(clause, ref) === '') return subjectOf(clause, ref)
      at = ref.first - (clause.lexicon.prepositions.has(wordAt(clause, ref.first - 1)) ? 2 : 1)
      continue
    }
    if (clause.lexicon.words('relatives').has(word.norm) && at >= verb.first - 4) return antecedent(clause, at)
    if (word.text === ',') {
      const head = at === start.first - 1 ? overRelative(clause, at) : undefined
      if (head) return subjectOf(clause, head)
      const next = overComma(clause, at)
      if (next === undefined) return nobody
      if (typeof next !== 'number') return next
      at = next
      continue
    }
    if (/^[;:—–]$/.test(word.text) || isBarrier(clause, word.norm)) return nobody
    const other = verbsByWord(clause)
      .get(at)
      ?.find((each) => each !== verb && each.head < verb.head)
    if (clause.lexicon.words('joins').has(word.norm) && at === verb.first - 1) {
      const before = joined(clause, verb, at)
      // A verb that we have no word for: its subject is ours too.
      verb = before ?? verb
      at = before ? before.first - 1 : at - 1
      continue
    }
    // "X, sollicité à Oslo, n'a pas répondu": a participle between the two.
    if (other?.mood === 'reduced' && verb.mood !== 'bare') {
      at = other.first - 1
      continue
    }
    if (other) {
      // An infinitive shares the subject of the verb that it hangs on.
      if (
        verb.mood !== 'bare' &&
        !isPerfectInfinitive(clause, verb) &&
        !(verb.governor && other.lemmas.includes(verb.governor))
      )
        return nobody
      verb = other
      at = other.first - 1
      continue
    }
    const [time] = timesByWord(clause).get(at) ?? []
    if (time) {
      at = time.first - 1
      continue
    }
    if (at < start.first - 1 && beginsThing(clause, at))
      return { entities: [], thing: { first: at, last: start.first - 1 } }
    at -= 1
  }
  // A plural without an article, or a number, at the start of the sentence.
  const first = sentence.from
  if (
    at < first &&
    verb.first - first >= 1 &&
    words[first]!.kind !== 'mark' &&
    !clause.lexicon.prepositions.has(words[first]!.norm)
  )
    return { entities: [], thing: { first, last: start.first - 1 } }
  return nobody
}

/** "Defence Minister X's ear", "left him waiting": whose it is, or who is acted on. */
function isNoSubject(clause: Clause, { first, last, how }: Ref): boolean {
  if (clause.lexicon.language !== 'en') return false
  return (
    wordAt(clause, last + 1) === "'s" ||
    (how === 'pronoun' && clause.lexicon.words('themselves').has(wordAt(clause, first)))
  )
}

/** "X, 36, who has the minister's ear and, some say, his purse, wrote": whoever stands in front of the relative clause. */
function overRelative(clause: Clause, comma: number): Ref | undefined {
  for (let at = comma - 1; at > clause.sentence.from + 1 && comma - at <= maxRelative; at -= 1) {
    if (/^[;:»”"]$/.test(clause.words[at]!.text)) return undefined
    if (!clause.lexicon.words('relatives').has(wordAt(clause, at)) || wordAt(clause, at - 1) !== ',') continue
    const { ref } = antecedent(clause, at)
    return ref?.entity && governing(clause, ref) === '' ? ref : undefined
  }
  return undefined
}

/** Somebody whom no reference names, or a clause of its own: no subject stands in front of it. */
function isBarrier({ lexicon }: Clause, norm: string): boolean {
  return lexicon.words('subordinators').has(norm) || lexicon.words('strangers').has(norm)
}

const unreduced = oncePerClause(({ verbs }) => verbs.filter(({ mood }) => mood !== 'reduced'))

/** "Confirmed the messages were genuine but denied": of the verbs in front the one that somebody is the subject of. */
function joined(clause: Clause, verb: VerbGroup, at: number): VerbGroup | undefined {
  const verbs = unreduced(clause)
  const count = countBefore(verbs, at)
  const last = verbs[count - 1]
  if (!last || count < 2 || verb.mood !== 'told' || !isSubordinate(clause, last)) return last
  for (let i = count - 2; i >= 0; i -= 1)
    if (verbs[i]!.mood === 'told' && !isSubordinate(clause, verbs[i]!)) return verbs[i]
  return last
}

/** How many of them have their heads in front of a word. */
function countBefore(verbs: VerbGroup[], at: number): number {
  return firstAt(verbs, ({ head }) => head, at)
}

/** Behind "that", "which", "when"; in English also behind a verb of saying with a subject in between. */
const isSubordinate = oncePerVerb(({ words, verbs, vocabulary, lexicon }, verb): boolean => {
  const before = verbs[countBefore(verbs, verb.first) - 1]
  if (!before) return false
  const between = words.slice(before.last + 1, verb.first)
  if (between.length > 8 || between.some(({ text }) => text === ';')) return false
  if (between.some(({ norm }) => lexicon.words('subordinators').has(norm) || lexicon.words('relatives').has(norm)))
    return true
  const isSaying = before.lemmas.some(
    (lemma) => vocabulary.set('denialVerbs').has(lemma) || vocabulary.verbs('stance').has(lemma),
  )
  return (
    isSaying &&
    between.length > 0 &&
    !between.some(({ norm, text }) => lexicon.words('joins').has(norm) || text === ',')
  )
})

/** An article that no preposition governs: a subject that names nobody whom we know. */
function beginsThing(clause: Clause, at: number): boolean {
  const { lexicon } = clause
  const norm = wordAt(clause, at)
  const isDeterminer =
    (lexicon.determiners.has(norm) && !clause.lexicon.words('contractedArticles').has(norm)) ||
    (clause.vocabulary.numbers.get(norm) ?? 0) > 0
  if (!isDeterminer || clause.refStart.has(at)) return false
  // "La Répression des fraudes": what belongs to a name.
  if (clause.lexicon.words('contractedOf').has(norm) && clause.refEnd.has(at - 1)) return false
  const before = wordAt(clause, at - 1)
  return before === 'that' || (!lexicon.prepositions.has(before) && !lexicon.determiners.has(before))
}

function subjectOf(clause: Clause, ref: Ref): Subject {
  const entities = ref.entity ? [ref.entity] : []
  let first = ref
  // `A, B et C ont écrit`
  for (let round = 0; round < 10; round += 1) {
    const link = wordAt(clause, first.first - 1)
    const before = clause.refEnd.get(first.first - 2) ?? overAside(clause, first)
    const isJoined = clause.lexicon.words('links').has(link) || (entities.length > 1 && link === ',')
    if (!before || !isJoined || governing(clause, before) !== '') break
    if (before.entity) entities.unshift(before.entity)
    first = before
  }
  return { entities, ref: first === ref ? ref : { ...first, entity: ref.entity } }
}

/** "X, députée de Brume, et Y": who stands in front of an aside without a verb of its own. */
function overAside(clause: Clause, { first }: Ref): Ref | undefined {
  if (wordAt(clause, first - 2) !== ',') return undefined
  const before = clause.refs.findLast((ref) => ref.last < first - 2 && wordAt(clause, ref.last + 1) === ',')
  if (!before || first - before.last > maxAside || governing(clause, before) !== '') return undefined
  return clause.verbs.some(({ head, mood }) => mood !== 'reduced' && head > before.last && head < first)
    ? undefined
    : before
}

/** `X, qui …` and `X, 34, who …`: what stands in front of the relative. */
function antecedent(clause: Clause, at: number): Subject {
  let before = at - 1
  while (before > clause.sentence.from && (wordAt(clause, before) === ',' || clause.words[before]!.kind === 'number'))
    before -= 1
  const ref = clause.refEnd.get(before)
  // "It was X, not Y, who": Y did not.
  const isDenied = ref && clause.lexicon.words('not').has(wordAt(clause, ref.first - 1))
  if (isDenied && clause.lexicon.words('andComma').has(wordAt(clause, ref.first - 2)))
    return antecedent(clause, ref.first - 1)
  if (ref) return subjectOf(clause, ref)
  const thing = clause.words[before]
  return thing ? { entities: [], thing: { first: Math.max(clause.sentence.from, before - 6), last: before } } : nobody
}

/** Where to go on left of a comma; a subject where what stands between the commas is one; undefined at the clause's start. */
function overComma(clause: Clause, comma: number): number | Subject | undefined {
  const { words, sentence } = clause
  // In front of it stands what somebody said: whoever said it comes behind the verb.
  if (words[comma - 1]?.quoted || /^[»”"]$/.test(words[comma - 1]?.text ?? '')) return undefined
  let open = comma - 1
  while (open >= sentence.from && words[open]!.text !== ',' && !/^[;:]$/.test(words[open]!.text)) open -= 1
  const first = open + 1
  const ref = clause.refStart.get(first)
  // `Le fils du président, Name, a publié`
  if (ref?.entity && ref.last === comma - 1) return subjectOf(clause, ref)
  if (open < sentence.from) {
    // `Name, a publié` is rare; `Name, 34 ans, …` has its second comma in front.
    const start = clause.refStart.get(sentence.from)
    return start && start.last === comma - 1 ? subjectOf(clause, start) : undefined
  }
  if (words[open]!.text !== ',') return undefined
  return open - 1
}

/** `… », écrit Name`; `indique Name`; in French also `lui répond le lendemain Name`. */
function subjectBehind(clause: Clause, verb: VerbGroup): Subject | undefined {
  if (verb.voice === 'passive' || verb.mood === 'bare') return undefined
  const before = wordAt(clause, verb.first - 1)
  const isAfterQuote = /^[»”"'’,]$/.test(before) || verb.first === clause.sentence.from
  if (clause.lexicon.language === 'en' && !isAfterQuote && !clause.lexicon.words('didDoes').has(before))
    return undefined
  for (let at = verb.last + 1; at <= verb.last + 6 && at < clause.sentence.to; at += 1) {
    const ref = clause.refStart.get(at)
    if (ref) return governing(clause, ref) === '' ? { ...subjectOf(clause, ref), behind: true } : undefined
    const { kind, norm } = clause.words[at]!
    const isPassed =
      clause.times.some(
        ({ first, last }) => (first <= at && at <= last) || (first === at + 1 && clause.lexicon.determiners.has(norm)),
      ) ||
      clause.lexicon.between.has(norm) ||
      norm === 'dès'
    if (kind === 'mark' || !isPassed) return undefined
  }
  return undefined
}
