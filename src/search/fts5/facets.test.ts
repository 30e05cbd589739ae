import { afterAll, describe, expect, it } from 'vitest'
import { parseQuery } from '../query.ts'
import { nora, noraId, testCase } from './test-case.ts'
import { inventFonds } from './test-fonds.ts'

const { index, found, close } = testCase()
afterAll(close)

describe('facets', () => {
  it('counts the whole result, and each operator finds what it counts', () => {
    for (const query of ['', 'kind:mail', 'lunch OR kind:chat', 'person:nora']) {
      const facets = index.facets(parseQuery(query).ast)
      for (const { operator, count } of Object.values(facets).flat()) {
        expect([operator, found(`(${query}) ${operator}`).length]).toEqual([operator, count])
      }
      expect(facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(found(query).length)
    }
  })

  it('names and orders them', () => {
    const facets = index.facets(parseQuery('').ast)
    expect(facets.kind[0]).toEqual({ value: 'mail', label: 'mail', count: 6, operator: 'kind:mail' })
    expect(facets.person[0]).toEqual({ value: noraId, label: 'Nora Véga', count: 6, operator: `person:${noraId}` })
    expect(facets.source.find(({ value }) => value === 'press/paper 1.html')?.operator).toBe(
      'source:"press/paper 1.html"',
    )
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
      ['2015', 1],
      ['2016', 7],
      ['2017', 2],
    ])
  })
})

describe('what signatures prove', () => {
  it('narrows to mail that was checked, and is counted as a facet', () => {
    const { db, put, index, close } = inventFonds()
    const count = (q: string) => index.find(parseQuery(q).ast).total
    const check = db.prepare(
      `insert into checked (record_no, dkim, code, aligned, arc, date) values (?, ?, 'x', 1, 'none', 'pass')`,
    )
    for (const result of ['pass', 'pass', 'fail', 'none']) check.run(put({ from: nora, body: 'harbour' }), result)
    put({ from: nora, body: 'harbour' })
    db.prepare(
      `insert into finding (record_no, ordinal, "check", result, code, sentence, data) values (1, 0, 'date', 'fail', 'date-late', '', 'null')`,
    ).run()
    expect(['pass', 'fail', 'unknown', 'none'].map((result) => count(`harbour dkim:${result}`))).toEqual([2, 1, 0, 1])
    expect([count('-dkim:pass'), count('finding:date-late'), count('finding:date-early')]).toEqual([3, 1, 0])
    expect(index.facets(parseQuery('').ast).dkim).toEqual([
      { value: 'pass', label: 'pass', count: 2, operator: 'dkim:pass' },
      { value: 'fail', label: 'fail', count: 1, operator: 'dkim:fail' },
      { value: 'none', label: 'none', count: 1, operator: 'dkim:none' },
    ])
    close()
  })
})
