// The floor: what no program with this hash and this index can go below. SHA-256 of every raw message and one FTS5 insert of
// the same decoded text, in one thread; reading and decoding are done before the clock starts. Prints nothing; its time is
// told in the form of GNU time, so that the bench reads it like any other process.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { mbox } from '../dist/src/source/mbox/format.js'
import { openBytes } from '../dist/src/store/raw.js'

const folder = process.argv[2]
const messages = []
for (const name of readdirSync(folder).sort()) {
  const bytes = openBytes(join(folder, name))
  const file = { path: name, bytes, given: {}, received: Date.now(), sibling: () => undefined }
  for (const read of mbox.read(file, 'mbox')) {
    if (!('problem' in read))
      messages.push([bytes.slice(read.offset, read.offset + read.length), read.subject ?? '', read.text])
  }
  bytes.close()
}

const dir = mkdtempSync(join(tmpdir(), 'fonds-floor-'))
const db = new Database(join(dir, 'floor.db'))
db.pragma('journal_mode = wal')
db.exec(`create virtual table words using fts5 (subject, body, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2")`)
const insert = db.prepare('insert into words (rowid, subject, body) values (?, ?, ?)')
const started = performance.now()
db.exec('begin')
messages.forEach(([raw, subject, body], index) => {
  createHash('sha256').update(raw).digest('hex')
  insert.run(index + 1, subject, body)
})
db.exec('commit')
const seconds = (performance.now() - started) / 1000
db.close()
rmSync(dir, { recursive: true })
console.error(`@floor ${seconds.toFixed(3)}`)
