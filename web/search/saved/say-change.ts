// The sentence of the journal about a saved search -> the same in the reader's language.
import type { Translate } from '../../i18n/i18n.tsx'

export function sayChange(sentence: string, t: Translate): string {
  const [, what, name, to] = /^(Saved|Renamed|Removed) the search “(.*?)”(?: to “(.*)”)?\.$/.exec(sentence) ?? []
  if (what === 'Saved') return t('saved.didSave', { name: name! })
  if (what === 'Renamed') return t('saved.didRename', { name: name!, to: to ?? '' })
  if (what === 'Removed') return t('saved.didRemove', { name: name! })
  return sentence
}
