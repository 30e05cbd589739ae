// Some records of one source, and the known keys -> what the checks say of each. Knows no database, so that it can run in
// threads.
import { sha256 } from '../../record/id.ts'
import { readDate } from '../../source/mail/header/date.ts'
import { payloadPath } from '../../store/bag.ts'
import type { Checked, ToCheck } from '../../store/finding/write.ts'
import { openBytes, unpackedPath, windowed } from '../../store/raw.ts'
import { examineMail, type KeyLookup } from '../../verify/check-mail.ts'
import { summarise } from '../../verify/summary.ts'

/** Of a record whose bytes are not those that were received nothing is said. */
export interface Unreadable {
  no: number
  unreadable: string
}

export type BatchResult = Checked | Unreadable

/** All of one source, in the order of its bytes. */
export function checkBatch(dir: string, batch: ToCheck[], keys: KeyLookup): BatchResult[] {
  const { path, compressed } = batch[0]!
  try {
    const bytes = windowed(openBytes(compressed === null ? payloadPath(dir, path) : unpackedPath(dir, path)))
    try {
      return batch.map((record) => {
        const raw = bytes.slice(record.offset, record.offset + record.length)
        return sha256(raw) === record.sha256 ? checkRecord(record, raw, keys) : unreadable(record)
      })
    } finally {
      bytes.close()
    }
  } catch {
    // The source is gone, or its unpacked copy.
    return batch.map(unreadable)
  }
}

export function isUnreadable(result: BatchResult): result is Unreadable {
  return 'unreadable' in result
}

function unreadable({ no, path }: ToCheck): Unreadable {
  return { no, unreadable: path }
}

function checkRecord({ no, received }: ToCheck, raw: Buffer, keys: KeyLookup): Checked {
  const examined = examineMail(raw, keys, { received, readDate: momentOf })
  const findings = [...examined.dkim, examined.arc, examined.date]
  return {
    no,
    findings: findings.map((finding) => ({ ...finding, data: JSON.stringify(finding.data) })),
    summary: summarise(examined),
  }
}

function momentOf(text: string): number | null {
  const read = readDate(text)
  return typeof read === 'object' ? read.at : null
}
