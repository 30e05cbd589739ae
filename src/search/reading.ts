// A query while it is read: the pieces still to come, and what was wrong with those before.
import type { Ast, FieldNode, Leaf, NearNode } from './ast.ts'
import type { Fault } from './fault.ts'
import type { Piece } from './lex.ts'

export interface QueryError extends Fault {
  /** Index of the character that it is about, in UTF-16 units. */
  at: number
}

export interface AskedValue {
  at: number
  leaf: FieldNode
}

/** What is wrong and where, for whoever does not see the query beside it. */
export function withPlace({ message, at }: QueryError): string {
  return `${message} (at character ${at + 1})`
}

/** Further terms are left out: stops a query of thousands of prefixes, each of which walks the index. */
export const maxTerms = 200

export interface Reading {
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

/** Counts the terms, each of a NEAR; those beyond the limit are left out. */
export function counted(reading: Reading, at: number, leaf: Leaf | undefined): Ast {
  if (!leaf) return { type: 'all' }
  const left = maxTerms - reading.terms
  const size = leaf.type === 'near' ? leaf.terms.length : 1
  reading.terms += size
  if (size <= left) return leaf
  const message = `the query holds more than ${maxTerms} terms: those from here on were left out`
  if (left >= 0) report(reading, at, { code: 'too-many-terms', message })
  return leaf.type === 'near' ? firstTerms(leaf, left) : { type: 'all' }
}

function firstTerms(near: NearNode, count: number): Ast {
  const [first] = near.terms
  if (count < 1 || !first) return { type: 'all' }
  return count === 1 ? { ...first, column: near.column ?? null } : { ...near, terms: near.terms.slice(0, count) }
}

/** `at` is where the piece begins that the fault is in. */
export function report(reading: Reading, at: number, fault: Fault): void {
  const { code, message, offset = 0 } = fault
  reading.errors.push({ code, message, at: at + offset })
}
