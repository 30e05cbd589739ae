// What a person typed -> a tree, always, and what could not be read as meant. The language is docs/search.md.
// One pass over the pieces; the depth is bounded, so no query can exhaust the stack or the database.
import {
  type Ast,
  allOf,
  anyOf,
  type Column,
  type FieldNode,
  type Leaf,
  type NearNode,
  noneOf,
  nothing,
  type WordsNode,
} from './ast.ts'
import type { Fault } from './fault.ts'
import { connected } from './foreign/connectives.ts'
import { fromElsewhere } from './foreign/names.ts'
import { readShape, weightMessage } from './foreign/shapes.ts'
import { lex, type Piece, type TextPiece } from './lex.ts'
import { narrowed } from './narrow.ts'
import {
  columnOf,
  emptyFault,
  isOperator,
  patternFault,
  readOperator,
  starFault,
  takesWords,
  unknownFault,
  wordsLeaf,
} from './operators.ts'
import { holdsWord, wordsOf } from './words.ts'

export interface QueryError extends Fault {
  /** Index of the character that it is about, in UTF-16 units. */
  at: number
}

export interface ParsedQuery {
  ast: Ast
  /** What could not be read as meant, in the order of the query; the rest of it still counts. */
  errors: QueryError[]
  /** What was read as it stands, and may have been meant otherwise. */
  hints: QueryError[]
  /** What is asked of a field, and where: only the fonds knows whether a record has it. */
  values: AskedValue[]
}

export interface AskedValue {
  at: number
  leaf: FieldNode
}

/** What is wrong and where, for whoever does not see the query beside it. */
export function withPlace({ message, at }: QueryError): string {
  return `${message} (at character ${at + 1})`
}

/** Longer queries are cut: stops a pasted book from being tokenised, planned and sent back with every reply. */
export const maxQueryLength = 4000
/** Further terms are left out: stops a query of thousands of prefixes, each of which walks the index. */
export const maxTerms = 200
/** Deeper parentheses are read as if they were not there: the parsers of SQLite and FTS5 have a bounded stack. */
export const maxNesting = 10
/** Told at once; a query of two hundred wrong values is not read to its end. */
export const maxErrors = 20
/** FTS5 takes more, but farther apart than this is no longer near. */
export const maxNearDistance = 1000

interface Reading {
  pieces: Piece[]
  next: number
  terms: number
  /** Parentheses that were opened beyond `maxNesting`. */
  ignored: number
  errors: QueryError[]
  hints: QueryError[]
  values: AskedValue[]
  /** The first piece without a word: an error only where nothing else was asked for. */
  wordless: QueryError | undefined
}

/** What stands between two parentheses, or the whole query. */
interface Group {
  depth: number
  /** The operator before it, as in `from:(a OR b)`. */
  field: string | null
  /** `{a b}`: either is enough. */
  any: boolean
  /** Set by `in:new`. */
  onlyNew: boolean
}

/** Reads a query. Never throws; linear in its length. */
export function parseQuery(query: string): ParsedQuery {
  // FTS5 reads its expressions as C strings: a NUL would end them in the middle of a phrase.
  const text = query.slice(0, maxQueryLength).replaceAll('\0', ' ')
  const { pieces, hint } = connected(lex(text, isOperator))
  const reading: Reading = {
    pieces,
    next: 0,
    terms: 0,
    ignored: 0,
    errors: [],
    hints: [],
    values: [],
    wordless: undefined,
  }
  if (query.length > maxQueryLength) {
    const message = `the query is longer than ${maxQueryLength} characters and was cut: search for less at once`
    report(reading, maxQueryLength, { code: 'query-too-long', message })
  }
  const group: Group = { depth: 0, field: null, any: false, onlyNew: false }
  const parts: Ast[] = []
  while (reading.next < reading.pieces.length) {
    parts.push(readAny(reading, group))
    const stray = reading.pieces[reading.next]
    if (!stray) break
    // Only a closing parenthesis stops at the outermost level.
    reading.next++
    const message = 'this parenthesis closes nothing: remove it, or open one before it'
    report(reading, stray.at, { code: 'parenthesis-stray', message })
  }
  const ast = inGroup(group, allOf(parts))
  if (ast.type === 'all' && reading.wordless) reading.errors.push(reading.wordless)
  const isLost = ast.type === 'all' && reading.errors.some(({ code }) => !marks.has(code))
  return {
    ast: isLost ? nothing : ast,
    errors: inOrder(reading.errors),
    hints: inOrder(hint ? [hint, ...reading.hints] : reading.hints),
    values: reading.values,
  }
}

function inOrder(faults: QueryError[]): QueryError[] {
  return faults.sort((a, b) => a.at - b.at).slice(0, maxErrors)
}

/** What is wrong with these leaves nothing out. A query of which all was left out finds nothing, not everything. */
const marks = new Set(['quote-open', 'parenthesis-open', 'parenthesis-stray', 'too-deep', 'query-too-long'])

/** `a b OR c`: AND binds tighter. */
function readAny(reading: Reading, group: Group): Ast {
  const branches: Ast[] = []
  let items: Ast[] = []
  const branch = () => {
    branches.push(allOf(items))
    items = []
  }
  for (let piece = reading.pieces[reading.next]; piece; piece = reading.pieces[reading.next]) {
    if (piece.kind === 'close') {
      if (reading.ignored === 0) break
      reading.ignored--
      reading.next++
    } else if (piece.kind === 'or') {
      reading.next++
      branch()
    } else if (piece.kind === 'and') reading.next++
    else {
      items.push(readItem(reading, group))
      if (group.any) branch()
    }
  }
  branch()
  return anyOf(branches)
}

function inGroup(group: Group, ast: Ast): Ast {
  return group.onlyNew ? narrowed(ast) : ast
}

/** One term with the NOTs before it. `NOT` before nothing is left out. */
function readItem(reading: Reading, group: Group): Ast {
  let negative = false
  for (;;) {
    const piece = reading.pieces[reading.next]
    if (piece?.kind !== 'minus' && piece?.kind !== 'not') break
    negative = !negative
    reading.next++
  }
  const piece = reading.pieces[reading.next]
  if (!piece || piece.kind === 'close' || piece.kind === 'or' || piece.kind === 'and') return { type: 'all' }
  if (negative && piece.kind === 'operator' && piece.name === 'in' && isNew(piece.value)) {
    const message = 'in:new cannot be negated: for words that are only quoted, write body:word -new:word'
    report(reading, piece.at, { code: 'in-unknown', message })
  }
  const item = readPrimary(reading, piece, group)
  if (negative && isStar(piece)) return nothing
  return negative ? noneOf(item) : item
}

/** A star alone: all records. */
function isStar(piece: Piece): boolean {
  return piece.kind === 'text' && piece.prefix && !piece.quoted && piece.text === ''
}

function readPrimary(reading: Reading, piece: Piece, group: Group): Ast {
  reading.next++
  switch (piece.kind) {
    case 'open':
      return readGroup(reading, piece.at, { ...group, any: piece.any === true })
    case 'near': {
      if (piece.text) return readText(reading, piece.text, group.field)
      const message = 'NEAR stands between two words or phrases: write a word before and after it'
      report(reading, piece.at, { code: 'near-alone', message })
      return { type: 'all' }
    }
    case 'weight':
      report(reading, piece.at, { code: 'word-weight', message: weightMessage })
      return { type: 'all' }
    case 'operator':
      return readNamed(reading, piece, group)
    case 'text':
      return readText(reading, piece, group.field)
    default:
      return { type: 'all' }
  }
}

function readNamed(reading: Reading, piece: Extract<Piece, { kind: 'operator' }>, group: Group): Ast {
  const { at, name, value } = piece
  if (name === 'in') return readSwitch(reading, at, value, group)
  if (value === 'empty') {
    report(reading, at, emptyFault(name))
    return { type: 'all' }
  }
  if (value !== 'group') return counted(reading, at, readValue(reading, at, name, value))
  const open = reading.pieces[reading.next++]!
  const any = open.kind === 'open' && open.any === true
  const inner = readGroup(reading, open.at, { ...group, any, field: name })
  const fault = any ? fromElsewhere(name, '{…}') : undefined
  if (fault === undefined || !('code' in fault)) return inner
  report(reading, at, fault)
  return { type: 'all' }
}

function isNew(value: TextPiece | 'group' | 'empty'): boolean {
  return typeof value !== 'string' && value.text.toLowerCase() === 'new'
}

/** `in:new` narrows the whole group that it stands in. */
function readSwitch(reading: Reading, at: number, value: TextPiece | 'group' | 'empty', group: Group): Ast {
  const text = typeof value === 'string' ? '' : value.text
  if (isNew(value)) group.onlyNew = true
  else {
    const message = `in:${text} is not known and was left out: in:new searches what senders wrote, source: the folder or file`
    report(reading, typeof value === 'string' ? at : value.at, { code: 'in-unknown', message })
  }
  return { type: 'all' }
}

function readGroup(reading: Reading, at: number, { depth, field, any }: Group): Ast {
  if (depth >= maxNesting) {
    const message = `parentheses are nested more than ${maxNesting} deep: the innermost were left out`
    if (reading.ignored === 0) report(reading, at, { code: 'too-deep', message })
    reading.ignored++
    return { type: 'all' }
  }
  const group = { depth: depth + 1, field, any, onlyNew: false }
  const inner = readAny(reading, group)
  if (reading.pieces[reading.next]) reading.next++
  else report(reading, at, { code: 'parenthesis-open', message: 'this parenthesis is not closed: add ")" at the end' })
  return inGroup(group, inner)
}

/** A word or a phrase, and what stands near it. */
function readText(reading: Reading, piece: TextPiece, field: string | null): Ast {
  const column = field === null ? null : columnOf(field)
  // Names, dates and codes are not words: nothing stands near them.
  if (field !== null && !column) return counted(reading, piece.at, readValue(reading, piece.at, field, piece))
  const leaf = field === null ? readWords(reading, piece) : readValue(reading, piece.at, field, piece)
  const first = counted(reading, piece.at, leaf)
  return first.type === 'words' ? readNear(reading, first) : first
}

function readValue(reading: Reading, at: number, name: string, written: TextPiece): Leaf | undefined {
  if (written.open) reportOpenQuote(reading, written)
  if (written.text.trim() === '') {
    if (written.prefix && !written.quoted) report(reading, written.at, starFault(name))
    else report(reading, at, emptyFault(name))
    return undefined
  }
  const words = takesWords(name)
  const piece = words ? shaped(reading, written) : withoutPattern(reading, name, written)
  if (!piece) return undefined
  if (words && piece.apart !== undefined) return phraseApart(piece, columnOf(name))
  const leaf =
    rangeFault(written, name) ?? readOperator(name, { ...piece, exact: piece.quoted || piece.exact === true })
  if ('code' in leaf) {
    report(reading, leaf.code === 'operator-elsewhere' ? at : written.at, leaf)
    return undefined
  }
  if (leaf.type === 'field') reading.values.push({ at: written.at, leaf })
  if (leaf.type === 'who' && /^(?:me|myself)$/i.test(leaf.value)) {
    const message = `nobody is "me" here, and ${name}:${leaf.value} finds whose name begins so: write a name or an address`
    reading.hints.push({ code: 'who-me', message, at: written.at })
  }
  if (leaf.type !== 'words' || holdsWord(leaf.text)) return leaf
  report(reading, written.at, wordlessFault(`${name}:${leaf.text}`))
  return undefined
}

/** Of a pattern for somebody's name its words; for anything else it is left out. */
function withoutPattern(reading: Reading, name: string, written: TextPiece): TextPiece | undefined {
  if (written.quoted || !/^\/.*[[\]|*+?\\^$].*\/$/.test(written.text)) return written
  const ours = fromElsewhere(name, '')
  if (!('code' in ours) && ['from', 'to', 'cc', 'bcc', 'person'].includes(ours.name)) return shaped(reading, written)
  report(reading, written.at, patternFault(name, written.text))
  return undefined
}

/** Only dates have ranges, and these with both ends. */
function rangeFault({ range }: TextPiece, name: string): Fault | undefined {
  if (range === undefined || (['date', 'd'].includes(name) && range === 'with its ends')) return undefined
  const message = 'a range in brackets stands after date: alone, with both its ends: write date:2016-09..2017'
  return { code: 'range-unreadable', message }
}

/** Words as typed, everywhere. An operator that does not exist is searched for as words. */
function readWords(reading: Reading, written: TextPiece): Leaf | undefined {
  if (written.open) reportOpenQuote(reading, written)
  const after = reading.pieces[reading.next]
  const followed = after?.at === written.at + written.text.length && (after.kind === 'text' || after.kind === 'open')
  const fault = written.quoted || written.escaped ? undefined : unknownFault(written.text, followed)
  if (fault) report(reading, written.at, fault)
  const stray = rangeFault(written, '')
  if (stray) report(reading, written.at, stray)
  const piece = fault || stray ? written : shaped(reading, written)
  return piece.apart === undefined ? plainWords(reading, piece) : phraseApart(piece)
}

/** The word without marks that mean something elsewhere. */
function shaped(reading: Reading, piece: TextPiece): TextPiece {
  if (piece.quoted || piece.escaped) return piece
  const { fault, ...shape } = readShape(piece.text)
  if (fault) report(reading, piece.at + (piece.exact ? 1 : 0), fault)
  return { ...piece, ...shape }
}

function plainWords(reading: Reading, { at, text, prefix, quoted, exact }: TextPiece): WordsNode | undefined {
  if (holdsWord(text)) return wordsLeaf(text, prefix, null, quoted || exact === true)
  // A lone star or an empty phrase says nothing, and nothing is wrong with it; neither with the sign in `R & D`.
  if (text.trim() !== '') reading.wordless ??= { ...wordlessFault(text.trim()), at }
  return undefined
}

/** `"a b"~5`: its words near each other. */
function phraseApart({ text, apart }: TextPiece, column?: Column): Leaf | undefined {
  const terms = wordsOf(text)
    .slice(0, maxTerms)
    .map((word) => wordsLeaf(text.slice(word.start, word.end), false, null, false))
  if (terms.length < 2) return terms[0] && { ...terms[0], column: column ?? null }
  return nearNode(terms, apart!, column)
}

function nearNode(terms: WordsNode[], apart: number, column: Column | null | undefined): NearNode {
  const node: NearNode = { type: 'near', terms, distance: Math.min(apart, maxNearDistance) }
  return column ? { ...node, column } : node
}

function wordlessFault(text: string): Fault {
  const message = `${text} holds no letter and no digit and was left out: search for the words beside it`
  return { code: 'no-word', message }
}

/** `a NEAR/5 b NEAR/5 c`: one node, with the first distance. In a group of a column, all in that column. */
function readNear(reading: Reading, first: WordsNode): Leaf {
  const terms = [first]
  let distance: number | undefined
  for (;;) {
    const near = reading.pieces[reading.next]
    const piece = reading.pieces[reading.next + 1]
    if (near?.kind !== 'near' || piece?.kind !== 'text') break
    if (near.ordered) reading.hints.push({ at: near.at, code: 'near-ordered', message: orderedMessage(near.distance) })
    reading.next += 2
    distance ??= near.distance
    const term = readWords(reading, piece)
    if (counted(reading, piece.at, term) === term && term?.type === 'words') terms.push(term)
  }
  if (terms.length === 1) return first
  return nearNode(
    terms.map((term) => ({ ...term, column: null })),
    distance!,
    first.column,
  )
}

function orderedMessage(distance: number): string {
  return `this was read as NEAR/${distance}, in any order: put words in quotes that follow each other`
}

/** Counts the terms; those beyond the limit are left out. */
function counted(reading: Reading, at: number, leaf: Leaf | undefined): Ast {
  if (!leaf) return { type: 'all' }
  reading.terms++
  if (reading.terms <= maxTerms) return leaf
  const message = `the query holds more than ${maxTerms} terms: those from here on were left out`
  if (reading.terms === maxTerms + 1) report(reading, at, { code: 'too-many-terms', message })
  return { type: 'all' }
}

function reportOpenQuote(reading: Reading, piece: TextPiece): void {
  report(reading, piece.at, {
    code: 'quote-open',
    message: 'this quotation mark is not closed: add one after the phrase',
  })
}

/** `at` is where the piece begins that the fault is in. */
function report(reading: Reading, at: number, fault: Fault): void {
  const { code, message, offset = 0 } = fault
  reading.errors.push({ code, message, at: at + offset })
}
