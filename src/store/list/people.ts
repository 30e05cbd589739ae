// Persons out of records.db: their addresses, the names they go by, how much they wrote and received.
import type { AddressRow, NameRow, PersonRows, TrafficRow } from '../../record/row/person.ts'
import type { Fonds } from '../fonds.ts'

/** What is known of these persons; of all where `ids` is undefined. */
export function personRows(fonds: Fonds, ids?: string[]): PersonRows {
  const list = JSON.stringify(ids ?? [])
  const all = (sql: string): unknown[] => {
    const statement = fonds.db.prepare(sql)
    return ids ? statement.all(list) : statement.all()
  }
  // An address stands in a record once as a rule, but may be both To and Cc: records are counted, not mentions.
  const chosen = ids ? 'a.person_id in (select value from json_each(?))' : 'true'
  return {
    addresses: all(
      `select a.person_id as person, p.name as personName, a.normal as address,
         (select count(distinct record_no) from record_address where address_id = a.id) as records
       from address a join person p on p.id = a.person_id
       where ${chosen} order by records desc, a.normal`,
    ) as AddressRow[],
    names: all(
      `select a.normal as address, ra.name, count(*) as uses
       from address a join record_address ra on ra.address_id = a.id
       where ${chosen} and ra.name is not null group by a.id, ra.name order by uses desc, ra.name`,
    ) as NameRow[],
    traffic: all(
      `select a.person_id as person, 
         count(distinct case when ra.role = 'from' and r.event is null then ra.record_no end) as sent,
         count(distinct case when ra.role in ('to', 'cc', 'bcc') and r.event is null then ra.record_no end) as received,
         min(r.at) as first, max(r.at) as last
       from address a join record_address ra on ra.address_id = a.id join record r on r.no = ra.record_no
       where ${chosen} group by a.person_id`,
    ) as TrafficRow[],
  }
}

/** Ids of the persons who wrote the most; a mailing list receives everything and writes nothing. */
export function busiestPersons(fonds: Fonds, limit: number): string[] {
  return fonds.db
    .prepare(
      `select a.person_id from address a join record_address ra on ra.address_id = a.id
       where ra.role in ('from', 'to', 'cc', 'bcc')
       group by a.person_id order by sum(ra.role = 'from') desc, count(*) desc, a.person_id limit ?`,
    )
    .pluck()
    .all(limit) as string[]
}

export function countPersons(fonds: Fonds): number {
  return fonds.db.prepare('select count(distinct person_id) from address').pluck().get() as number
}
