// What a person typed -> a tree, always, and what could not be read as meant. The language is docs/search.md.
// One pass over the pieces; the depth is bounded, so no query can exhaust the stack or the database.
import { type Ast, allOf, anyOf, type Leaf, noneOf, type WordsNode } from './ast.ts'
import { lex, type Piece, type TextPiece } from './lex.ts'
import { emptyFault, type Fault, isOperator, readOperator, unknownFault } from './operators.ts'
import { holdsWord } from './words.ts'

export interface QueryError extends Fault {
  /** Index of the character that it is about, in UTF-16 units. */
  at: number
}

export interface ParsedQuery {
  ast: Ast
  /** The first thing that could not be read as meant; the rest of the query still counts. */
  error?: QueryError
}

/** Longer queries are cut: stops a pasted book from being tokenised, planned and sent back with every reply. */
export const maxQueryLength = 4000
/** Further terms are left out: stops a query of thousands of prefixes, each of which walks the index. */
export const maxTerms = 200
/** Deeper parentheses are read as if they were not there: the parsers of SQLite and FTS5 have a bounded stack. */
export const maxNesting = 10
/** FTS5 takes more, but farther apart than this is no longer near. */
export const maxNearDistance = 1000

interface Reading {
  pieces: Piece[]
  next: number
  terms: number
  /** Parentheses that were opened beyond `maxNesting`. */
  ignored: number
  error: QueryError | undefined
  /** The first piece without a word: an error only where nothing else was asked for. */
  wordless: QueryError | undefined
}

/** Reads a query. Never throws; linear in its length. */
export function parseQuery(query: string): ParsedQuery {
  // FTS5 reads its expressions as C strings: a NUL would end them in the middle of a phrase.
  const text = query.slice(0, maxQueryLength).replaceAll('\0', ' ')
  const pieces = lex(text, isOperator)
  const reading: Reading = { pieces, next: 0, terms: 0, ignored: 0, error: undefined, wordless: undefined }
  if (query.length > maxQueryLength) {
    const message = `the query is longer than ${maxQueryLength} characters and was cut: search for less at once`
    report(reading, maxQueryLength, { code: 'query-too-long', message })
  }
  const parts: Ast[] = []
  while (reading.next < reading.pieces.length) {
    parts.push(readAny(reading, 0, null))
    const stray = reading.pieces[reading.next]
    if (!stray) break
    // Only a closing parenthesis stops at the outermost level.
    reading.next++
    const message = 'this parenthesis closes nothing: remove it, or open one before it'
    report(reading, stray.at, { code: 'parenthesis-stray', message })
  }
  const ast = allOf(parts)
  const error = reading.error ?? (ast.type === 'all' ? reading.wordless : undefined)
  return error ? { ast, error } : { ast }
}

/** `a b OR c`: AND binds tighter. `field` is the operator before an open group, as in `from:(a OR b)`. */
function readAny(reading: Reading, depth: number, field: string | null): Ast {
  const branches: Ast[] = []
  let items: Ast[] = []
  for (let piece = reading.pieces[reading.next]; piece; piece = reading.pieces[reading.next]) {
    if (piece.kind === 'close') {
      if (reading.ignored === 0) break
      reading.ignored--
      reading.next++
    } else if (piece.kind === 'or') {
      reading.next++
      branches.push(allOf(items))
      items = []
    } else if (piece.kind === 'and') reading.next++
    else items.push(readItem(reading, depth, field))
  }
  branches.push(allOf(items))
  return anyOf(branches)
}

/** One term with the NOTs before it. `NOT` before nothing is left out. */
function readItem(reading: Reading, depth: number, field: string | null): Ast {
  let negative = false
  for (;;) {
    const piece = reading.pieces[reading.next]
    if (piece?.kind !== 'minus' && piece?.kind !== 'not') break
    negative = !negative
    reading.next++
  }
  const piece = reading.pieces[reading.next]
  if (!piece || piece.kind === 'close' || piece.kind === 'or' || piece.kind === 'and') return { type: 'all' }
  const item = readPrimary(reading, piece, depth, field)
  return negative ? noneOf(item) : item
}

function readPrimary(reading: Reading, piece: Piece, depth: number, field: string | null): Ast {
  reading.next++
  if (piece.kind === 'open') return readGroup(reading, piece.at, depth, field)
  if (piece.kind === 'near') {
    const message = 'NEAR stands between two words or phrases: write a word before and after it'
    report(reading, piece.at, { code: 'near-alone', message })
    return { type: 'all' }
  }
  if (piece.kind === 'operator') {
    if (piece.value === 'empty') {
      report(reading, piece.at, emptyFault(piece.name))
      return { type: 'all' }
    }
    if (piece.value === 'group') {
      const open = reading.pieces[reading.next++]!
      return readGroup(reading, open.at, depth, piece.name)
    }
    return counted(reading, piece.at, readValue(reading, piece.at, piece.name, piece.value))
  }
  if (piece.kind !== 'text') return { type: 'all' }
  if (field !== null) return counted(reading, piece.at, readValue(reading, piece.at, field, piece))
  const first = counted(reading, piece.at, readWords(reading, piece))
  return first.type === 'words' ? readNear(reading, first) : first
}

function readGroup(reading: Reading, at: number, depth: number, field: string | null): Ast {
  if (depth >= maxNesting) {
    reading.ignored++
    const message = `parentheses are nested more than ${maxNesting} deep: the innermost were left out`
    report(reading, at, { code: 'too-deep', message })
    return { type: 'all' }
  }
  const inner = readAny(reading, depth + 1, field)
  if (reading.pieces[reading.next]) reading.next++
  else report(reading, at, { code: 'parenthesis-open', message: 'this parenthesis is not closed: add ")" at the end' })
  return inner
}

function readValue(reading: Reading, at: number, name: string, piece: TextPiece): Leaf | undefined {
  if (piece.open) reportOpenQuote(reading, piece)
  if (piece.text.trim() === '') {
    report(reading, at, emptyFault(name))
    return undefined
  }
  const leaf = readOperator(name, piece.text, piece.prefix)
  if ('code' in leaf) {
    report(reading, at, leaf)
    return words(reading, { ...piece, text: `${name}:${piece.text}` })
  }
  if (leaf.type !== 'words' || holdsWord(leaf.text)) return leaf
  report(reading, at, wordlessFault(`${name}:${leaf.text}`))
  return undefined
}

/** Words as typed, everywhere. An operator that does not exist is searched for as words. */
function readWords(reading: Reading, piece: TextPiece): WordsNode | undefined {
  if (piece.open) reportOpenQuote(reading, piece)
  const after = reading.pieces[reading.next]
  const followed = after?.at === piece.at + piece.text.length && (after.kind === 'text' || after.kind === 'open')
  const fault = piece.quoted ? undefined : unknownFault(piece.text, followed)
  if (fault) report(reading, piece.at, fault)
  return words(reading, piece)
}

function words(reading: Reading, piece: TextPiece): WordsNode | undefined {
  const text = piece.text.trim().replace(/\s+/g, ' ')
  if (holdsWord(text)) return { type: 'words', text, prefix: piece.prefix, column: null }
  // A lone star or an empty phrase says nothing, and nothing is wrong with it; neither with the sign in `R & D`.
  if (text !== '') reading.wordless ??= { ...wordlessFault(text), at: piece.at }
  return undefined
}

function wordlessFault(text: string): Fault {
  const message = `${text} holds no letter and no digit and was left out: search for the words beside it`
  return { code: 'no-word', message }
}

/** `a NEAR/5 b NEAR/5 c`: one node, with the first distance. */
function readNear(reading: Reading, first: WordsNode): Leaf {
  const terms = [first]
  let distance: number | undefined
  for (;;) {
    const near = reading.pieces[reading.next]
    const piece = reading.pieces[reading.next + 1]
    if (near?.kind !== 'near' || piece?.kind !== 'text') break
    reading.next += 2
    distance ??= Math.min(near.distance, maxNearDistance)
    const term = readWords(reading, piece)
    if (counted(reading, piece.at, term) === term) terms.push(term)
  }
  return terms.length > 1 ? { type: 'near', terms, distance: distance! } : first
}

/** Counts the terms; those beyond the limit are left out. */
function counted(reading: Reading, at: number, leaf: Leaf | undefined): Ast {
  if (!leaf) return { type: 'all' }
  reading.terms++
  if (reading.terms <= maxTerms) return leaf
  const message = `the query holds more than ${maxTerms} terms: those from here on were left out`
  report(reading, at, { code: 'too-many-terms', message })
  return { type: 'all' }
}

function reportOpenQuote(reading: Reading, piece: TextPiece): void {
  report(reading, piece.at, {
    code: 'quote-open',
    message: 'this quotation mark is not closed: add one after the phrase',
  })
}

function report(reading: Reading, at: number, fault: Fault): void {
  reading.error ??= { ...fault, at }
}
