// All addresses of a fonds with whose they are and how they are written: for whoever asks who bears a name, and who took part.
import type { Fonds } from '../fonds.ts'

export interface BearerRow {
  person: string
  personName: string
  address: string
  name: string | null
}

/** Each way of writing an address once; those of some records where they are named. */
export function bearerRows({ db }: Fonds, nos?: number[]): BearerRow[] {
  // Not as a join: SQLite would go through all of the numbers for each row.
  const some = `where w.id in (select writing_id from record_party where record_no in (select value from json_each(?)))`
  const sql = `select distinct a.person_id as person, p.name as personName, a.normal as address, w.name
    from writing w join address a on a.id = w.address_id join person p on p.id = a.person_id
    ${nos ? some : ''} order by a.normal, w.name`
  const statement = db.prepare(sql)
  return (nos ? statement.all(JSON.stringify(nos)) : statement.all()) as BearerRow[]
}
