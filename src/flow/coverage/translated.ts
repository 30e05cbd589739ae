// Quotes of which no words were found -> the same, with what each is probably translated from, where the user has named an
// embedding model. Without one, quotes of another language than the records cannot be compared.
import { setImmediate } from 'node:timers/promises'
import { leastQuoteWords, wordCount } from '../../coverage/translate/sentences.ts'
import type { QuoteMatch } from '../../record/coverage.ts'
import { FondsError } from '../../record/error.ts'
import { embeddingsFolder } from '../../store/embeddings.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { EmbeddingsView } from '../../view/model.ts'
import type { SoughtQuote } from './matches.ts'
import type { OnRead } from './readings.ts'

/** Quotes looked for at a time; the server answers others in between. */
const batch = 5

const problems = new WeakMap<Fonds, FondsError>()

/** As it was when quotes were last looked for. */
export function embeddingsOf(fonds: Fonds): EmbeddingsView {
  if (embeddingsFolder(fonds) === undefined) return { state: 'absent', problem: null }
  const problem = problems.get(fonds)
  return problem
    ? { state: 'unusable', problem: { code: problem.code, message: problem.message } }
    : { state: 'used', problem: null }
}

/** `matches` are what was found of `sought`, in the same order. A model that cannot be used takes nothing away. */
export async function withTranslations(
  fonds: Fonds,
  sought: SoughtQuote[],
  matches: QuoteMatch[],
  onFilled?: OnRead,
): Promise<QuoteMatch[]> {
  const folder = embeddingsFolder(fonds)
  const isLeft = ({ quote }: SoughtQuote, at: number) =>
    matches[at]!.record === null && wordCount(quote.text) >= leastQuoteWords
  const left = sought.filter(isLeft)
  if (folder === undefined || left.length === 0) return matches
  const languages = new Set(left.map(({ quote }) => quote.language))
  try {
    // Loaded only here: most fonds have no model.
    const { openTranslations } = await import('../translation/translations.ts')
    const translations = await openTranslations(fonds, folder, { languages, onFilled })
    try {
      const found = [...matches]
      for (const [at, each] of sought.entries()) {
        if (!isLeft(each, at)) continue
        found[at] = translations.find(each) ?? { ...matches[at]!, compared: true }
        if (at % batch === 0) await setImmediate()
      }
      problems.delete(fonds)
      return found
    } finally {
      translations.close()
    }
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
    problems.set(fonds, error)
    return matches
  }
}
