// The expressions of time of a sentence -> to which verb each belongs: the near one, not over another verb or a break;
// what opens a sentence belongs to its first main verb.
import { edtfBounds } from '../../record/edtf.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import type { Clause, TimeSpan } from './clause.ts'

/** Farther away than this a time belongs to something that we have no word for. */
const maxCost = 30

export function bindTimes(clause: Clause): (verb: VerbGroup) => TimeSpan | undefined {
  const held = new Map<VerbGroup, TimeSpan[]>()
  for (const time of clause.times) {
    // "À la veille du débat du 9 octobre": nouns of a date that could be verbs.
    const isInside = ({ head }: VerbGroup) => time.time.value !== null && head >= time.first && head <= time.last
    const verbs = clause.verbs.filter((verb) => !isInside(verb) && !isAside(clause, verb))
    const costs = verbs.map((verb) => ({ verb, cost: cost(clause, time, verb) }))
    const best = costs.reduce<{ verb: VerbGroup; cost: number } | undefined>(
      (a, b) => (a && a.cost <= b.cost ? a : b),
      undefined,
    )
    if (best && best.cost <= maxCost) held.set(best.verb, [...(held.get(best.verb) ?? []), time])
  }
  return (verb) => {
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
  }
}

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

function cost({ words, verbs, sentence, lexicon }: Clause, { first, last }: TimeSpan, verb: VerbGroup): number {
  const [from, to] = last < verb.first ? [last + 1, verb.first] : first > verb.last ? [verb.last + 1, first] : [0, 0]
  const isOpening = first <= sentence.from + 1
  // "The e-mail that X sent on 3 May is short": a time belongs to what stands in front of it, unless it opens something.
  const isTrailing = last < verb.first && !isOpening && words[first - 1]?.text !== ','
  let total =
    (verb.mood === 'bare' || (verb.mood === 'reduced' && isOpening && first + 1 < verb.first) ? 8 : 0) +
    (isTrailing && verbs.some(({ last: end }) => end < first) ? 3 : 0)
  for (let at = from; at < to; at += 1) {
    const { text } = words[at]!
    total += /^[;:—]$/.test(text)
      ? 12
      : text === ','
        ? isOpening
          ? 0
          : 2
        : lexicon.words('clauseOpeners').has(words[at]!.norm)
          ? 6
          : 0.5
  }
  for (const other of verbs)
    if (
      other !== verb &&
      other.mood !== 'bare' &&
      !(isOpening && other.mood === 'reduced') &&
      other.head >= from &&
      other.head < to
    )
      total += isOpening ? 6 : 15
  return total
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
