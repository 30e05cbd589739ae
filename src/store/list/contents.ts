// Numbers of records in, what their pages need beyond a line out: the stored text and the parts.
import type { Part } from '../../record/record.ts'
import type { Fonds } from '../fonds.ts'
import { prepared } from '../prepared.ts'
import { gather } from './gather.ts'

/** The stored text of each record; mail has none, its words stay in the bag. */
export function textsOf(fonds: Fonds, nos: number[]): Map<number, string> {
  const sql = 'select r.no, r.text from json_each(?) n join record r on r.no = n.value where r.text is not null'
  const rows = prepared(fonds.db, sql).all(JSON.stringify(nos)) as Array<{ no: number; text: string }>
  return new Map(rows.map(({ no, text }) => [no, text]))
}

interface PartRow {
  no: number
  ordinal: number
  parent: number | null
  type: string
  charset: string | null
  encoding: string | null
  name: string | null
  disposition: string | null
  contentId: string | null
  headOffset: number
  offset: number
  length: number
  size: number | null
  sha256: string | null
  attachment: number
}

/** The parts of each record in document order. */
export function partsOf(fonds: Fonds, nos: number[]): Map<number, Part[]> {
  const rows = fonds.db
    .prepare(
      `select p.record_no as no, p.ordinal, p.parent, p.type, p.charset, p.encoding, p.name, p.disposition,
         p.content_id as contentId, p.head_offset as headOffset, p.offset, p.length, p.size, p.sha256, p.attachment
       from json_each(?) n join part p on p.record_no = n.value order by p.record_no, p.ordinal`,
    )
    .iterate(JSON.stringify([...new Set(nos)])) as IterableIterator<PartRow>
  return gather(rows, (row) => [row.no, partOf(row)])
}

function partOf(row: PartRow): Part {
  const { ordinal, type, headOffset, offset, length } = row
  const part: Part = { ordinal, type, headOffset, offset, length, attachment: row.attachment === 1 }
  if (row.parent !== null) part.parent = row.parent
  if (row.charset !== null) part.charset = row.charset
  if (row.encoding !== null) part.encoding = row.encoding
  if (row.name !== null) part.name = row.name
  if (row.disposition !== null) part.disposition = row.disposition
  if (row.contentId !== null) part.contentId = row.contentId
  if (row.size !== null) part.size = row.size
  if (row.sha256 !== null) part.sha256 = row.sha256
  return part
}
