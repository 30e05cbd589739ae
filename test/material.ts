// Mail to take in again and again under faults, and everything about a fonds that must not depend on them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { initFonds, openFonds } from '../src/store/open.ts'
import { lockedPdf, mailWith, pdf } from './attachments.ts'
import { scratch, stillWorld } from './scratch.ts'

function mail(n: number): string {
  const refers = n % 3 === 0 ? '' : `References: <m${n - (n % 3)}@lighthouse.example>\n`
  return `Message-ID: <m${n}@lighthouse.example>\nFrom: Nora <n${n % 7}@lighthouse.example>\nTo: ilan@harbour.example\nDate: Fri, 20 Sep 2024 00:${String(n % 60).padStart(2, '0')}:00 +0200\nSubject: m${n}\n${refers}\nThe harbour, day ${n}.\n`
}

/** A mailbox of so many mails, numbered from `from`. */
export function mailbox(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `From n Fri Sep 20 00:00:00 2024\n${mail(from + i)}\n`).join('')
}

/** Mailboxes large enough for several batches, single files, a sidecar, a compressed one. */
export function material(dir = join(scratch(), 'in')): string {
  mkdirSync(dir)
  for (let i = 0; i < 14; i += 1) writeFileSync(join(dir, `${i}.eml`), mail(5000 + i))
  for (let i = 0; i < 4; i += 1) writeFileSync(join(dir, `box${i}.mbox`), mailbox(i * 700, 700))
  writeFileSync(join(dir, 'packed.gz'), gzipSync(mailbox(2600, 700)))
  writeFileSync(join(dir, 'story.txt'), 'The harbour\n\nNobody knows who moved the annex, and nobody will say.\n')
  writeFileSync(join(dir, 'story.txt.meta.json'), '{"published":"2024-11-13"}')
  return dir
}

/** Mails with files attached, some of them the same, one that is locked, some of texts alone, in a mailbox and by themselves. */
export function attachedMaterial(dir = join(scratch(), 'in')): string {
  mkdirSync(dir)
  const text = (words: string) => ({ name: 'a.txt', type: 'text/plain', bytes: Buffer.from(words) })
  const budget = { name: 'b.pdf', type: 'application/pdf', bytes: pdf(['The budget of the harbour.']) }
  const locked = { name: 'c.pdf', type: 'application/pdf', bytes: lockedPdf() }
  const mails = Array.from({ length: 3 }, (_, i) =>
    mailWith(`m${i}`, [text(`day ${i}`), ...(i % 3 ? [budget] : [locked])]),
  )
  mails.push(mailWith('plain', [text('the budget of the tower'), text('day 1')]))
  writeFileSync(join(dir, 'a.eml'), mailWith('alone', [budget, text('budget')]))
  writeFileSync(join(dir, 'b.mbox'), mails.map((each) => `From n Fri Sep 20 00:00:00 2024\n${each}\n`).join(''))
  return dir
}

export function madeFonds(dir = join(scratch(), 'case.fonds')): string {
  initFonds(dir, 'Case', stillWorld)
  return dir
}

/** Everything that must not depend on how often a run was ended: rows but for the times, ledgers, words, manifests. */
export function heldIn(dir: string): unknown {
  const fonds = openFonds(dir)
  const all = (sql: string) => fonds.db.prepare(sql).raw().all()
  const tables = [
    'record',
    'record_address',
    'record_party',
    'part',
    'remark',
    'attached',
    'attached_text',
    'ledger_row',
    'conversation',
    'gap',
    'person',
    'address',
  ]
  const held = {
    rows: tables.map((table) => all(`select * from ${table} order by 1, 2`)),
    sources: all(
      'select path, sha256, format, expected, stored, duplicate, quarantined, refused from source order by id',
    ),
    words: all(`select rowid from idx.words where words match 'harbour' order by rowid`),
    attached: all(`select rowid from idx.words where words match 'attached : budget' order by rowid`),
    none: all(`select rowid from idx.words where words match 'day 77' order by rowid`),
    manifest: readFileSync(join(dir, 'bag/manifest-sha256.txt'), 'utf8').split('\n').sort(),
  }
  const sound = new Database(join(dir, 'index.db'))
  sound.exec(`insert into words (words) values ('integrity-check')`)
  sound.close()
  fonds.close()
  return held
}
