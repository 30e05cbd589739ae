// The words of a sentence -> which of them are somebody's speech. A word or two in quotation marks belong to the sentence
// (`il "ne confirme pas" les échanges`); whole sentences do not.
import { pairedMarks } from './paired.ts'
import type { Word } from './words.ts'

/** So many words can still be a part of the sentence that holds them, wherever they stand. */
const maxPart = 5
/** So many where they go on with what stands directly in front of them: `said the chairman "had no knowledge of it"`. */
const maxLongPart = 14

export function markQuoted(words: Word[]): void {
  const paired = pairedMarks(words.map(({ text }) => text))
  for (let at = 0; at < words.length; at += 1) {
    const end = paired.get(at)
    if (end === undefined) continue
    const before = words[at - 1]
    if (isSpeech(words.slice(at + 1, end), before?.kind === 'word'))
      for (const word of words.slice(at + 1, end)) word.quoted = true
    at = end
  }
}

function isSpeech(inside: Word[], goesOn: boolean): boolean {
  const first = inside[0]
  if (!first) return false
  return (
    inside.filter(({ kind }) => kind === 'word').length > (goesOn ? maxLongPart : maxPart) ||
    first.capital ||
    /^[.!?…,]$/.test(inside.at(-1)!.text)
  )
}
