// The words, phrases and values of a query -> leaves of its tree.
import type { Ast, Column, Leaf, NearNode, WordsNode } from './ast.ts'
import type { Fault } from './fault.ts'
import { fromElsewhere } from './foreign/names.ts'
import { readShape } from './foreign/shapes.ts'
import type { TextPiece } from './lex.ts'
import {
  columnOf,
  emptyFault,
  patternFault,
  readOperator,
  starFault,
  takesWords,
  unknownFault,
  wordsLeaf,
} from './operators.ts'
import { counted, type Reading, report } from './reading.ts'
import { holdsWord, wordsOf } from './words.ts'

/** FTS5 takes more, but farther apart than this is no longer near. */
export const maxNearDistance = 1000

/** A word or a phrase, and what stands near it. */
export function readText(reading: Reading, piece: TextPiece, field: string | null): Ast {
  const column = field === null ? null : columnOf(field)
  // Names, dates and codes are not words: nothing stands near them.
  if (field !== null && !column) return counted(reading, piece.at, readValue(reading, piece.at, field, piece))
  const leaf = field === null ? readWords(reading, piece) : readValue(reading, piece.at, field, piece)
  const first = counted(reading, piece.at, leaf)
  return first.type === 'words' ? readNear(reading, first) : first
}

export function readValue(reading: Reading, at: number, name: string, written: TextPiece): Leaf | undefined {
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
  const terms = wordsOf(text).map((word) => wordsLeaf(text.slice(word.start, word.end), false, null, false))
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
    // Words that stand near each other are no one place.
    if (term?.type === 'near') report(reading, near.at, nearFault)
    else if (counted(reading, piece.at, term) === term && term?.type === 'words') terms.push(term)
  }
  if (terms.length === 1) return first
  return nearNode(
    terms.map((term) => ({ ...term, column: null })),
    distance!,
    first.column,
  )
}

export const nearFault: Fault = {
  code: 'near-alone',
  message: 'NEAR stands between two words or phrases: write a word before and after it',
}

function orderedMessage(distance: number): string {
  return `this was read as NEAR/${distance}, in any order: put words in quotes that follow each other`
}

function reportOpenQuote(reading: Reading, piece: TextPiece): void {
  report(reading, piece.at, {
    code: 'quote-open',
    message: 'this quotation mark is not closed: add one after the phrase',
  })
}
