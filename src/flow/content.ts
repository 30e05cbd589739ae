// What the bytes in the bag say, for the pages of a record and of a conversation.

import { blocksOf } from '../record/quoting.ts'
import type { RecordRow } from '../record/row/record.ts'
import { openContent } from '../source/open.ts'
import type { Content, FormatName } from '../source/reader.ts'
import type { Fonds } from '../store/fonds.ts'
import { rawBytes } from '../store/raw.ts'
import type { Block } from '../view/model.ts'

export function contentOf(fonds: Fonds, row: RecordRow): Content {
  return openContent(row.format as FormatName, rawBytes(fonds, row))
}

/** The words of a record in blocks. Mail alone quotes by convention; everything else is one block. */
export function textBlocks(row: RecordRow, text: string): Block[] {
  if (row.kind === 'mail') return blocksOf(text)
  return text === '' ? [] : [{ kind: 'text', level: 0, text }]
}
