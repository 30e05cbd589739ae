// Numbers of records -> their texts, read out of the bag where they are not held.
import { FondsError } from '../../record/error.ts'
import { openContent } from '../../source/open.ts'
import type { FormatName } from '../../source/reader.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type ToRead, toRead } from '../../store/list/words.ts'
import { recordBytes } from '../../store/record-bytes.ts'

/** In the order given. A record whose source is gone says nothing. */
export function* textsIn(fonds: Fonds, nos: number[]): Generator<{ record: ToRead; text: string }> {
  const files = recordBytes(fonds.dir)
  try {
    for (const record of toRead(fonds, nos)) yield { record, text: record.text ?? textOf(record, files.read) }
  } finally {
    files.close()
  }
}

function textOf(record: ToRead, read: (record: ToRead) => Buffer): string {
  try {
    return openContent(record.format as FormatName, read(record)).text
  } catch (error) {
    if (error instanceof FondsError) return ''
    throw error
  }
}
