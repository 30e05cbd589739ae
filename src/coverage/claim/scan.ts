// What the reading of claims has at hand: an article's words, with all that was read of them before.
import type { Prose, Quote, TimeExpression } from '../../record/coverage.ts'
import type { SentenceWords } from '../actor/name.ts'
import type { ActorReading } from '../actor/read.ts'
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'

export interface ClaimScan {
  prose: Prose
  words: Word[]
  sentences: SentenceWords[]
  reading: ActorReading
  times: TimeExpression[]
  quotes: Quote[]
  lexicon: Lexicon
  cut: (start: number, end: number) => string
}
