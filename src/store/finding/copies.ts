// Which records are copies of one message, and what comparing them said: one finding for each record, about the message.
import type { Finding } from '../../record/finding.ts'
import { sha256 } from '../../record/id.ts'
import type { Fonds } from '../fonds.ts'
import { headerOnlyCode } from '../list/copies.ts'

/** Copies of one message. */
export interface CopyGroup {
  /** Records with other bytes under one key; one alone where a source holds its very bytes again. */
  nos: number[]
  /** Tells one set of copies from another. */
  state: string
}

/** After what is said of signatures and dates, of which there are some thirty at most. */
const ordinal = 100

/** Groups of which nothing is said yet, or was said before another copy came in. */
export function listUncompared(fonds: Fonds): CopyGroup[] {
  const said = toldStates(fonds)
  return allGroups(fonds).filter(({ nos, state }) => nos.some((no) => said.get(no) !== state))
}

/** A record without words agrees with any, and is no copy here. */
function allGroups({ db }: Fonds): CopyGroup[] {
  const differing = db
    .prepare(
      `select no, key from record where header_only = 0 and key in
         (select key from record where key is not null and header_only = 0 group by key having count(*) > 1)
       order by key, no`,
    )
    .raw()
    .all() as Array<[number, string]>
  const groups = new Map<string, number[]>()
  for (const [no, key] of differing) addTo(groups, key, no)
  const again = heldAgain({ db })
  const grouped = new Set(differing.map(([no]) => no))
  const alone = [...again.keys()].filter((no) => !grouped.has(no)).map((no) => [no])
  return [...groups.values(), ...alone].map((nos) => ({
    nos,
    state: sha256(nos.map((no) => `${no} ${again.get(no) ?? 0}`).join('\n')).slice(0, 16),
  }))
}

function addTo(groups: Map<string, number[]>, key: string, no: number): void {
  const group = groups.get(key)
  if (group) group.push(no)
  else groups.set(key, [no])
}

/** How often the very bytes of a record are held besides. */
function heldAgain({ db }: Pick<Fonds, 'db'>): Map<number, number> {
  const sql = `select l.record_no, count(*) from ledger_row l join record r on r.no = l.record_no
    where l.outcome = 'duplicate' and l.code <> ? and r.header_only = 0 group by l.record_no`
  return new Map(db.prepare(sql).raw().all(headerOnlyCode) as Array<[number, number]>)
}

function toldStates({ db }: Fonds): Map<number, string> {
  const sql = `select record_no, data ->> 'state' from finding
    where code in ('copies-identical', 'copies-same-content', 'copies-differ')`
  return new Map(db.prepare(sql).raw().all() as Array<[number, string]>)
}

/** A function that writes what comparing said of a group, or nothing where it could not be read. Run inside a transaction. */
export function copiesWriter({ db }: Fonds): (group: CopyGroup, finding: Finding<object> | null) => void {
  const clear = db.prepare('delete from finding where record_no = ? and ordinal = ?')
  const put = db.prepare(
    'insert into finding (record_no, ordinal, "check", result, code, sentence, data) values (?, ?, ?, ?, ?, ?, ?)',
  )
  return ({ nos, state }, finding) => {
    for (const no of nos) {
      clear.run(no, ordinal)
      if (finding === null) continue
      const { check, result, code, sentence, data } = finding
      put.run(no, ordinal, check, result, code, sentence, JSON.stringify({ ...data, records: nos.length, state }))
    }
  }
}
