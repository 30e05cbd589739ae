// A fonds -> the id under which an index knows it: made of the first line of its journal, which never changes.
import { closeSync, openSync, readSync } from 'node:fs'
import { namedId } from '../../record/id.ts'
import type { Fonds } from '../../store/fonds.ts'
import { journalPath } from '../../store/journal.ts'

/** A first line is an act without a list, and never as long. */
const maxLine = 64 << 10

export function fondsId({ dir }: Fonds): string {
  const file = openSync(journalPath(dir), 'r')
  try {
    const bytes = Buffer.alloc(maxLine)
    const read = readSync(file, bytes, 0, maxLine, 0)
    const end = bytes.indexOf(0x0a)
    return namedId('f', bytes.toString('utf8', 0, end < 0 ? read : end))
  } finally {
    closeSync(file)
  }
}
