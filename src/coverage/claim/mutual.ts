// A verb -> whether it tells of two who write to each other.
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, wordAt } from './clause.ts'
import { isOf } from './find.ts'

/** "were in contact", "sont restés en contact". */
export function isTouch(clause: Clause, verb: VerbGroup): boolean {
  // "Were still in touch"
  const aside = clause.lexicon.words('still').has(wordAt(clause, verb.last + 1)) ? 1 : 0
  const isBeing = verb.lemmas.some((lemma) => clause.vocabulary.verbs('stay').has(lemma))
  const link = verb.last + 1 + aside
  if (!isBeing || !clause.lexicon.words('in').has(wordAt(clause, link))) return false
  // "In private contact"
  const at = clause.vocabulary.set('touching').has(wordAt(clause, link + 1)) ? link + 2 : link + 1
  return clause.lexicon.words('touch').has(wordAt(clause, at))
}

/** "se sont écrit jusqu'au …", "wrote to each other between …", "kept writing until …". */
export function isMutual(clause: Clause, verb: VerbGroup): boolean {
  if (!isOf(clause, verb, 'write')) return false
  const before = clause.verbs.findLast(({ head }) => head < verb.first)
  const isKept =
    verb.mood === 'bare' &&
    before !== undefined &&
    before.last === verb.first - 1 &&
    before.lemmas.some((lemma) => clause.vocabulary.verbs('keep').has(lemma))
  return (
    verb.reflexive ||
    isKept ||
    /^each$/.test(wordAt(clause, verb.last + 2)) ||
    /^each$/.test(wordAt(clause, verb.last + 1))
  )
}
