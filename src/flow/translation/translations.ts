// Quotes whose words stand nowhere -> the sentence of another language that each is probably translated from, by a static
// embedding that the user has got. A suggestion, never a proof.

import { cutter } from '../../coverage/article/offsets.ts'
import { chooseTranslation } from '../../coverage/translate/choose.ts'
import { disagreement } from '../../coverage/translate/facts.ts'
import { leastQuoteWords, sentencesOf, toldShortly, wordCount } from '../../coverage/translate/sentences.ts'
import { type Centre, centreOf } from '../../embedding/centre.ts'
import { type EmbeddingModel, openModel } from '../../embedding/model.ts'
import type { Quote, QuoteMatch } from '../../record/coverage.ts'
import type { Fonds } from '../../store/fonds.ts'
import { articlesIn, writtenRecords } from '../../store/list/texts.ts'
import type { VectorStore } from '../../store/vectors.ts'
import { filledVectors, type OnFilled } from './fill.ts'
import { commonMean, type NearStretch, type Shelf, shelfOf } from './shelf.ts'
import { textsIn } from './texts.ts'

/** Articles by which the mean of their language is known well enough. */
const maxArticles = 50
/** Stretches whose words are looked at. */
const lookedAt = 24

export interface ToTranslate {
  quote: Pick<Quote, 'text' | 'pieces' | 'language'>
  /** Numbers of the records that the article means. */
  claimed: number[]
}

export interface Translations {
  /** Undefined where no sentence is near enough, or several are. */
  find(sought: ToTranslate): QuoteMatch | undefined
  close(): void
}

/** For quotes of these languages. Throws FondsError `model-absent`, `model-unreadable`, and as `openVectors` does. */
export async function openTranslations(
  fonds: Fonds,
  folder: string,
  { languages, onFilled }: { languages: ReadonlySet<string>; onFilled?: OnFilled },
): Promise<Translations> {
  const model = openModel(folder)
  let store: VectorStore | undefined
  try {
    const held = writtenRecords(fonds)
    // A quote is looked for in all languages but its own.
    const wanted = held.filter(({ language }) => languages.size > 1 || !languages.has(language))
    store = await filledVectors(fonds, model, { held, wanted, onFilled })
    const vectors = store
    const others = commonMean(wanted, vectors, model.dimensions)
    const shelves = [...new Set(wanted.map(({ language }) => language))].map((language) => {
      const records = wanted.filter((each) => each.language === language)
      return shelfOf(language, records, vectors, others)
    })
    const vectorOf = quoteVectors(fonds, model, { languages, others })
    return {
      find: (sought) => findTranslation(fonds, sought, vectorOf, shelves),
      close() {
        vectors.close()
        model.close()
      },
    }
  } catch (error) {
    store?.close()
    model.close()
    throw error
  }
}

function findTranslation(
  fonds: Fonds,
  { quote, claimed }: ToTranslate,
  vectorOf: (text: string, language: string) => Float32Array | undefined,
  shelves: Shelf[],
): QuoteMatch | undefined {
  const { language } = quote
  const text = toldShortly(quote.pieces.length > 0 ? quote.pieces.join(' ') : quote.text, language)
  const vector = wordCount(text) < leastQuoteWords ? undefined : vectorOf(text, language)
  if (!vector) return undefined
  const meant = new Set(claimed)
  const near = shelves
    .filter((shelf) => shelf.language !== language)
    .flatMap((shelf) => shelf.nearest(vector, lookedAt))
    .sort((a, b) => b.similarity - a.similarity || a.record.no - b.record.no)
    .slice(0, lookedAt)
  const texts = textsByNumber(fonds, near)
  const best = chooseTranslation(
    near.map(({ record, start, end, similarity }) => {
      const words = { text: cutter(texts.get(record.no) ?? '')(start, end), language: record.language }
      const less = disagreement({ text, language }, words)
      return { record: record.id, start, end, similarity: similarity - less, claimed: meant.has(record.no) }
    }),
  )
  if (!best) return undefined
  const { record, start, end, similarity } = best
  return { kind: 'translated', record, place: { start, end }, differences: [], similarity: rounded(similarity) }
}

/** What articles in the language of a quote say besides tells what is in its vector only because of the language. */
function quoteVectors(
  fonds: Fonds,
  model: EmbeddingModel,
  { languages, others }: { languages: ReadonlySet<string>; others: Float32Array },
) {
  const centres = new Map<string, Centre>()
  for (const language of languages) {
    const texts = [...textsIn(fonds, articlesIn(fonds, language, maxArticles))]
    const sentences = texts.flatMap(({ text }) => sentencesOf(text, { language, isMail: false }))
    const vectors = sentences.flatMap(({ text }) => model.embed(text) ?? [])
    centres.set(language, centreOf(vectors, others))
  }
  return (text: string, language: string) => {
    const vector = model.embed(text)
    return vector && (centres.get(language)?.off(vector) ?? vector)
  }
}

function textsByNumber(fonds: Fonds, near: NearStretch[]): Map<number, string> {
  const nos = [...new Set(near.map(({ record }) => record.no))]
  return new Map([...textsIn(fonds, nos)].map(({ record, text }) => [record.no, text]))
}

function rounded(similarity: number): number {
  return Math.round(similarity * 100) / 100
}
