// The expressions of time of a sentence -> to which verb each belongs: the near one, not over another verb or a break;
// what opens a sentence belongs to its first main verb.
import { edtfBounds } from '../../record/edtf.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import type { Clause, TimeSpan } from './clause.ts'
import { oncePerClause, oncePerVerb } from './once.ts'

/** Farther away than this a time belongs to something that we have no word for. */
const maxCost = 30

export function bindTimes(clause: Clause): (verb: VerbGroup) => TimeSpan | undefined {
  return (verb) => timeOfVerb(clause, verb)
}

const nearestVerbs = oncePerClause((clause) => {
  const held = new Map<VerbGroup, TimeSpan[]>()
  if (clause.times.length === 0) return held
  const verbs = clause.verbs.filter((verb) => !isAside(clause, verb))
  const costOf = costs(clause)
  for (const time of clause.times) {
    let best: VerbGroup | undefined
    let least = maxCost
    for (const verb of verbs) {
      // "À la veille du débat du 9 octobre": nouns of a date that could be verbs.
      if (time.time.value !== null && verb.head >= time.first && verb.head <= time.last) continue
      const cost = costOf(time, verb)
      if (cost > least || (best && cost === least)) continue
      best = verb
      least = cost
    }
    if (best) held.set(best, [...(held.get(best) ?? []), time])
  }
  return held
})

const timeOfVerb = oncePerVerb((clause, verb): TimeSpan | undefined => {
  const held = nearestVerbs(clause)
  const times = held.get(verb) ?? []
  return (
    times.find(({ time }) => time.value !== null && /\d{4}-\d{2}-\d{2}/.test(time.value)) ??
    times.find(({ time }) => time.value !== null) ??
    openingOf(clause, verb) ??
    (times.length === 0 ? sharedOf(clause, verb, held) : undefined) ??
    (times.length === 0 ? (whenOf(clause, verb) ?? cleftOf(clause, verb, held)) : undefined) ??
    (verb.mood === 'bare' ? undefined : clause.dated) ??
    times[0]
  )
})

/** ", they say," and « , dit-on, »: nothing that a day belongs to. */
function isAside({ words, verbs, vocabulary }: Clause, { first, last, lemmas }: VerbGroup): boolean {
  if (!lemmas.some((lemma) => vocabulary.set('denialVerbs').has(lemma))) return false
  const isComma = (at: number) => words[at]?.text === ','
  const goesOn = verbs.some((verb) => verb.first > last && verb.mood === 'told')
  return goesOn && (isComma(last + 1) || isComma(last + 2)) && [first - 1, first - 2, first - 3].some(isComma)
}

/** "On 3 May X publishes the page and tells Y of it": the day that opens the sentence is of both. */
function sharedOf(
  { words, verbs, sentence, lexicon }: Clause,
  verb: VerbGroup,
  held: Map<VerbGroup, TimeSpan[]>,
): TimeSpan | undefined {
  const before = verbs[verbs.indexOf(verb) - 1]
  if (before?.mood !== 'told' || verb.mood !== 'told' || !lexicon.words('and').has(words[verb.first - 1]?.norm ?? ''))
    return undefined
  return held.get(before)?.find(({ first, time }) => first <= sentence.from + 1 && time.value !== null)
}

/** "They begin on 11 March, when X asks": what happened then. */
function whenOf({ words, times, lexicon }: Clause, { first, mood }: VerbGroup): TimeSpan | undefined {
  if (mood === 'bare' || mood === 'reduced') return undefined
  return times.find(({ last }) => {
    const when = words[last + 1]?.text === ',' ? last + 2 : last + 1
    return lexicon.words('when').has(words[when]?.norm ?? '') && first > when && first - when <= 5
  })
}

/** "Le 18 janvier, c'est X qui écrit": the time stands with the verb that only points at X. */
function cleftOf(
  { words, verbs, lexicon }: Clause,
  verb: VerbGroup,
  held: Map<VerbGroup, TimeSpan[]>,
): TimeSpan | undefined {
  const before = verbs[verbs.indexOf(verb) - 1]
  if (!before?.lemmas.some((lemma) => lemma === 'être' || lemma === 'be')) return undefined
  const isPointing =
    lexicon.words('pointing').has(words[before.first - 1]?.norm ?? '') ||
    lexicon.words('pointing').has(words[before.first]?.norm ?? '')
  const isRelative = words.slice(before.last + 1, verb.first).some(({ norm }) => lexicon.words('whoThat').has(norm))
  return isPointing && isRelative ? held.get(before)?.find(({ time }) => time.value !== null) : undefined
}

/** "On 3 June, five days before the tender was published, X asked": the day that opens the sentence, over an aside. */
function openingOf({ words, verbs, times, sentence }: Clause, verb: VerbGroup): TimeSpan | undefined {
  const opening = times.find(({ first, time }) => first <= sentence.from + 1 && time.value !== null)
  if (!opening || verb.mood === 'bare' || words[opening.last + 1]?.text !== ',') return undefined
  const aside = words.slice(opening.last + 2, verb.first)
  const comma = aside.findIndex(({ text }) => text === ',')
  // "On 3 June, within minutes of a message about a quay that nobody uses, X posted"
  const isTimed = times.some(({ first }) => first === opening.last + 2)
  const isAside = isTimed || aside.slice(0, comma).some(({ norm }) => subordinates.has(norm))
  const main = verbs.find(({ head, mood }) => head > opening.last + 2 + comma && (mood === 'told' || mood === 'modal'))
  return comma > 0 && isAside && main === verb ? opening : undefined
}

const subordinates = new Set(
  'before after as when while since lendemain veille avant après alors quand lorsque soit'.split(' '),
)

/** What stands between a time and a verb, summed up once for all of a sentence. */
function costs({ words, verbs, sentence, lexicon }: Clause): (time: TimeSpan, verb: VerbGroup) => number {
  const weights = words.slice(sentence.from, sentence.to).map(({ text, norm }) => {
    if (text === ',') return { plain: 2, opening: 0 }
    const weight = /^[;:—]$/.test(text) ? 12 : lexicon.words('clauseOpeners').has(norm) ? 6 : 0.5
    return { plain: weight, opening: weight }
  })
  const over = { plain: new Float64Array(weights.length), opening: new Float64Array(weights.length) }
  for (const { head, mood } of verbs) {
    if (mood === 'bare' || head < sentence.from || head >= sentence.to) continue
    over.plain[head - sentence.from]! += 15
    if (mood !== 'reduced') over.opening[head - sentence.from]! += 6
  }
  const sums = {
    plain: summed(weights.map(({ plain }, at) => plain + over.plain[at]!)),
    opening: summed(weights.map(({ opening }, at) => opening + over.opening[at]!)),
  }
  const firstEnd = Math.min(...verbs.map(({ last }) => last))
  return ({ first, last }, verb) => {
    const [from, to] = last < verb.first ? [last + 1, verb.first] : first > verb.last ? [verb.last + 1, first] : [0, 0]
    const isOpening = first <= sentence.from + 1
    // "The e-mail that X sent on 3 May is short": a time belongs to what stands in front of it, unless it opens something.
    const isTrailing = last < verb.first && !isOpening && words[first - 1]?.text !== ','
    const sum = isOpening ? sums.opening : sums.plain
    return (
      (verb.mood === 'bare' || (verb.mood === 'reduced' && isOpening && first + 1 < verb.first) ? 8 : 0) +
      (isTrailing && firstEnd < first ? 3 : 0) +
      (to > from ? sum[to - sentence.from]! - sum[from - sentence.from]! : 0)
    )
  }
}

/** The sum of all in front of each place, and of all. */
function summed(weights: number[]): Float64Array {
  const sums = new Float64Array(weights.length + 1)
  for (const [at, weight] of weights.entries()) sums[at + 1] = sums[at]! + weight
  return sums
}

/** "Elle écrira le 15", "would write again on 4 May": the future of a story, where the day was before the publication. */
export function isPastFuture({ mood }: VerbGroup, time: TimeSpan | undefined, published: string | null): boolean {
  const value = time?.time.value
  if (mood !== 'modal' || !value || published === null) return false
  return /^\d{4}-\d{2}/.test(value) && value.slice(0, 10) < published.slice(0, value.slice(0, 10).length)
}

/** So shortly before the publication, what somebody says of the messages was said. */
const news = 21 * 86_400_000

/** "In a statement on Friday, the club said …": the day in front of all that is told, where it is one of the news. */
export function newsInFront({ times, verbs, published }: Clause, { first }: { first: number }): TimeSpan | undefined {
  const told = verbs.find(({ mood }) => mood === 'told')
  const end = told?.first ?? first
  const day = published ? edtfBounds(published.slice(0, 10))?.until : undefined
  return times.find(({ last, time }) => {
    const at =
      last < end && /^\d{4}-\d{2}-\d{2}/.test(time.value ?? '') ? edtfBounds(time.value!.slice(0, 10))?.at : undefined
    return at !== undefined && day !== undefined && at <= day && at > day - news
  })
}
