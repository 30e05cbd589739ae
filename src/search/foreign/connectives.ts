// `and`, `or` and `not` without capitals: operators in notmuch and mu, words in Gmail. Beside an operator or a parenthesis,
// and in the group of an operator, they are read as operators. Between plain words they stay words, and it is told.
import type { Fault } from '../fault.ts'
import type { Piece } from '../lex.ts'

export interface Connected {
  pieces: Piece[]
  /** The first of them that stayed a word. */
  hint?: Fault & { at: number }
}

type Connective = 'and' | 'or' | 'not'

export function connected(pieces: Piece[]): Connected {
  const read: Connected = { pieces: [] }
  const next = followers(pieces)
  const fields: boolean[] = []
  for (const [i, piece] of pieces.entries()) {
    const before = read.pieces.at(-1)
    if (piece.kind === 'open')
      fields.push((fields.at(-1) ?? false) || (before?.kind === 'operator' && !isWhole(before)))
    if (piece.kind === 'close') fields.pop()
    const word = wordOf(piece)
    const joins = word !== undefined && isBegun(next[i]) && (word === 'not' || isWhole(before))
    const operator = joins && word !== 'xor' && (fields.at(-1) || isBeside(word, before, next[i]))
    if (joins && !operator) read.hint ??= { at: piece.at, code: 'word-like-operator', message: messages[word] }
    read.pieces.push(operator ? { kind: word, at: piece.at } : piece)
  }
  return read
}

const messages: Record<Connective | 'xor', string> = {
  and: 'this "and" was searched for as a word: write AND, or leave it out; in quotes it stays a word',
  or: 'this "or" was searched for as a word: write OR for either of two; in quotes it stays a word',
  not: 'this "not" was searched for as a word: write NOT, or a minus on the next word; in quotes it stays a word',
  xor: 'there is no XOR, and it was searched for as a word: write (a -b) OR (b -a); in quotes it stays a word',
}

function wordOf(piece: Piece): Connective | 'xor' | undefined {
  if (piece.kind !== 'text' || piece.quoted || piece.exact || piece.prefix) return undefined
  return /^(?:and|or|not|xor)$/i.test(piece.text) ? (piece.text.toLowerCase() as Connective | 'xor') : undefined
}

/** For each piece the next one, with the NOTs before it passed over. */
function followers(pieces: Piece[]): Array<Piece | undefined> {
  const next: Array<Piece | undefined> = []
  let held: Piece | undefined
  for (let i = pieces.length - 1; i >= 0; i--) {
    next[i] = held
    const piece = pieces[i]!
    if (piece.kind !== 'minus' && piece.kind !== 'not' && wordOf(piece) !== 'not') held = piece
  }
  return next
}

/** True where something ends that can be joined to the next. */
function isWhole(piece: Piece | undefined): boolean {
  if (piece?.kind === 'operator') return piece.value !== 'group'
  return piece?.kind === 'text' || piece?.kind === 'close'
}

function isBegun(piece: Piece | undefined): boolean {
  return piece?.kind === 'text' || piece?.kind === 'operator' || piece?.kind === 'open'
}

function isBeside(word: Connective, before: Piece | undefined, after: Piece | undefined): boolean {
  if (before?.kind === 'operator' || before?.kind === 'close') return true
  if (word === 'not' && (before?.kind === 'and' || before?.kind === 'or')) return true
  return after?.kind === 'operator' || after?.kind === 'open'
}
