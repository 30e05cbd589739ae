// What a reader would read of a mail -> what the sender wrote, and what they quote or forward of others.
import { type Parted, partQuotes } from '../../../record/quoting.ts'
import type { Body } from './text.ts'

/** Against texts of millions of lines: how much is searched for what is quoted. What comes after it counts as the sender's. */
const maxQuotedLetters = 1 << 20

/** Enclosed messages count as quoted, also where nothing else was written: the words are not the sender's. */
export function partBody({ own, enclosed }: Body): Parted {
  const isLong = own.length > maxQuotedLetters
  const lineEnd = isLong ? own.lastIndexOf('\n', maxQuotedLetters) : -1
  const end = !isLong ? own.length : lineEnd === -1 ? maxQuotedLetters : lineEnd
  const parted = partQuotes(own.slice(0, end))
  if (isLong) parted.own += own.slice(end)
  if (enclosed !== '') parted.quoted = parted.quoted === '' ? enclosed : `${parted.quoted}\n${enclosed}`
  return parted
}
