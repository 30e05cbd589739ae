// The quotes of articles -> where in the records their words stand: candidates from the index, then the words themselves.
import { type Candidate, matchQuote, matchWhole, piecesFor } from '../../coverage/match/match.ts'
import { type ComparedWords, comparedWords } from '../../coverage/match/words.ts'
import type { Quote, QuoteMatch } from '../../record/coverage.ts'
import { FondsError } from '../../record/error.ts'
import { phraseIndex } from '../../search/fts5/phrase.ts'
import { openContent } from '../../source/open.ts'
import type { FormatName } from '../../source/reader.ts'
import type { Fonds } from '../../store/fonds.ts'
import { languageCounts, type TextRow, textRows } from '../../store/list/texts.ts'
import { rawBytes } from '../../store/raw.ts'
import { likelyCandidates, phraseCandidates, sharedCandidates } from './candidates.ts'

/** Texts that are kept for the next quote: articles quote the same messages again and again. */
const maxKept = 200
/** Longer texts are no messages that an article quotes; they are read, and not kept. */
const maxKeptLength = 100_000
/** A language is one of what is held where so large a share is written in it. */
const leastShare = 0.05

export interface SoughtQuote {
  quote: Pick<Quote, 'text' | 'pieces' | 'language'>
  /** The person who is said to speak; null where the fonds knows nobody of that name. */
  person: string | null
  /** Numbers of the records that the article means, by sender, recipient and date; empty where it does not say. */
  claimed: number[]
}

/** In the order given. Throws nothing on a record whose source is gone: it then holds no words. */
export function findQuotes(fonds: Fonds, sought: SoughtQuote[]): QuoteMatch[] {
  const index = phraseIndex(fonds.db)
  const readText = textReader(fonds)
  const rowsOf = textRows(fonds)
  const languagesOf = languagesHeld(fonds)
  return sought.map(({ quote, person, claimed }) => {
    const pieces = piecesFor(quote).map((text) => ({ text, words: comparedWords(text) }))
    const meant = new Set(claimed)
    const scope = { claimed: meant.size > 0, languages: languagesOf(person) }
    const likely = likelyCandidates(pieces, index)
    const first = likely && rowsOf(likely)
    const found = first && matchWhole(quote, candidatesIn(first, meant, readText, readFirst), scope)
    if (found && found.kind !== 'elsewhere') return found
    // Of many that hold its rare words, those that hold its phrase.
    const rest = first && first.length <= readFirst ? [] : rowsOf(phraseCandidates(pieces, index))
    const whole = matchWhole(quote, candidatesIn(rest, meant, readText), scope) ?? found
    if (whole) return whole
    const shared = new Set([...sharedCandidates(pieces, index), ...claimed.slice(0, maxClaimed)])
    return matchQuote(quote, [...candidatesIn(rowsOf([...shared]), meant, readText)], scope)
  })
}

/** Read one by one, those that the article means first: most searches end at the first. */
function* candidatesIn(
  rows: TextRow[],
  meant: ReadonlySet<number>,
  readText: (row: TextRow) => ReadText,
  most = Number.POSITIVE_INFINITY,
): Generator<Candidate> {
  const ordered = meant.size === 0 ? rows : rows.toSorted((a, b) => Number(meant.has(b.no)) - Number(meant.has(a.no)))
  for (const row of ordered.slice(0, most)) yield { ...readText(row), claimed: meant.has(row.no) }
}

/** Records read before a phrase is looked up: the oldest is most often the one that the others quote. */
const readFirst = 8
/** Records that the article means, read one by one where the index shows none. */
const maxClaimed = 10

type ReadText = Pick<Candidate, 'record' | 'text'> & { words: ComparedWords }

function textReader(fonds: Fonds): (row: TextRow) => ReadText {
  const kept = new Map<number, ReadText>()
  return (row) => {
    const held = kept.get(row.no)
    if (held) return held
    const text = row.text ?? mailText(fonds, row)
    const read = { record: row.id, text, words: comparedWords(text) }
    if (text.length <= maxKeptLength) kept.set(row.no, read)
    if (kept.size > maxKept) kept.delete(kept.keys().next().value!)
    return read
  }
}

function mailText(fonds: Fonds, row: TextRow): string {
  try {
    return openContent(row.format as FormatName, rawBytes(fonds, row)).text
  } catch (error) {
    if (error instanceof FondsError) return ''
    throw error
  }
}

function languagesHeld(fonds: Fonds): (person: string | null) => ReadonlySet<string> {
  const known = new Map<string | null, ReadonlySet<string>>()
  return (person) => {
    const held = known.get(person)
    if (held) return held
    const counts = languageCounts(fonds, person)
    const all = counts.reduce((sum, { records }) => sum + records, 0)
    const languages = new Set(
      counts.filter(({ records }) => records >= all * leastShare).map(({ language }) => language),
    )
    known.set(person, languages)
    return languages
  }
}
