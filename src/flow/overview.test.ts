import { expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { openOverview } from './overview.ts'

it('answers an empty fonds', () => {
  const page = openOverview(testRows().fonds)
  expect(page).toMatchObject({ records: 0, bins: [], attention: [], people: [], busiest: [], undated: 0 })
})

it('counts what came in, and every dated record stands in one bar', () => {
  const rows = testRows()
  for (let i = 0; i < 20; i += 1) {
    rows.record({
      at: Date.UTC(2016, 8, 20 + i),
      conversation: 'c1',
      from: 'Ines Roy <ines@harbour.example>',
      to: `a${i}@harbour.example`,
    })
  }
  rows.record({ kind: 'article', at: '2016-10-30T00:00:00Z', source: 'press/a.html' })
  rows.record({ at: null })
  const page = openOverview(rows.fonds)
  expect(page).toMatchObject({ title: 'The Lighthouse papers', records: 22, conversations: 1, persons: 21, undated: 1 })
  expect(page.ledger).toEqual({ expected: 22, stored: 22, duplicate: 0, quarantined: 0, refused: 0 })
  expect(page.binUnit).toBe('day')
  expect(page.bins.reduce((sum, bin) => sum + bin.private, 0)).toBe(20)
  expect(page.bins.at(-1)).toMatchObject({ press: 1 })
  expect(page.people.length).toBe(8)
  expect(page.people[0]).toMatchObject({ name: 'Ines Roy', sent: 20, received: 0 })
  expect(page.busiest[0]).toMatchObject({ participants: [{ name: 'Ines Roy' }, {}, {}], others: 18 })
})

it('lists what wants an eye, each with an address inside the workbench', () => {
  const rows = testRows()
  rows.record({ key: 'mid:a', conversation: 'c1', remarks: [['date-impossible', 'The year is 2096.']] })
  rows.record({ key: 'mid:a', conversation: 'c1', remarks: [['header-8bit', 'A header holds raw bytes.']] })
  rows.gap('mid:gone', 'c1', 1)
  rows.problem('a b.bin', 'refused', 'unknown-format')
  rows.problem('one.mbox', 'quarantined', 'no-header')
  rows.problem('two.mbox', 'quarantined', 'no-header')
  rows.source('in/pipe', { format: 'not-taken-in' })
  rows.problem('in/pipe', 'refused', 'no-file')
  const { attention } = openOverview(rows.fonds)
  expect(attention.map(({ code, count, href }) => [code, count, href])).toEqual([
    ['missing-message', 1, '/conversations?missing=1'],
    ['not-taken-in', 1, '/ledger?source=in%2Fpipe'],
    ['quarantined', 2, '/ledger?outcome=quarantined'],
    ['refused', 1, '/ledger?source=a%20b.bin&outcome=refused'],
    ['copies-differ', 1, '/search?q=has%3Acopies'],
    ['date-impossible', 1, '/search?q=remark%3Adate-impossible'],
    ['header-8bit', 1, '/search?q=remark%3Aheader-8bit'],
  ])
  expect(attention.map((line) => line.sentence).slice(4)).toEqual([
    '1 message is held in several copies that differ.',
    '1 record has a date that cannot be true. It is kept as written and spoils no order.',
    'A header holds raw bytes.',
  ])
})
