// The sentence of a decision about persons, which the journal keeps in English -> the reader's language. A sentence of
// another shape is shown as it stands.
import type { Translate } from '../i18n/i18n.tsx'

export function sayDecision(sentence: string, t: Translate): string {
  const merged = /^Merged (.+) into (.+)\.$/.exec(sentence)
  if (merged) return t('people.merged', { from: merged[1]!, into: merged[2]! })
  const split = /^Split (.+) from (.+)\.$/.exec(sentence)
  if (split) return t('people.wasSplit', { address: split[1]!, name: split[2]! })
  return sentence
}
