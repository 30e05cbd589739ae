import { expect, it } from 'vitest'
import { testRows } from '../../../test/rows.ts'
import { recordRows, recordRowsById } from './records.ts'

it('gives rows in the order asked for, with parties as written and remarks', () => {
  const rows = testRows()
  const a = rows.record({
    from: 'Nora Vega <Nora@lighthouse.example>',
    to: ['ben@harbour.example', 'Ines Roy <ines@harbour.example>'],
    remarks: [
      ['date-missing', 'there is no Date header'],
      ['charset-guessed', 'no charset is declared'],
    ],
  })
  const b = rows.record({ from: 'ben@harbour.example' })
  const [second, first] = recordRows(rows.fonds, [b.no, a.no, 999])
  expect(second?.id).toBe(b.id)
  expect(first?.parties.map((party) => [party.role, party.personName, party.written])).toEqual([
    ['from', 'Nora Vega', 'Nora Vega <Nora@lighthouse.example>'],
    ['to', 'ben@harbour.example', 'ben@harbour.example'],
    ['to', 'Ines Roy', 'Ines Roy <ines@harbour.example>'],
  ])
  expect(first?.remarks.map((remark) => remark.code)).toEqual(['date-missing', 'charset-guessed'])
})

it('counts as copies what has the same key or the same bytes, never what has no key', () => {
  const rows = testRows()
  const a = rows.record({ key: 'mid:one@lighthouse.example' })
  const b = rows.record({ key: 'mid:one@lighthouse.example' })
  const c = rows.record({ key: null })
  const d = rows.record({ key: null })
  rows.problem('mail/second.mbox', 'duplicate', 'identical', { recordNo: a.no })
  rows.problem('mail/second.mbox', 'quarantined', 'no-header')
  expect(recordRows(rows.fonds, [a.no, b.no, c.no, d.no]).map((row) => row.copies)).toEqual([2, 1, 0, 0])
})

it('finds rows by id and does not double what is asked for twice', () => {
  const rows = testRows()
  const a = rows.record({ from: 'nora@lighthouse.example' })
  const found = recordRowsById(rows.fonds, [a.id, 'nothing'])
  expect(found.map((row) => row.no)).toEqual([a.no])
  expect(recordRows(rows.fonds, [a.no, a.no]).map((row) => row.parties.length)).toEqual([1, 1])
})
