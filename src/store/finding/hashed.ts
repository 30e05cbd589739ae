// Where every record stands and what its bytes hash to, in the order of the bytes.
import type { Fonds } from '../fonds.ts'
import type { RawLocator } from '../raw.ts'

export interface Hashed extends RawLocator {
  id: string
  sha256: string
}

export function listHashed({ db }: Fonds): Hashed[] {
  const sql = `select r.id, r.sha256, s.path, s.compressed, r.offset, r.length
    from record r join source s on s.id = r.source_id order by r.source_id, r.offset`
  return db.prepare(sql).all() as Hashed[]
}
