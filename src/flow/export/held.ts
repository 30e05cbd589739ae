// Ids of records -> their rows, a page at a time, and the bytes of each as they were received, or why they cannot be had.
import { setImmediate } from 'node:timers/promises'
import { FondsError } from '../../record/error.ts'
import { sha256 } from '../../record/id.ts'
import type { RecordRow } from '../../record/row/record.ts'
import type { Fonds } from '../../store/fonds.ts'
import { recordRowsById } from '../../store/list/records.ts'
import { type RecordBytes, recordBytes } from '../../store/record-bytes.ts'
import type { LeftOutCode } from '../../view/model.ts'

/** Rows held at once. */
const pageLength = 200

export interface Held {
  /** From 1, in the order of the export. */
  number: number
  id: string
  /** Undefined where it is not held any more: the databases were made anew meanwhile. */
  row: RecordRow | undefined
}

/** In the order of `ids`, a page at a time. Between two pages others have their turn. */
export async function* heldPages(fonds: Fonds, ids: string[]): AsyncGenerator<Held[]> {
  for (let from = 0; from < ids.length; from += pageLength) {
    const page = ids.slice(from, from + pageLength)
    const rows = new Map(recordRowsById(fonds, page).map((row) => [row.id, row]))
    yield page.map((id, at) => ({ number: from + at + 1, id, row: rows.get(id) }))
    await setImmediate()
  }
}

export type Bytes = { bytes: Buffer } | { leftOut: LeftOutCode }

export interface ExactBytes {
  /** The bytes of a record, if they are what was received. */
  read(row: RecordRow): Bytes
  /** What stands before them in the source, at most so many bytes. */
  before(row: RecordRow, length: number): Buffer
  close(): void
}

export function exactBytes({ dir }: Fonds): ExactBytes {
  const reader: RecordBytes = recordBytes(dir)
  return {
    read(row) {
      try {
        const bytes = reader.read(row)
        return sha256(bytes) === row.sha256 ? { bytes } : { leftOut: 'source-changed' }
      } catch (error) {
        if (error instanceof FondsError) return { leftOut: 'source-missing' }
        throw error
      }
    },
    before(row, length) {
      const offset = Math.max(0, row.offset - length)
      return reader.read({ ...row, offset, length: row.offset - offset })
    },
    close: () => reader.close(),
  }
}
