// How many places of some blocks a search asked for.
import type { Block } from '../../src/view/model.ts'

export function countMarks(blocks: Block[]): number {
  return blocks.reduce((sum, { marks }) => sum + (marks?.length ?? 0), 0)
}
