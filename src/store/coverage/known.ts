// How sources write the people of the fonds: the names and accounts under which an article may speak of them.
import type { Fonds } from '../fonds.ts'

export interface WrittenName {
  person: string
  /** As sources write it; null where they give only an address. */
  name: string | null
  written: string
  /** Comparable form of the address. */
  address: string
}

/** Every way in which every person is written, by person; bylines are no people of the correspondence. */
export function writtenNames({ db }: Fonds): WrittenName[] {
  const sql = `select a.person_id as person, w.name, w.written, a.normal as address
    from writing w join address a on a.id = w.address_id where a.normal not like 'name:%'
    order by a.person_id, w.id`
  return db.prepare(sql).all() as WrittenName[]
}
