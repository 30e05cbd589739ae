// A tree made of words alone -> one FTS5 expression (https://sqlite.org/fts5.html#full_text_query_syntax).
// Every word goes in between double quotes, where FTS5 knows no operators; the parser has taken out NUL.
import type { Ast, Column, WordsNode } from '../ast.ts'

/** The FTS5 expression for `ast`, or null where it asks for more than words or for nothing but absence. */
export function matchExpression(ast: Ast): string | null {
  switch (ast.type) {
    case 'words':
      return inColumn(ast.column, withForms(ast))
    case 'near':
      return inColumn(ast.column, `NEAR(${ast.terms.map((term) => phrase(term)).join(' ')}, ${ast.distance})`)
    case 'or':
      return joined(ast.items.map(matchExpression), 'OR')
    case 'and':
      return matchAll(ast.items)
    default:
      return null
  }
}

/** FTS5 knows NOT only between two expressions: what is wanted comes first, what is not wanted after it. */
export function matchAll(items: Ast[]): string | null {
  const wanted = items.filter((item) => item.type !== 'not').map(matchExpression)
  const unwanted = items.flatMap((item) => (item.type === 'not' ? [matchExpression(item.item)] : []))
  const positive = joined(wanted, 'AND')
  if (positive === null || unwanted.length === 0) return positive
  const negative = joined(unwanted, 'OR')
  return negative === null ? null : `(${positive} NOT ${negative})`
}

export function joined(expressions: Array<string | null>, operator: 'AND' | 'OR'): string | null {
  if (expressions.length === 0 || expressions.includes(null)) return null
  return expressions.length === 1 ? expressions[0]! : `(${expressions.join(` ${operator} `)})`
}

const columns: Record<Column, string> = {
  subject: 'subject',
  body: '{body quoted}',
  new: 'body',
  files: 'files',
  attached: 'attached',
}

function inColumn(column: Column | null | undefined, expression: string): string {
  return column ? `(${columns[column]} : ${expression})` : expression
}

function withForms(node: WordsNode): string {
  if (!node.forms) return phrase(node)
  return `(${[phrase(node), ...node.forms.map(inQuotes)].join(' OR ')})`
}

function phrase(node: WordsNode): string {
  return `${inQuotes(node.text)}${node.prefix ? ' *' : ''}`
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
