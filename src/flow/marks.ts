// The blocks of a record and a query -> the same blocks, with the places that show what the query asks for.
import type { Ast } from '../search/ast.ts'
import { marksIn } from '../search/snippet.ts'
import type { Fonds } from '../store/fonds.ts'
import type { Block } from '../view/model.ts'
import { readQuery } from './search.ts'

/** A function that marks; without a query it leaves blocks as they are. */
export function marking(fonds: Fonds, q: string | undefined): (blocks: Block[]) => Block[] {
  if (q === undefined || q.trim() === '') return (blocks) => blocks
  const { ast } = readQuery(fonds, q)
  return (blocks) => blocks.map((block) => marked(block, ast))
}

function marked(block: Block, ast: Ast): Block {
  const marks = marksIn(block.text, ast, { quoted: block.kind === 'quote' })
  return marks.length > 0 ? { ...block, marks } : block
}
