// `in:new`: a tree -> the same tree, looking only in what the sender wrote. It is another way of writing `new:` before
// each word, so nobody who reads a tree needs to know of it.
import type { Ast, Column } from './ast.ts'

/** The tree with words that stand anywhere, or anywhere in the body, narrowed. Its depth is bounded by the parser. */
export function narrowed(ast: Ast): Ast {
  switch (ast.type) {
    case 'and':
    case 'or':
      return { ...ast, items: ast.items.map(narrowed) }
    case 'not':
      return { ...ast, item: narrowed(ast.item) }
    case 'words':
      return anywhere(ast.column) ? { ...ast, column: 'new' } : ast
    case 'near':
      return anywhere(ast.column) ? { ...ast, column: 'new' } : ast
    default:
      return ast
  }
}

function anywhere(column: Column | null | undefined): boolean {
  return column === null || column === undefined || column === 'body'
}
