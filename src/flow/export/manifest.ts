// Every record of an export -> the lines of its MANIFEST.csv, and the names of its files.
import type { RecordRow } from '../../record/row/record.ts'
import { csvHead, csvLine } from '../../release/reuse/csv.ts'
import type { LeftOutCode } from '../../view/model.ts'
import type { Held } from './held.ts'

/** A record of an export; `code` says why it is left out, null where it is there. */
export interface Listed extends Held {
  code: LeftOutCode | null
}

export const leftOutReasons: Record<LeftOutCode, string> = {
  'not-mail': 'no e-mail: take it as CSV or JSON Lines',
  'source-missing': 'its source cannot be read: restore it from a copy of the bag',
  'source-changed': 'its source is not what was received: see "fonds audit"',
  'not-held': 'it is not held any more',
}

const head = ['number', 'file', 'id', 'kind', 'date', 'sha256', 'bytes', 'source', 'offset', 'left out', 'reason']

export async function* manifestChunks(records: AsyncIterable<Listed>): AsyncGenerator<string> {
  yield csvHead(head)
  for await (const { number, id, row, code } of records) {
    const file = code === null && row ? emlName(row) : null
    const place = row
      ? [row.kind, row.edtf, row.sha256, row.length, row.path, row.offset]
      : [null, null, null, null, null, null]
    yield csvLine([number, file, id, ...place, code, code === null ? null : leftOutReasons[code]])
  }
}

/** From the id and the day: neither long, nor a path, nor the same twice, whatever the message says. */
export function emlName({ id, at }: Pick<RecordRow, 'id' | 'at'>): string {
  const written = at === null ? '' : new Date(at).toISOString()
  const day = /^\d{4}-\d\d-\d\d(?=T)/.exec(written)?.[0]
  return day === undefined ? `mail/undated/${id}.eml` : `mail/${day.slice(0, 4)}/${day}_${id}.eml`
}
