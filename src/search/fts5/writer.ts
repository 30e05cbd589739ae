// Words into index.db, attached as `idx`, and out of it.
import type { Database } from 'better-sqlite3'
import type { IndexWriter } from '../index.ts'

export function fts5Writer(db: Database): IndexWriter {
  const put = db.prepare(
    'insert into idx.words (rowid, subject, body, quoted, names, files, attached) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const take = db.prepare('delete from idx.words where rowid = ?')
  return {
    add(no, { subject, body, quoted, names, files, attached }) {
      put.run(no, subject, body, quoted, names, files, attached)
    },
    remove(no) {
      take.run(no)
    },
  }
}
