// Words -> the message they name, and by which way it went.
import { type Clause, findWord, wordAt } from './clause.ts'

export function hasMessage(clause: Clause, from: number, to: number): boolean {
  return messageAt(clause, from, to) !== undefined
}

export function messageAt(clause: Clause, from: number, to: number): number | undefined {
  const at = findWord(clause, from, to, (norm) => clause.vocabulary.messages.has(norm))
  return at < 0 ? undefined : at
}

export function channelIn(clause: Clause, from: number, to: number): string | undefined {
  for (let at = Math.max(from, clause.sentence.from); at < to; at += 1) {
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
