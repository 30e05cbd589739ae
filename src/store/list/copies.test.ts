import { expect, it } from 'vitest'
import { testRows } from '../../../test/rows.ts'
import { copyRows, headerOnlyCode } from './copies.ts'

it('tells the same bytes elsewhere from other bytes under one key, and from who-and-when alone', () => {
  const rows = testRows()
  const one = rows.record({ key: 'mid:a' })
  const other = rows.record({ key: 'mid:a', source: 'mail/b.mbox' })
  rows.record({ key: 'mid:b' })
  rows.problem('mail/c.mbox', 'duplicate', 'identical', { recordNo: one.no, offset: 7 })
  rows.problem('x/headers.js', 'duplicate', headerOnlyCode, { recordNo: one.no })
  rows.problem('mail/c.mbox', 'quarantined', 'no-header')
  const copies = copyRows(rows.fonds, one.no)
  expect(copies.map((copy) => [copy.path, copy.id, copy.sameness])).toEqual([
    ['mail/b.mbox', other.id, 'different'],
    ['mail/c.mbox', one.id, 'identical'],
    ['x/headers.js', one.id, 'header-only'],
  ])
  expect(copies[1]?.offset).toBe(7)
})

it('does not call it a difference where one of two records holds only who and when', () => {
  const rows = testRows()
  const bare = rows.record({ key: 'x:dm:1', kind: 'chat', headerOnly: true })
  const full = rows.record({ key: 'x:dm:1', kind: 'chat', text: 'Yes' })
  expect(copyRows(rows.fonds, full.no).map(({ sameness }) => sameness)).toEqual(['header-only'])
  expect(copyRows(rows.fonds, bare.no).map(({ sameness }) => sameness)).toEqual(['fuller'])
})
