// Findings on dates by the mailbox in which the mail is kept, and what they become once those beside them were looked at.
import type { Finding } from '../../record/finding.ts'
import type { Fonds } from '../fonds.ts'

export interface DatedMail {
  no: number
  /** Id of the record. */
  record: string
  finding: Finding
}

/** Sources with mail of these codes beside which nobody looked, and how much of it there is. */
export function sourcesToPlace({ db }: Fonds, codes: string[]): Array<{ source: number; mails: number }> {
  return db
    .prepare(
      `select r.source_id as source, count(*) as mails from finding f join record r on r.no = f.record_no
       where f.code in (select value from json_each(?)) and json_type(f.data, '$.neighbours') is null
       group by r.source_id order by r.source_id`,
    )
    .all(JSON.stringify(codes)) as Array<{ source: number; mails: number }>
}

/** In the order in which they stand in the source. */
export function datedMails({ db }: Fonds, source: number): DatedMail[] {
  const rows = db
    .prepare(
      `select r.no, r.id, f.result, f.code, f.sentence, f.data from record r join finding f on f.record_no = r.no
       where r.source_id = ? and f."check" = 'date' order by r.offset`,
    )
    .raw()
    .iterate(source) as IterableIterator<[number, string, Finding['result'], string, string, string]>
  const mails: DatedMail[] = []
  for (const [no, record, result, code, sentence, data] of rows)
    mails.push({ no, record, finding: { check: 'date', result, code, sentence, data: JSON.parse(data) } })
  return mails
}

/** A function that writes what is now said of the date of a record. Run inside a transaction. */
export function dateWriter({ db }: Fonds): (no: number, finding: Finding) => void {
  const finding = db.prepare(
    `update finding set result = ?, code = ?, sentence = ?, data = ? where record_no = ? and "check" = 'date'`,
  )
  const summary = db.prepare('update checked set date = ? where record_no = ?')
  return (no, { result, code, sentence, data }) => {
    finding.run(result, code, sentence, JSON.stringify(data), no)
    summary.run(result, no)
  }
}
