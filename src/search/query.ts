// What a person typed -> a tree, always, and what could not be read as meant. The language is docs/search.md.
// One pass over the pieces; the depth is bounded, so no query can exhaust the stack or the database.
import { type Ast, allOf, anyOf, noneOf, nothing } from './ast.ts'
import { connected } from './foreign/connectives.ts'
import { fromElsewhere } from './foreign/names.ts'
import { weightMessage } from './foreign/shapes.ts'
import { lex, type Piece, type TextPiece } from './lex.ts'
import { narrowed } from './narrow.ts'
import { emptyFault, isOperator } from './operators.ts'
import { type AskedValue, counted, type QueryError, type Reading, report } from './reading.ts'
import { nearFault, readText, readValue } from './terms.ts'

export interface ParsedQuery {
  ast: Ast
  /** What could not be read as meant, in the order of the query; the rest of it still counts. */
  errors: QueryError[]
  /** What was read as it stands, and may have been meant otherwise. */
  hints: QueryError[]
  /** What is asked of a field, and where: only the fonds knows whether a record has it. */
  values: AskedValue[]
}

/** Longer queries are cut: stops a pasted book from being tokenised, planned and sent back with every reply. */
export const maxQueryLength = 4000
/** Deeper parentheses are read as if they were not there: the parsers of SQLite and FTS5 have a bounded stack. */
export const maxNesting = 10
/** Told at once; a query of two hundred wrong values is not read to its end. */
export const maxErrors = 20

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
      report(reading, piece.at, nearFault)
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

/** `a NEAR/5 b)` comes next: no level of its own, and printed in parentheses where others wrote none, as in `-"a b"~5`. */
function holdsNearAlone({ pieces, next }: Reading): boolean {
  const kindAt = (at: number) => pieces[at]?.kind
  let at = next
  while (kindAt(at) === 'text' && kindAt(at + 1) === 'near') at += 2
  return at > next && kindAt(at) === 'text' && kindAt(at + 1) === 'close'
}

function readGroup(reading: Reading, at: number, { depth, field, any }: Group): Ast {
  if (depth >= maxNesting && !holdsNearAlone(reading)) {
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
