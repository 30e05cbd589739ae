// `in:new`: a tree -> the same tree, looking only in what the sender wrote. It is another way of writing `new:` before
// each word, so nobody who reads a tree needs to know of it.
import { type Ast, type Column, mapLeaves } from './ast.ts'

/** The tree with words that stand anywhere, or anywhere in the body, narrowed. */
export function narrowed(ast: Ast): Ast {
  return mapLeaves(ast, (leaf) =>
    (leaf.type === 'words' || leaf.type === 'near') && anywhere(leaf.column) ? { ...leaf, column: 'new' } : leaf,
  )
}

function anywhere(column: Column | null | undefined): boolean {
  return column === null || column === undefined || column === 'body'
}
