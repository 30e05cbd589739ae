import { expect, it } from 'vitest'
import { madeFonds } from '../../test/material.ts'
import { alignIndex } from './index-file.ts'
import { openFonds } from './open.ts'

it('a disk too full to take words without records out of the index again is told as such', () => {
  const fonds = openFonds(madeFonds())
  const { db } = fonds
  // Far too long for what taking words out leaves free.
  const marks = 'm'.repeat(1_000_000)
  const put = (schema: string, key: string, value: string) =>
    db.prepare(`insert or replace into ${schema}.meta values (?, ?)`).run(key, value)
  put('main', 'marks', marks)
  put('idx', 'ahead of', marks)
  put('idx', 'marks', 'further on')
  const add = db.prepare('insert into idx.words (rowid, body) values (?, ?)')
  db.transaction(() => {
    for (let no = 1; no <= 2000; no += 1) add.run(no, `word${no} of many words`)
  })()
  const full = db.pragma('idx.page_count', { simple: true }) as number
  db.pragma(`idx.max_page_count = ${full}`)
  expect(() => alignIndex(fonds)).toThrow(expect.objectContaining({ code: 'disk-full' }))
  db.pragma(`idx.max_page_count = ${full * 10}`)
  expect(alignIndex(fonds)).toBe(true)
  expect(db.prepare('select count(*) from idx.words_docsize').pluck().get()).toBe(0)
  fonds.close()
})
