// The text of attachments: what was read out of each file, which part of which record it is, and both out again.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { type AttachmentCode, type AttachmentText, attachmentSentence } from '../record/attachment.ts'
import type { Part } from '../record/record.ts'
import { prepared } from './prepared.ts'

/** Against mails of thousands of files that unpack to a thousand times their size: letters of one record's files that are searched. */
export const maxRecordLetters = 8 * 1024 * 1024

/** The least that zlib takes. */
const leastChunk = 64

/** A file inside a mail, and where that mail stands. */
export interface FileInRecord extends Pick<Part, 'ordinal' | 'type' | 'offset' | 'length'> {
  no: number
  name: string | undefined
  charset: string | undefined
  encoding: string | undefined
  sha256: string
  source: { path: string; compressed: string | null; format: string; offset: number }
}

interface FileRow extends Pick<Part, 'ordinal' | 'type' | 'offset' | 'length'> {
  no: number
  name: string | null
  charset: string | null
  encoding: string | null
  sha256: string
  path: string
  compressed: string | null
  format: string
  recordOffset: number
}

/**
 * Files inside mails behind a place, in the order of records and parts, at most `limit`; without signatures, which are most
 * of what some lists attach.
 */
export function filesAfter(
  db: Database,
  { no, ordinal }: { no: number; ordinal: number },
  limit: number,
): FileInRecord[] {
  const rows = db
    .prepare(
      `select p.record_no as no, p.ordinal, p.type, p.offset, p.length, p.name, p.charset, p.encoding, p.sha256,
         s.path, s.compressed, s.format, r.offset as recordOffset
       from part p join record r on r.no = p.record_no join source s on s.id = r.source_id
       where (p.record_no, p.ordinal) > (?, ?) and p.sha256 is not null and r.kind = 'mail'
         and (p.type <> 'application/pgp-signature' or p.name not like '%.asc')
       order by p.record_no, p.ordinal limit ?`,
    )
    .all(no, ordinal, limit) as FileRow[]
  return rows.map(({ name, charset, encoding, path, compressed, format, recordOffset, ...row }) => ({
    ...row,
    name: name ?? undefined,
    charset: charset ?? undefined,
    encoding: encoding ?? undefined,
    source: { path, compressed, format, offset: recordOffset },
  }))
}

/** Number of the last record; 0 where there is none. */
export function lastRecord(db: Database): number {
  return db.prepare('select coalesce(max(no), 0) from record').pluck().get() as number
}

export interface TextKey {
  sha256: string
  /** What it was read as, with its charset where that matters. */
  reading: string
}

export function isRead(db: Database): (key: TextKey) => boolean {
  const one = db.prepare('select 1 from attached_text where sha256 = ? and reading = ?').pluck()
  return ({ sha256, reading }) => one.get(sha256, reading) === 1
}

/** True where the text of this part is among what is searched of its record. */
export function isAttached(db: Database): (no: number, part: number) => boolean {
  const one = db.prepare('select 1 from attached where record_no = ? and part = ?').pluck()
  return (no, part) => one.get(no, part) === 1
}

/** What a file of a record says, where all of it is searched. */
export interface ReadText {
  part: number
  key: TextKey
  text: string
}

/** What is searched of these together. */
export function wordsOfTexts(texts: ReadText[]): string {
  return texts.map(({ text }) => text).join('\n')
}

/** For whoever writes what was read; prepared once. */
export interface AttachedPutter {
  text(key: TextKey, read: AttachmentText): void
  part(no: number, ordinal: number, key: TextKey): void
}

export function attachedPutter(db: Database): AttachedPutter {
  const text = db.prepare(
    'insert into attached_text (sha256, reading, code, letters, text) values (?, ?, ?, ?, ?) on conflict do nothing',
  )
  const part = db.prepare(
    'insert into attached (record_no, part, sha256, reading) values (?, ?, ?, ?) on conflict do nothing',
  )
  return {
    text({ sha256, reading }, read) {
      const bytes = read.text === '' ? null : deflateRawSync(Buffer.from(read.text), { level: 3 })
      text.run(sha256, reading, read.code ?? null, read.text.length, bytes)
    },
    part(no, ordinal, { sha256, reading }) {
      part.run(no, ordinal, sha256, reading)
    },
  }
}

/** What was read for one part. */
export interface PartText {
  part: number
  name: string | null
  code: AttachmentCode | null
  letters: number
}

/** Of a record, in the order of its parts. */
export function attachedOf(db: Database): (no: number) => PartText[] {
  const parts = prepared(
    db,
    `select a.part, p.name, t.code, t.letters from attached a join attached_text t using (sha256, reading)
     left join part p on p.record_no = a.record_no and p.ordinal = a.part where a.record_no = ? order by a.part`,
  )
  return (no) => parts.all(no) as PartText[]
}

/** The texts of the files of a record in their order, one in memory at a time. */
export function attachedTexts(db: Database): (no: number) => Generator<PartText & { text: string }> {
  const partsOf = attachedOf(db)
  const bytes = prepared(
    db,
    `select t.text from attached a join attached_text t using (sha256, reading) where a.record_no = ? and a.part = ?`,
  ).pluck()
  return function* (no) {
    for (const row of partsOf(no)) {
      if (row.letters === 0) continue
      // Room for all of a text of plain letters at once: piece by piece takes a third longer.
      const chunkSize = Math.max(leastChunk, row.letters + 64)
      const text = inflateRawSync(bytes.get(no, row.part) as Buffer, { chunkSize }).toString('utf8')
      yield { ...row, text }
    }
  }
}

/** What of the texts of a record is indexed, and whether that is all. */
export function attachedWords(db: Database): (no: number) => { words: string; isCut: boolean } {
  const textsOf = attachedTexts(db)
  return (no) => {
    const texts: string[] = []
    let left = maxRecordLetters
    for (const { text } of textsOf(no)) {
      texts.push(text.slice(0, left))
      left -= text.length
      if (left < 0) return { words: texts.join('\n'), isCut: true }
    }
    return { words: texts.join('\n'), isCut: false }
  }
}

/** Says at a record what was not read of its files; what was said before goes. */
export function attachedRemarks(db: Database): (no: number, isCut: boolean) => void {
  const partsOf = attachedOf(db)
  // Deleting what a function has chosen opens a savepoint, at which FTS5 writes out all the words it holds in memory.
  const held = db.prepare(`select rowid from remark where record_no = ? and code like 'attachment-%'`).pluck()
  const forget = db.prepare('delete from remark where rowid = ?')
  const put = db.prepare('insert into remark (record_no, code, sentence) values (?, ?, ?)')
  return (no, isCut) => {
    const codes = new Set(partsOf(no).flatMap(({ code }) => code ?? []))
    if (isCut) codes.add('attachment-text-cut')
    for (const rowid of held.all(no)) forget.run(rowid)
    for (const code of [...codes].sort()) put.run(no, code, attachmentSentence(code))
  }
}

/** Forgets everything that was read. */
export function forgetAttached(db: Database): void {
  db.exec(`delete from attached; delete from attached_text; delete from remark where code like 'attachment-%'`)
}

/** How many attachments were read, by what came of it; `null` where all of their text is searched. */
export function countAttached(db: Database): Array<{ code: AttachmentCode | null; reading: string; files: number }> {
  return db
    .prepare(
      `select t.code, substr(t.reading, 1, instr(t.reading || ' ', ' ') - 1) as reading, count(*) as files
       from attached a join attached_text t using (sha256, reading) group by 1, 2 order by 1 nulls first, 2`,
    )
    .all() as Array<{ code: AttachmentCode | null; reading: string; files: number }>
}
