import { expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { listLedger, openLedger } from './ledger.ts'

function twoSources() {
  const rows = testRows()
  const a = rows.record({ source: 'mail/a.mbox', offset: 0 })
  const c = rows.record({ source: 'mail/a.mbox', offset: 300 })
  rows.problem('mail/a.mbox', 'duplicate', 'identical', { offset: 100, recordNo: a.no })
  rows.problem('mail/a.mbox', 'quarantined', 'no-header', { offset: 200 })
  rows.problem('notes.bin', 'refused', 'unknown-format')
  return { ...rows, a, c }
}

it('gives one line per source, and each adds up', () => {
  const lines = listLedger(twoSources().fonds)
  expect(lines.map((line) => line.source)).toEqual(['mail/a.mbox', 'notes.bin'])
  for (const line of lines) {
    expect(line.stored + line.duplicate + line.quarantined + line.refused).toBe(line.expected)
  }
})

it('lists stored records and problems together in the order of the bytes', () => {
  const { fonds, a, c } = twoSources()
  const page = openLedger(fonds, 'mail/a.mbox')
  expect(page.total).toBe(4)
  expect(page.rows.map((row) => [row.locator.offset, row.outcome, row.code, row.record])).toEqual([
    [0, 'stored', null, a.id],
    [100, 'duplicate', 'identical', a.id],
    [200, 'quarantined', 'no-header', null],
    [300, 'stored', null, c.id],
  ])
})

it('pages, and narrows to one outcome', () => {
  const { fonds, c } = twoSources()
  const last = openLedger(fonds, 'mail/a.mbox', { offset: 1, limit: 1, outcome: 'stored' })
  expect([last.total, last.rows.map((row) => row.record)]).toEqual([2, [c.id]])
  expect(openLedger(fonds, 'mail/a.mbox', { outcome: 'refused' })).toMatchObject({ total: 0, rows: [] })
})

it('says where the paths are listed when there is no such source', () => {
  expect(() => openLedger(twoSources().fonds, 'b.mbox')).toThrow('no source "b.mbox" in this fonds')
})
