// Records that are to be published -> what an edition says of each, under the ids of the fonds and with nothing hidden yet.
// A generator: texts are read in batches, in the order of their bytes, so that memory stays bounded.
import { FondsError } from '../../../record/error.ts'
import { sha256 } from '../../../record/id.ts'
import type { RecordRow } from '../../../record/row/record.ts'
import { openContent } from '../../../source/open.ts'
import type { FormatName } from '../../../source/reader.ts'
import { findingsOfEach } from '../../../store/finding/list.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { partsOf, textsOf } from '../../../store/list/contents.ts'
import { recordRows } from '../../../store/list/records.ts'
import { membersAmong, missingKeys } from '../../../store/list/release.ts'
import { type RecordBytes, recordBytes } from '../../../store/record-bytes.ts'
import { shownMembers } from '../../../view/conversation.ts'
import type { PublicRecord } from '../../../view/model/release.ts'
import { publicRecord } from '../../../view/release/record.ts'
import { textBlocks } from '../../content.ts'
import { isCurrent } from '../../evidence/grounds.ts'
import type { Choices } from '../choose/choices.ts'

/** Records whose rows and texts are held in memory at a time. */
const batchSize = 200

/**
 * In the order of `nos`; of all that these records say nothing is left out, and nothing is said of others. `apart`: nor what
 * answers what, for whoever looks at each alone.
 * Throws FondsError `source-missing`, `not-unpacked`, and `source-changed` where bytes are not those that were received.
 */
export function* gatherRecords(
  fonds: Fonds,
  nos: number[],
  choices: Pick<Choices, 'files' | 'originals'>,
  how: 'together' | 'apart' = 'together',
): Generator<PublicRecord> {
  const idByKey = how === 'apart' ? new Map<string, string>() : shownByKey(fonds, nos)
  const gaps = how === 'apart' ? new Set<string>() : missingKeys(fonds)
  const current = isCurrent(fonds)
  const bytes = recordBytes(fonds.dir)
  try {
    for (let at = 0; at < nos.length; at += batchSize) {
      const batch = nos.slice(at, at + batchSize)
      const rows = recordRows(fonds, batch)
      const texts = readTexts(fonds, rows, bytes)
      const parts = partsOf(fonds, batch)
      const findings = findingsOfEach(fonds, batch)
      for (const row of rows) {
        yield publicRecord({
          row,
          blocks: textBlocks(row, texts.get(row.no) ?? ''),
          parts: parts.get(row.no) ?? [],
          findings: findings.get(row.no) ?? [],
          current,
          parent: row.parentKey === null ? null : (idByKey.get(row.parentKey) ?? null),
          missing: row.parentKey !== null && gaps.has(row.parentKey) ? row.parentKey : null,
          files: choices.files.get(row.id) ?? new Map(),
          original: choices.originals.has(row.id),
        })
      }
    }
  } finally {
    bytes.close()
  }
}

/** Of several copies under one key, the one that answers lead to. */
function shownByKey(fonds: Fonds, nos: number[]): Map<string, string> {
  const keyed = membersAmong(fonds, nos).filter(({ key }) => key !== null)
  return new Map(shownMembers(keyed).map(({ key, id }) => [key!, id]))
}

/** The text of each record, checked against what was received. */
function readTexts(fonds: Fonds, rows: RecordRow[], bytes: RecordBytes): Map<number, string> {
  const stored = textsOf(
    fonds,
    rows.map(({ no }) => no),
  )
  const inPlace = rows.toSorted((a, b) => (a.path === b.path ? a.offset - b.offset : a.path < b.path ? -1 : 1))
  for (const row of inPlace) {
    const raw = bytes.read(row)
    if (sha256(raw) !== row.sha256)
      throw new FondsError(
        'source-changed',
        `${row.path} is not what was received: see "fonds audit", and restore it from a copy`,
      )
    if (!stored.has(row.no)) stored.set(row.no, openContent(row.format as FormatName, raw).text)
  }
  return stored
}
