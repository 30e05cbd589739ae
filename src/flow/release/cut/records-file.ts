// `data/records.jsonl` as it is being made -> where each record stands in it, so that whoever needs one reads it there: all of them
// would not fit into memory, and a file of its own costs more to open than to read.
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { places } from '../../../release/files/layout.ts'
import { rememberHash } from '../../../release/files/record-file.ts'
import type { Placeable } from '../../../release/site/pages.ts'
import type { PublicRecord } from '../../../view/model/release.ts'

/** What stands for a record until it is read: its line, and the SHA-256 of it (hex), which is that of its `record.json`. */
export interface PlacedRecord extends Placeable {
  /** Bytes; the newline counts. */
  at: number
  length: number
  sha256: string
}

export interface RecordLines {
  /** With its newline: the bytes of its `record.json`. */
  line(place: Pick<PlacedRecord, 'at' | 'length'>): string
  read(place: PlacedRecord): PublicRecord
  /** Of a line that was read already. */
  recordOf(line: string, place: PlacedRecord): PublicRecord
  close(): void
}

/** `dir` is where the edition is made. */
export function openRecords(dir: string): RecordLines {
  const file = openSync(join(dir, places.records), 'r')
  let held = Buffer.alloc(1 << 16)
  const line: RecordLines['line'] = ({ at, length }) => {
    if (held.length < length) held = Buffer.alloc(2 * length)
    for (let done = 0; done < length; ) {
      const read = readSync(file, held, done, length - done, at + done)
      if (read === 0) throw new Error(`${places.records} ends before byte ${at + length}`)
      done += read
    }
    return held.toString('utf8', 0, length)
  }
  const recordOf: RecordLines['recordOf'] = (text, { sha256 }) => {
    const record = JSON.parse(text) as PublicRecord
    rememberHash(record, sha256)
    return record
  }
  return {
    line,
    recordOf,
    read: (place) => recordOf(line(place), place),
    close: () => closeSync(file),
  }
}
