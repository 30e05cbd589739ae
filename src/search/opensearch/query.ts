// A tree -> a query in the DSL of OpenSearch that finds the same records as FTS5. Everything that a person typed is a value
// in JSON, never part of a query string (https://docs.opensearch.org/2.19/query-dsl/).
import type { Role } from '../../record/record.ts'
import {
  type Ast,
  type Column,
  type DateNode,
  eachWanted,
  type FieldNode,
  type NearNode,
  type WhoNode,
  type WordsNode,
} from '../ast.ts'
import { hasForms } from '../stem/stems.ts'
import { roleFields } from './document.ts'
import { searchedWords } from './folded.ts'
import { stemFields } from './mapping.ts'

export type Query = Record<string, unknown>

/** Whom and which sources a person may mean: the fonds knows that, for its own records. */
export interface Known {
  addressesOf(node: WhoNode): string[]
  sourcesOf(value: string): string[]
  /** True where records are asked for whose vocabulary nobody here knows: the forms of a word are those that the cluster tells. */
  stemmed?: boolean
}

/** Records that match. The depth of a tree is bounded by the parser. */
export function queryOf(ast: Ast, known: Known): Query {
  switch (ast.type) {
    case 'all':
      return { match_all: {} }
    case 'and':
      return { bool: { filter: ast.items.map((item) => queryOf(item, known)) } }
    case 'or':
      return anyOf(ast.items.map((item) => queryOf(item, known)))
    case 'not':
      return not(queryOf(ast.item, known))
    case 'words':
      return anyOf([...fieldsOf(ast.column).map((field) => wordsQuery(ast, field)), ...stemsQuery(ast, known)])
    case 'near':
      return nearQuery(ast)
    case 'who':
      return whoQuery(ast, known)
    case 'date':
      return dateQuery(ast)
    case 'field':
      return fieldQuery(ast, known)
  }
}

/** How much a word counts in each column, as in src/search/fts5.ts. */
const weights: Array<[field: string, weight: number]> = [
  ['subject', 4],
  ['body', 1],
  ['quoted', 0.5],
  ['names', 3],
  ['files', 2],
  ['attached', 0.5],
]
/** A cluster refuses a query of more than 1,024 clauses: the words behind these do not count for the order. */
const maxWeighed = 100

/** What gives records their weight: every word that is asked for, in each column. Empty where there is none. */
export function weightsOf(ast: Ast): Query[] {
  const clauses: Query[][] = []
  eachWanted(ast, (leaf) => {
    if (leaf.type === 'near') clauses.push([nearQuery(leaf)])
    if (leaf.type !== 'words') return
    const fields = fieldsOf(leaf.column)
    const weighed = weights.filter(([field]) => leaf.column === null || fields.includes(field))
    clauses.push(weighed.map(([field, boost]) => wordsQuery(leaf, field, boost)))
  })
  return clauses.slice(0, maxWeighed).flat()
}

const fields: Record<Column, string[]> = {
  subject: ['subject'],
  body: ['body', 'quoted'],
  new: ['body'],
  files: ['files'],
  attached: ['attached'],
}

function fieldsOf(column: Column | null): string[] {
  return column === null ? ['all'] : fields[column]
}

/** More words than any vocabulary has with one beginning: a phrase whose last word goes on finds all of them. */
const maxExpansions = 1 << 24

function wordsQuery(node: WordsNode, field: string, boost = 1): Query {
  const words = searchedWords(node.text)
  const [word] = words
  if (word === undefined) return none
  if (words.length > 1) {
    const query = words.join(' ')
    if (node.prefix) return { match_phrase_prefix: { [field]: { query, max_expansions: maxExpansions, boost } } }
    return { match_phrase: { [field]: { query, boost } } }
  }
  if (node.prefix) return { prefix: { [field]: { value: word, boost } } }
  if (node.forms) return { match: { [field]: { query: [word, ...node.forms].join(' '), boost } } }
  return { term: { [field]: { value: word, boost } } }
}

/** A bare word, by its stem in each language. */
function stemsQuery({ text, prefix, exact, column }: WordsNode, { stemmed }: Known): Query[] {
  const [word, another] = searchedWords(text)
  if (!stemmed || prefix || exact || column !== null || another !== undefined || !word || !hasForms(word)) return []
  return stemFields.map((field) => ({ match: { [field]: word } }))
}

const none: Query = { match_none: {} }

function anyOf(queries: Query[]): Query {
  if (queries.length === 0) return none
  return queries.length === 1 ? queries[0]! : { bool: { should: queries, minimum_should_match: 1 } }
}

function not(query: Query): Query {
  return { bool: { must_not: [query] } }
}

function nearQuery(node: NearNode): Query {
  return anyOf(fieldsOf(node.column ?? null).map((field) => nearIn(node, field)))
}

/** FTS5 counts the words between the first and the last; intervals count those that no term takes. */
function nearIn({ terms, distance }: NearNode, field: string): Query {
  const meant = terms.map((term) => ({ words: searchedWords(term.text), prefix: term.prefix }))
  const held = meant.filter(({ words }) => words.length > 0)
  if (held.length < 2) {
    const only = terms.find(({ text }) => searchedWords(text).length > 0)
    return only ? wordsQuery(only, field) : none
  }
  const lengths = held.map(({ words }) => words.length).sort((a, b) => b - a)
  // Between the first and the last stand all others. Where lengths differ, the two longest are taken for first and last.
  const between = lengths.slice(2).reduce((sum, length) => sum + length, 0)
  if (between > distance) return none
  const intervals = held.map(({ words, prefix }) => interval(words, prefix))
  return { intervals: { [field]: { all_of: { intervals, ordered: false, max_gaps: distance - between } } } }
}

function interval(words: string[], prefix: boolean): Query {
  if (!prefix) return { match: { query: words.join(' '), ordered: true, max_gaps: 0 } }
  const last = { prefix: { prefix: words.at(-1)! } }
  if (words.length === 1) return last
  const before = { match: { query: words.slice(0, -1).join(' '), ordered: true, max_gaps: 0 } }
  return { all_of: { intervals: [before, last], ordered: true, max_gaps: 0 } }
}

const roles: Record<WhoNode['operator'], Role[]> = {
  from: ['from', 'sender'],
  to: ['to', 'cc', 'bcc'],
  cc: ['cc'],
  bcc: ['bcc'],
  person: ['from', 'sender', 'to', 'cc', 'bcc', 'reply-to'],
}

function whoQuery(node: WhoNode, known: Known): Query {
  const addresses = known.addressesOf(node)
  return anyOf(roles[node.operator].flatMap((role) => oneOf(roleFields[role], addresses)))
}

/** `index.max_terms_count` is 65,536: a beginning that most addresses share asks several times. */
const maxTerms = 60_000

function oneOf(field: string, values: string[]): Query[] {
  const queries: Query[] = []
  for (let from = 0; from < values.length; from += maxTerms)
    queries.push({ terms: { [field]: values.slice(from, from + maxTerms) } })
  return queries
}

function dateQuery({ from, to, value }: DateNode): Query {
  if (value === 'none') return not({ exists: { field: 'at' } })
  return { range: { at: { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lt: to }) } } }
}

function fieldQuery({ operator, value }: FieldNode, known: Known): Query {
  switch (operator) {
    case 'lang':
      return value === 'none' ? not({ exists: { field: 'lang' } }) : { term: { lang: value } }
    case 'status':
      return value === 'any' ? { term: { has: 'statement' } } : { term: { status: value } }
    case 'source':
      return anyOf(oneOf('source', known.sourcesOf(value)))
    case 'id':
      return anyOf([{ prefix: { id: value.toLowerCase() } }, { terms: { key: [value, `mid:${value}`] } }])
    default:
      return { term: { [operator]: value } }
  }
}
