// The text of a record in which hidden spans and harms are placed: its blocks, a line end between them.
import type { Block } from '../model.ts'

export function textOfBlocks(blocks: Block[]): string {
  return blocks.map(({ text }) => text).join('\n')
}
