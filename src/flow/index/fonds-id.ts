// A fonds -> the id under which an index knows it: made of the first two lines of its journal, which never change. The first
// alone could be that of two fonds which were made in the same millisecond under the same name.
import { closeSync, openSync, readSync } from 'node:fs'
import { namedId } from '../../record/id.ts'
import type { Fonds } from '../../store/fonds.ts'
import { journalPath } from '../../store/layout.ts'

/** More than the first two lines take: what was made, and what was taken in first. */
const maxHead = 64 << 10

export function fondsId({ dir }: Pick<Fonds, 'dir'>): string {
  const file = openSync(journalPath(dir), 'r')
  try {
    const bytes = Buffer.alloc(maxHead)
    const head = bytes.toString('utf8', 0, readSync(file, bytes, 0, maxHead, 0))
    // What stands behind the last line end never happened, or lies beyond what is read.
    return namedId('f', head.split('\n').slice(0, -1).slice(0, 2).join('\n'))
  } finally {
    closeSync(file)
  }
}
