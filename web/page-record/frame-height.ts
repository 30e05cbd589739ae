// The words and files of a mail -> how high the frame of its HTML should be, in pixels, before it has been laid out.
import type { Part } from '../../src/record/record.ts'
import type { Block } from '../../src/view/model.ts'

const lettersInLine = 80
const lineHeight = 25
/** Margins, and a little more than the words: headings and tables take room that no text tells of. */
const room = 1.15
const margins = 64
const picture = 160

export function frameHeight(blocks: Block[], parts: Part[]): number {
  let lines = 0
  for (const { text } of blocks) {
    for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / lettersInLine))
  }
  const pictures = parts.filter((part) => part.contentId !== undefined && part.type.startsWith('image/')).length
  return Math.round(margins + lines * lineHeight * room + pictures * picture)
}
