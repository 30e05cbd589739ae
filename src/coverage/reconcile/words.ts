// A claim -> what its words say beyond its fields: that a message is the first of its exchange, that a number is rough.
import type { Claim, Reading } from '../../record/coverage.ts'
import { cutter } from '../article/offsets.ts'
import { loadClaimWords } from '../claim/vocabulary.ts'
import { languageOf, languages, loadVocabulary } from '../vocabulary/load.ts'
import { folded } from './same-actor.ts'

/** `vocabulary/<language>/reconcile.json` */
interface Written {
  /** Expressions for who wrote first, and those in front of which it was not so. */
  openings: string[]
  notOpenings: string[]
  /** Around a number that is not exact. */
  roughly: string[]
  /** Of what somebody confirms or denies to have done: written it. */
  writing: string[]
  /** By which an outlet says that it has read the messages: `_` stands for its name. */
  seen: string[]
  /** In front of the name of a paper, which is left out at will. */
  articles: string[]
}

type Words = Record<'openings' | 'notOpenings' | 'roughly' | 'writing' | 'articles', RegExp> & Pick<Written, 'seen'>

/** Letters in front of a number in which "some", "près de" may stand. */
const around = 14
/** Letters behind a stance in which it says on what: "denied that he ever wrote to her". */
const behind = 40

const made = new Map<string, Words>()

export function openingIn({ prose, claims }: Reading, claim: Claim): boolean {
  if (claim.kind !== 'message' || claim.negated) return false
  const { openings, notOpenings } = wordsOf(prose.language)
  const alone = claims.filter(({ kind, sentence }) => kind === 'message' && sentence.start === claim.sentence.start)
  const { start, end } = alone.length === 1 ? claim.sentence : claim
  const words = plain(cutter(prose.text)(start, end))
  return openings.test(words) && !notOpenings.test(words)
}

export function isRough({ prose }: Reading, { kind, start, end }: Claim): boolean {
  if (kind !== 'count') return false
  return wordsOf(prose.language).roughly.test(plain(cutter(prose.text)(Math.max(0, start - around), end)))
}

/** An act of which messages are the object, a stance on having written. */
export function isOfMessages({ prose }: Reading, { kind, start, end, sentence }: Claim): boolean {
  if (kind === 'statement') {
    const after = cutter(prose.text)(start, Math.min(sentence.end, end + behind))
    return wordsOf(prose.language).writing.test(plain(after))
  }
  const { messages, set } = loadClaimWords(languageOf(prose.language))
  const words = plain(cutter(prose.text)(start, end)).match(/[\p{L}-]+/gu) ?? []
  return kind === 'act' && words.some((word) => messages.has(word) || set('exchanges').has(word))
}

export function hasSeen({ prose }: Reading, outlet: string): boolean {
  const text = plain(prose.text)
  return wordsOf(prose.language).seen.some((words) => text.includes(plain(words.replace('_', outlet))))
}

/** "The Daily Klaxon" is the "Daily Klaxon". */
export function outletKey(name: string): string {
  const bare = languages.reduce((left, language) => left.replace(wordsOf(language).articles, ''), folded(name))
  return bare === '' ? folded(name) : bare
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

function wordsOf(language: string): Words {
  const known = languageOf(language)
  const held = made.get(known)
  if (held) return held
  const { openings, notOpenings, roughly, writing, seen, articles } = loadVocabulary<Written>(known, 'reconcile')
  const any = (list: string[]) => new RegExp(`(?:^|[^\\p{L}])(?:${list.join('|')})(?:$|[^\\p{L}])`, 'u')
  const words = {
    ...{ openings: any(openings), notOpenings: any(notOpenings), roughly: any(roughly), writing: any(writing), seen },
    articles: new RegExp(`^(?:${articles.join('|')}) `, 'u'),
  }
  made.set(known, words)
  return words
}
