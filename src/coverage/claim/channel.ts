// Words -> the message they name, and by which way it went.
import { type Clause, wordAt } from './clause.ts'
import { oncePerClause } from './once.ts'

export function hasMessage(clause: Clause, from: number, to: number): boolean {
  return messageAt(clause, from, to) !== undefined
}

export function messageAt(clause: Clause, from: number, to: number): number | undefined {
  return messageWords(clause).find((at) => at >= from && at < to)
}

/** Where words that name messages stand. */
export const messageWords = oncePerClause(({ words, sentence, vocabulary }) => {
  const found: number[] = []
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (words[at]!.kind === 'word' && vocabulary.messages.has(words[at]!.norm)) found.push(at)
  return found
})

export function channelIn(clause: Clause, from: number, to: number): string | undefined {
  for (const at of messageWords(clause)) {
    if (at < from) continue
    if (at >= to) break
    const { channel } = channelOf(clause, at)
    if (channel) return channel
  }
  return undefined
}

export function channelOf(clause: Clause, at: number): { channel?: string } {
  const named = clause.vocabulary.messages.get(wordAt(clause, at))
  if (named === undefined) return {}
  const privates = clause.vocabulary.set('privates')
  if (named === '' && (privates.has(wordAt(clause, at + 1)) || privates.has(wordAt(clause, at - 1))))
    return { channel: 'private message' }
  return named === '' ? {} : { channel: named }
}
