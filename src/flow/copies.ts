// A record and its other holdings, compared: the verb behind "fonds show --copies" and the copies of the record page.
import { FondsError } from '../record/error.ts'
import type { CopyRow, RecordRow } from '../record/row/record.ts'
import type { Fonds } from '../store/fonds.ts'
import { partsOf } from '../store/list/contents.ts'
import { copyRows } from '../store/list/copies.ts'
import { recordRowsById } from '../store/list/records.ts'
import { type Copy, compareCopies, compareTexts, findingOf } from '../verify/copies/compare.ts'
import type { CopiesPage, CopyComparison } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { copyView } from '../view/record-page.ts'
import { contentOf } from './content.ts'
import { heldRecord } from './held-record.ts'

/** Copies of one record that are opened and compared: forged mail can put one Message-ID on thousands. */
const maxCompared = 20

/** Throws FondsError `not-found`. */
export function openCopies(fonds: Fonds, id: string): CopiesPage {
  const row = heldRecord(fonds, id)
  const copies = copyRows(fonds, row.no)
  const first = openedCopy(fonds, row)
  const others = new Map(recordRowsById(fonds, otherIds(row, copies)).map((other) => [other.id, other]))
  return {
    record: recordLine(row),
    copies: copies.map((copy) => {
      const row = others.get(copy.id)
      const other = row && openedOrGone(fonds, row)
      const comparison = other ? comparisonOf(first, other) : null
      return {
        copy: copyView({ ...copy, sameness: comparison?.sameness ?? copy.sameness }),
        comparison,
        dkim: row?.dkim ?? null,
      }
    }),
    compared: maxCompared,
  }
}

/** The same rows, where those with other bytes and the same content are called so. */
export function toldApart(fonds: Fonds, row: RecordRow, copies: CopyRow[]): CopyRow[] {
  const ids = otherIds(row, copies)
  if (ids.length === 0) return copies
  const first = openedOrGone(fonds, row)
  if (first === undefined) return copies
  const same = new Set(
    recordRowsById(fonds, ids)
      .filter((row) => {
        const other = openedOrGone(fonds, row)
        return other && compareCopies(first, other).sameness === 'same-content'
      })
      .map((other) => other.id),
  )
  return copies.map((copy) => (same.has(copy.id) ? { ...copy, sameness: 'same-content' } : copy))
}

/** Records of their own, with words, that this one can be held against. */
function otherIds(row: RecordRow, copies: CopyRow[]): string[] {
  const comparable = copies.filter(({ id, sameness }) => id !== row.id && !['header-only', 'fuller'].includes(sameness))
  return comparable.slice(0, maxCompared).map(({ id }) => id)
}

/** Undefined where the source of another copy is gone: the record itself can still be read. */
function openedOrGone(fonds: Fonds, row: RecordRow): Copy | undefined {
  try {
    return openedCopy(fonds, row)
  } catch (error) {
    if (error instanceof FondsError) return undefined
    throw error
  }
}

/** A record as it is compared. Throws FondsError `source-missing`. */
export function openedCopy(fonds: Fonds, row: RecordRow): Copy {
  const { headers, text } = contentOf(fonds, row)
  const parts = partsOf(fonds, [row.no]).get(row.no) ?? []
  const files = parts
    .filter((part) => part.attachment)
    .map(({ name = null, type, sha256 = null }) => ({ name, type, sha256 }))
  return { sha256: row.sha256, fields: headers, text, files }
}

function comparisonOf(first: Copy, second: Copy): CopyComparison {
  const comparison = compareCopies(first, second)
  const words = comparison.differs.includes('words') ? compareTexts(first, second) : null
  const { code, sentence } = findingOf(comparison)
  return { ...comparison, code, sentence, words }
}
