// A fonds -> its records as an index is told of them, in the order of their bytes. The words are read apart: most runs find that
// nothing changed, and need none.
import { sha256 } from '../../record/id.ts'
import type { DateBasis, Role } from '../../record/record.ts'
import type { Stance } from '../../record/statement.ts'
import { conditionOf } from '../../search/fts5/condition.ts'
import { type Described, metaOf } from '../../search/opensearch/document.ts'
import { mappingVersion } from '../../search/opensearch/mapping.ts'
import type { Said } from '../../search/opensearch/merge.ts'
import type { Fonds } from '../../store/fonds.ts'
import { numbersInPlace } from '../../store/list/words.ts'
import { partiesIn } from '../../store/parties.ts'
import { schemaVersion } from '../../store/schema.ts'
import { type Writing, writingsOf } from './people.ts'

export interface HeldRecord {
  no: number
  id: string
  subject: string
  /** Everybody on the record, as written. */
  names: string
  said: Said
}

/** Records that are looked up together. */
const atOnce = 500

export interface Held {
  /** How many there are. */
  size: number
  batches(): Generator<HeldRecord[]>
}

export function heldRecords(fonds: Fonds): Held {
  const numbers = numbersInPlace(fonds)
  return {
    size: numbers.length,
    *batches() {
      const writings = writingsOf(fonds)
      const judged = judgements(fonds)
      const rows = rowsOf(fonds)
      for (let from = 0; from < numbers.length; from += atOnce) {
        const list = JSON.stringify(numbers.slice(from, from + atOnce))
        yield rows(list).map((row) => heldRecord(row, fonds.title, writings, judged))
      }
    },
  }
}

interface Row
  extends Pick<
    Described,
    'id' | 'kind' | 'source' | 'key' | 'thread' | 'at' | 'language' | 'attachments' | 'dkim' | 'digest'
  > {
  no: number
  sha256: string
  subject: string | null
  edtf: string | null
  basis: DateBasis
  zone: string | null
  until: number | null
  preview: string
  outlet: string | null
  parties: string | null
  remarks: string | null
  findings: string | null
  /** What was read of its files. */
  attached: string
}

function rowsOf({ db }: Fonds): (list: string) => Row[] {
  const rows = db.prepare(
    `select r.no, r.id, r.kind, r.date_edtf as edtf, r.date_basis as basis, r.date_zone as zone, r.until, r.preview, r.outlet, s.path as source, r.key, m.conversation_id as thread, r.at, r.language, r.attachments,
       r.sha256, r.digest, r.subject, l.list as parties, c.dkim,
       (select json_group_array(code) from (select distinct code from remark where record_no = r.no order by code)) as remarks,
       (select json_group_array(json_array(a.part, a.sha256, a.reading, t.letters, t.code)) from attached a
         left join attached_text t on t.sha256 = a.sha256 and t.reading = a.reading where a.record_no = r.no) as attached,
       (select json_group_array(code) from (select distinct code from finding where record_no = r.no order by code)) as findings
     from json_each(?) n join record r on r.no = n.value join source s on s.id = r.source_id
     left join member m on m.record_no = r.no left join party_list l on l.record_no = r.no left join checked c on c.record_no = r.no order by n.key`,
  )
  return (list) => rows.all(list) as Row[]
}

/** What rests on more than the record itself, asked for once. */
interface Judgements {
  copies: Set<number>
  gap: Set<number>
  statements: Map<number, Stance[]>
}

function judgements({ db }: Fonds): Judgements {
  // The same conditions as in the index of the fonds, so that both find the same.
  const having = (value: string) => {
    const { sql, params } = conditionOf({ type: 'field', operator: 'has', value }, nobody)
    return new Set(db.prepare(`select r.no from record r where ${sql}`).pluck().all(params) as number[])
  }
  const statements = new Map<number, Stance[]>()
  const said = db
    .prepare(
      'select distinct sr.record_no, s.says from statement_record sr join statement s on s.seq = sr.seq order by 1, 2',
    )
    .raw()
    .all() as Array<[number, Stance]>
  for (const [no, stance] of said) statements.set(no, [...(statements.get(no) ?? []), stance])
  return { copies: having('copies'), gap: having('gap'), statements }
}

const nobody = { addressesOf: () => [], sources: () => [] }

function heldRecord(
  row: Row,
  title: string,
  writings: Map<number, Writing>,
  { copies, gap, statements }: Judgements,
): HeldRecord {
  const { no, id, kind, source, key, thread, at, language, attachments, dkim, digest } = row
  const parties = (row.parties === null ? [] : partiesIn(row.parties)).flatMap(({ writing, role }) => {
    const party = writings.get(writing)
    return party === undefined ? [] : [{ role, ...party }]
  })
  const meta = metaOf({
    ...{ id, kind, source, key, thread, at, language, attachments, dkim, digest, parties },
    copies: copies.has(no),
    gap: gap.has(no),
    statements: statements.get(no) ?? [],
    remarks: codes(row.remarks),
    findings: codes(row.findings),
    shown: { fonds: title, from: authorsOf(row, parties), ...shownOf(row) },
  })
  const subject = row.subject ?? ''
  const names = parties.map(({ written }) => written).join('\n')
  return { no, id, subject, names, said: { ...meta, hash: hashOf([meta, subject, names, row.sha256, row.attached]) } }
}

function shownOf({ subject, preview, edtf, basis, zone, until }: Row) {
  return { subject, preview, date: { edtf, basis, zone, until } }
}

/** As written: From, or Sender where there is none, or the paper. */
function authorsOf({ outlet }: Row, parties: Array<{ role: Role; written: string }>): string[] {
  const of = (role: Role) => parties.filter((party) => party.role === role).map(({ written }) => written)
  const named = of('from').length > 0 ? of('from') : of('sender')
  return named.length > 0 || outlet === null ? named : [outlet]
}

function codes(list: string | null): string[] {
  return list === null ? [] : JSON.parse(list)
}

/** Its words follow from its bytes and from how they are read, so that they need not be read to tell whether it changed. */
function hashOf(parts: unknown[]): string {
  return sha256(JSON.stringify([schemaVersion, mappingVersion, ...parts])).slice(0, 24)
}
