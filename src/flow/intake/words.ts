// The words of records on their way into index.db: written by the same connection as the rows, or by a thread of its own.
import { fts5Writer } from '../../search/fts5/writer.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { Rows, Words } from '../../store/rows.ts'
import { putMarks } from '../../store/source.ts'

/** Told of all rows, in their order. */
export interface WordKeeper {
  /** `no`: the number under which they are stored, 0 where they are not. */
  keep(rows: Rows, no: number): void
  /** Told at the end of each batch. */
  endBatch(): void
  /**
   * Told before the rows are committed, with how far both databases come by it. What settles later is on the disk, as a whole
   * or not at all; the index may then be ahead, and `alignIndex` sees to it after a crash. Nothing comes after the last.
   */
  commit(marks: string, isLast: boolean): Promise<void> | void
}

/** In the transaction that writes the rows. */
export function wordsBeside({ db }: Fonds): WordKeeper {
  const index = fts5Writer(db)
  return {
    keep({ words }, no) {
      if (no > 0) index.add(no, indexedText(words!))
    },
    endBatch() {},
    commit: (marks) => putMarks(db, 'idx', marks),
  }
}

export function indexedText([subject, body, quoted, names, files, attached]: Words) {
  return { subject, body, quoted, names, files, attached }
}
