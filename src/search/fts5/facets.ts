// A condition -> counts over everything that it matches, each with the operator that narrows a search to it.
import type { Database } from 'better-sqlite3'
import { printQuery } from '../ast.ts'
import type { FacetCount, Facets } from '../index.ts'
import type { Condition } from './condition.ts'

/** Rows shown per facet: more are not read by anybody, and would be sent with every key stroke. */
const maxPersons = 30
const maxSources = 50

type Count = [value: string, label: string, count: number]

/** The facets of the records that `condition` matches. Ties are ordered by value, so that pages are stable. */
export function facetsOf(db: Database, condition: Condition): Facets {
  const counts = (sql: string): Count[] =>
    db
      .prepare(`with hit as materialized (select r.no from record r where ${condition.sql}) ${sql}`)
      .raw()
      .all(condition.params) as Count[]
  const kind = counts(
    `select kind, kind, count(*) as n from hit join record using (no) group by kind order by n desc, kind`,
  )
  const person = counts(
    `select p.id, p.name, n from (
       select person_id, count(*) as n from (
         select distinct record_no, person_id from hit
         join record_address on record_no = no join address a on a.id = address_id)
       group by person_id order by n desc, person_id limit ${maxPersons})
     join person p on p.id = person_id order by n desc, p.id`,
  )
  const source = counts(
    `select s.path, s.path, n from (select source_id, count(*) as n from hit join record using (no) group by source_id)
     join source s on s.id = source_id order by n desc, s.path limit ${maxSources}`,
  )
  const year = counts(
    `select y, y, count(*) from (
       select strftime('%Y', at / 1000, 'unixepoch') as y from hit join record using (no) where at is not null)
     where y is not null group by y order by y`,
  )
  return {
    kind: kind.map((row) => facet(row, `kind:${row[0]}`)),
    person: person.map((row) => facet(row, `person:${row[0]}`)),
    source: source.map((row) => facet(row, printQuery({ type: 'field', operator: 'source', value: row[0] }))),
    year: year.map((row) => facet(row, `date:${row[0]}`)),
  }
}

function facet([value, label, count]: Count, operator: string): FacetCount {
  return { value, label, count, operator }
}
