// A tree in, one sentence out that says how the query was read. First a structure of clauses without any words, then
// the wording: another language is another `Wording`, not other code.
import { type Ast, type Column, type DateNode, isNothing, type WordsNode } from './ast.ts'
import { english, type Wording } from './wording.ts'
import { wordsOf } from './words.ts'

export { english, french, type Wording } from './wording.ts'

/** A sentence is read; forty forms are not. */
const maxShownForms = 8

/** One statement about the records that are meant. */
export interface Clause {
  key: string
  /** What the wording fills in for `{0}`, `{1}`. */
  values: string[]
  /** Where the words stand; absent for anywhere. */
  column?: Column
  clauses: Clause[]
}

/** How a query was read, as one sentence. `nameOf` may give a person's name for an id. */
export function explain(
  ast: Ast,
  nameOf: (id: string) => string | undefined = () => undefined,
  wording = english,
): string {
  const clause = clauseOf(ast, nameOf)
  if (clause.key === 'all' || clause.key === 'nothing') return wording[clause.key]!
  return fill(wording.sentence!, [say(clause, wording, true)])
}

/** The structure behind the sentence. */
export function clauseOf(ast: Ast, nameOf: (id: string) => string | undefined): Clause {
  switch (ast.type) {
    case 'all':
      return clause('all')
    case 'and':
    case 'or':
      return { ...clause(ast.type), clauses: ast.items.map((item) => clauseOf(item, nameOf)) }
    case 'not':
      if (isNothing(ast)) return clause('nothing')
      return { ...clause('not'), clauses: [clauseOf(ast.item, nameOf)] }
    case 'words':
      return wordsClause(ast)
    case 'near': {
      const clauses = ast.terms.map((term) => clause('nearTerm', shownWords(term)))
      return inColumn(ast.column, { ...clause('near', String(ast.distance)), clauses })
    }
    case 'who':
      return clause(ast.operator, nameOf(ast.value) ?? ast.value)
    case 'date':
      return dateClause(ast)
    case 'field': {
      const whole = `${ast.operator}:${ast.value}`
      return whole in english ? clause(whole) : clause(ast.operator, ast.value)
    }
  }
}

function clause(key: string, ...values: string[]): Clause {
  return { key, values, clauses: [] }
}

function wordsClause(node: WordsNode): Clause {
  if (wordsOf(node.text).length > 1) return inColumn(node.column, clause('phrase', shownWords(node)))
  if (node.prefix) return inColumn(node.column, clause('beginning', node.text))
  const { forms = [] } = node
  if (forms.length === 0) return inColumn(node.column, clause(node.exact ? 'exact' : 'word', node.text))
  const shown = forms.slice(0, maxShownForms)
  const more = forms.length - shown.length
  const values = [node.text, shown.join(', '), ...(more > 0 ? [String(more)] : [])]
  return inColumn(node.column, clause(more > 0 ? 'manyForms' : forms.length === 1 ? 'form' : 'forms', ...values))
}

function inColumn(column: Column | null | undefined, made: Clause): Clause {
  return column ? { ...made, column } : made
}

function shownWords(node: WordsNode): string {
  return node.prefix ? `${node.text}…` : node.text
}

function dateClause({ operator, value, from, to }: DateNode): Clause {
  if (value === 'none') return clause('undated')
  const [first = '', last = ''] = value.split(/\.\.|\//)
  if (operator !== 'date' || !/\.\.|\//.test(value)) return clause(operator, value)
  const sides = value.replace(/^\.\.\/|\/\.\.$/g, '/').split(/\.\.|\//)
  if (from === null) return clause('until', sides.find((side) => side !== '') ?? last)
  if (to === null) return clause('after', sides.find((side) => side !== '') ?? first)
  return clause('between', first, last)
}

function say(part: Clause, wording: Wording, outermost: boolean): string {
  if (part.key === 'and' || part.key === 'or') {
    const list = sayList(part, wording)
    return outermost ? list : fill(wording.group!, [list])
  }
  if (part.key === 'not') return fill(wording.not!, [say(part.clauses[0]!, wording, false)])
  if (part.key === 'near') {
    const terms = part.clauses.map((term) => fill(wording.nearTerm!, term.values))
    return placed(part, fill(wording.near!, [terms.join(wording.lastAnd), ...part.values]), wording)
  }
  return placed(part, fill(wording[part.key]!, part.values), wording)
}

function placed({ column }: Clause, said: string, wording: Wording): string {
  return column ? fill(wording[column]!, [said]) : said
}

function sayList({ key, clauses }: Clause, wording: Wording): string {
  const said = clauses.map((part) => say(part, wording, false))
  if (key === 'or') return said.join(wording.or)
  return said.slice(0, -1).join(wording.and) + wording.lastAnd + said.at(-1)
}

/** Fills in by function: a `$&` in a query stays what it is. */
function fill(template: string, values: string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '')
}
