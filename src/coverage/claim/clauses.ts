// The sentences of an article with what was read of it -> one clause each, with its verbs, outermost references and times.
import type { TimeExpression } from '../../record/coverage.ts'
import type { Ref } from '../actor/describe.ts'
import { within } from '../article/sorted.ts'
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import { readVerbs, type VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findWord, type TimeSpan } from './clause.ts'
import type { ClaimScan } from './scan.ts'
import { bindTimes, isPastFuture } from './times.ts'
import type { ClaimWords } from './vocabulary.ts'

export function makeClauses(scan: ClaimScan, vocabulary: ClaimWords): Clause[] {
  const { words, lexicon } = scan
  const refs = outermost(scan.reading.refs, words)
  const times = timeSpans(scan.times, words)
  // A sentence of invisible signs has no words.
  const worded = scan.sentences.filter(({ from, to }) => from < to)
  const clauses = worded.map((sentence) => {
    const own = within(refs, ({ first }) => first, sentence.from, sentence.to)
    const story = datelineEnd(words, sentence)
    const ownTimes = within(times, ({ first }) => first, story, sentence.to)
    const inRef = new Set(own.flatMap(({ first, last }) => range(first, last)))
    const inTime = new Set(ownTimes.flatMap(({ first, last }) => range(first, last)))
    const verbs = readVerbs(
      { words, lexicon, isRef: (at) => inRef.has(at), isTime: (at) => inTime.has(at) },
      sentence.from,
      sentence.to,
    )
    return {
      words,
      sentence,
      verbs: verbs
        .filter(({ head }) => !inRef.has(head))
        .map((verb) => negatedBefore(verb, words, sentence.from, lexicon)),
      refs: own,
      refStart: new Map(own.map((ref) => [ref.first, ref])),
      refEnd: new Map(own.map((ref) => [ref.last, ref])),
      times: ownTimes,
      owners: scan.reading.owners,
      published: scan.prose.published,
      lexicon,
      vocabulary,
    }
  })
  return underDates(clauses).map(toldOfPast)
}

/** Words of "PORT BRUME, 5 mars 2019 (ALP) -". */
const maxDateline = 14

/** Where the story begins behind "PORT BRUME, 5 mars 2019 (ALP) -": that day is the paper's, and of nothing that is told. */
function datelineEnd(words: Word[], { from, to }: Clause['sentence']): number {
  const end = Math.min(to, from + maxDateline)
  let hasAgency = false
  for (let at = from + 1; at < end; at += 1) {
    const { text } = words[at]!
    hasAgency ||= text === '('
    if (/^[-–—]$/.test(text)) return hasAgency ? at + 1 : from
  }
  return from
}

/** What would come, and has come since: "she would write again on 4 May", "il répondra le 15", "il ne répondra jamais". */
function toldOfPast(clause: Clause): Clause {
  if (!clause.verbs.some(({ mood }) => mood === 'modal')) return clause
  const timeOf = bindTimes(clause)
  const isNever = (verb: VerbGroup) =>
    verb.negated && findWord(clause, verb.first, verb.last + 2, (norm) => norm === 'jamais' || norm === 'never') >= 0
  const isPast = (verb: VerbGroup) =>
    isFuture(verb, clause) && (isNever(verb) || isPastFuture(verb, timeOf(verb), clause.published))
  return { ...clause, verbs: clause.verbs.map((verb) => (isPast(verb) ? { ...verb, mood: 'told' as const } : verb)) }
}

/** Neither "could" nor "aurait": what was to come. */
function isFuture({ first, head }: VerbGroup, { words, lexicon }: Clause): boolean {
  if (lexicon.language === 'en')
    return (
      words.slice(first, head).some(({ norm }) => norm === 'would') &&
      !words.slice(first, head).some(({ norm }) => norm === 'have')
    )
  return words.slice(first, head + 1).some(({ norm }) => lexicon.forms.get(norm)?.some(({ form }) => form === 'future'))
}

/** "5 mai. L'architecte relance.": a sentence that is a date dates those behind it in its paragraph. */
function underDates(clauses: Clause[]): Clause[] {
  let head: TimeSpan | undefined
  let paragraph = -1
  return clauses.map((clause) => {
    const { sentence, times, words } = clause
    if (sentence.paragraph !== paragraph) head = undefined
    paragraph = sentence.paragraph
    const [only] = times
    const rest = words.slice(sentence.from, sentence.to).filter(({ kind }) => kind !== 'mark').length
    if (only && times.length === 1 && rest - (only.last - only.first + 1) <= 1) {
      head = only
      return clause
    }
    return head && times.every(({ time }) => time.value === null)
      ? { ...clause, dated: { ...head, first: sentence.from, last: sentence.from } }
      : clause
  })
}

/** "Neither A nor B replied", "ni A ni B n'ont": the negation stands with the subject. */
function negatedBefore(verb: VerbGroup, words: Word[], from: number, lexicon: Lexicon): VerbGroup {
  if (verb.negated) return isExpletive(verb, words, from, lexicon) ? { ...verb, negated: false } : verb
  for (let at = verb.first - 1; at >= Math.max(from, verb.first - 10); at -= 1) {
    if (words[at]!.kind === 'mark') break
    if (lexicon.words('negativeSubjects').has(words[at]!.norm)) return { ...verb, negated: true }
  }
  return verb
}

/** "avant que le ministre ne réponde": this `ne` denies nothing. */
function isExpletive({ first, last }: VerbGroup, words: Word[], from: number, lexicon: Lexicon): boolean {
  if (words.slice(first, last + 1).some(({ norm }) => lexicon.words('denials').has(norm))) return false
  const before = words
    .slice(Math.max(from, first - 8), first)
    .map(({ norm }) => norm)
    .join(' ')
  return /\b(?:avant que|avant qu'|moins que|moins qu'|peur que|crainte que)/.test(before)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A description holds the names inside of it; what is quoted is said by somebody else. */
function outermost(refs: Ref[], words: Word[]): Ref[] {
  const kept: Ref[] = []
  const sorted = [...refs].sort((a, b) => a.first - b.first || b.last - a.last)
  let end = -1
  for (const ref of sorted) {
    if (ref.last <= end || words[ref.first]!.quoted) continue
    kept.push(ref)
    end = ref.last
  }
  return kept
}

function timeSpans(times: TimeExpression[], words: Word[]): TimeSpan[] {
  const spans: TimeSpan[] = []
  let at = 0
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    while (at < words.length && words[at]!.end <= time.start) at += 1
    let last = at
    while (last + 1 < words.length && words[last + 1]!.start < time.end) last += 1
    if (at < words.length && words[at]!.start < time.end && !words[at]!.quoted) spans.push({ first: at, last, time })
  }
  return spans
}
