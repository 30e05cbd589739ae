// The prose of one article and the people known beside it -> all that is read out of it. Pure: nothing is asked for
// outside of what is handed in, and the same prose gives the same reading.
import type { KnownPerson, Paragraph, Prose, Reading, Sentence } from '../record/coverage.ts'
import type { SentenceWords } from './actor/name.ts'
import { readActors } from './actor/read.ts'
import { cutter } from './article/offsets.ts'
import { markQuoted } from './article/quoted.ts'
import { readSentences } from './article/sentences.ts'
import { readWords, type Word } from './article/words.ts'
import { readClaims } from './claim/read.ts'
import { loadLexicon } from './grammar/lexicon.ts'
import { withWriters } from './quote/of-message.ts'
import { readQuotes } from './quote/read.ts'
import { languageOf } from './vocabulary/load.ts'
import { readTimes } from './when/read.ts'

/** Code points of an article that are read, more than any report has: whom and when something means is looked for in all before it. */
export const maxRead = 150_000

export function readArticle(whole: Prose, known: KnownPerson[] = []): Reading {
  const prose = { ...whole, paragraphs: readable(whole.paragraphs) }
  const language = languageOf(prose.language)
  const cut = cutter(prose.text)
  const sentences = readSentences(prose.text, prose.paragraphs, prose.language)
  const { words, spans } = wordsOf(prose, sentences, language, cut)
  const lexicon = loadLexicon(language)
  const reading = readActors({
    words,
    sentences: spans,
    lexicon,
    known,
    authors: prose.posts,
    outlet: prose.outlet,
    cut,
  })
  const { actors, mentions } = reading
  const times = readTimes(prose, sentences)
  const said = readQuotes(prose, sentences, mentions, actors, reading.genders)
  const claims = readClaims({ prose, words, sentences: spans, reading, times, quotes: said, lexicon, cut })
  const quotes = withWriters(said, claims, sentences, cut)
  return { prose: whole, sentences, actors, mentions, times, quotes, claims }
}

function readable(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs
    .filter(({ start }) => start < maxRead)
    .map((paragraph) => ({ ...paragraph, end: Math.min(paragraph.end, maxRead) }))
}

function wordsOf(
  prose: Prose,
  sentences: Sentence[],
  language: string,
  cut: (start: number, end: number) => string,
): { words: Word[]; spans: SentenceWords[] } {
  const words: Word[] = []
  const spans = sentences.map((sentence) => {
    const own = readWords(cut(sentence.start, sentence.end), sentence.start, language)
    markQuoted(own)
    const from = words.length
    for (const word of own) words.push(word)
    return { ...sentence, from, to: words.length, heading: prose.paragraphs[sentence.paragraph]!.heading }
  })
  return { words, spans }
}
