// The words of a sentence -> which of them are somebody's speech. A word or two in quotation marks belong to the sentence
// (`il "ne confirme pas" les échanges`); whole sentences do not.
import type { Word } from './words.ts'

const closings: Record<string, string> = { '«': '»', '“': '”', '"': '"', '„': '“' }
/** So many words can still be a part of the sentence that holds them, wherever they stand. */
const maxPart = 5
/** So many where they go on with what stands directly in front of them: `said the chairman "had no knowledge of it"`. */
const maxLongPart = 14

export function markQuoted(words: Word[]): void {
  for (let at = 0; at < words.length; at += 1) {
    const closing = words[at]!.kind === 'mark' ? closings[words[at]!.text] : undefined
    if (closing === undefined) continue
    const end = closeOf(words, at, words[at]!.text, closing)
    if (end < 0) continue
    const before = words[at - 1]
    if (isSpeech(words.slice(at + 1, end), before?.kind === 'word'))
      for (const word of words.slice(at + 1, end)) word.quoted = true
    at = end
  }
}

function closeOf(words: Word[], open: number, mark: string, closing: string): number {
  let depth = 1
  for (let at = open + 1; at < words.length; at += 1) {
    if (words[at]!.text === closing) depth -= 1
    else if (words[at]!.text === mark) depth += 1
    if (depth === 0) return at
  }
  return -1
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
