// Numbers of records in, where their words are out: the stored text, or the bytes in the bag.
import type { Kind } from '../../record/record.ts'
import type { Fonds } from '../fonds.ts'
import type { RawLocator } from '../raw.ts'

export interface ToRead extends RawLocator {
  no: number
  id: string
  kind: Kind
  format: string
  parentKey: string | null
  /** Null where the words stay in the bag, as those of mail do. */
  text: string | null
}

/** Numbers of all records in the order of their bytes, so that each source is read once from start to end. */
export function numbersInPlace({ db }: Fonds): number[] {
  return db.prepare('select no from record order by source_id, offset, no').pluck().all() as number[]
}

/** In the order of `nos`. */
export function toRead({ db }: Fonds, nos: number[]): ToRead[] {
  return db
    .prepare(
      `select r.no, r.id, r.kind, s.path, s.compressed, s.format, r.offset, r.length, m.parent_key as parentKey, r.text
       from json_each(?) n join record r on r.no = n.value join source s on s.id = r.source_id
       left join member m on m.record_no = r.no order by n.key`,
    )
    .all(JSON.stringify(nos)) as ToRead[]
}
