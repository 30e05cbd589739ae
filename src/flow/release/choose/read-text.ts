// A record -> its text as spans are counted in it.
import type { Fonds } from '../../../store/fonds.ts'
import { textsOf } from '../../../store/list/contents.ts'
import { textOfBlocks } from '../../../view/release/text.ts'
import { contentOf, textBlocks } from '../../content.ts'
import { heldRecord } from '../../held-record.ts'

/** The text of a record in which spans are counted. Throws FondsError `not-found`. */
export function readText(fonds: Fonds, id: string): string {
  const row = heldRecord(fonds, id)
  const stored = textsOf(fonds, [row.no]).get(row.no)
  return textOfBlocks(textBlocks(row, stored ?? contentOf(fonds, row).text))
}
