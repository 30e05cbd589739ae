import { afterAll, describe, expect, it } from 'vitest'
import { parseQuery } from '../query.ts'
import { nora, noraId, testCase } from './test-case.ts'
import { inventFonds } from './test-fonds.ts'

const { index, found, close } = testCase()
afterAll(close)

describe('facets', () => {
  it('finds by columns what the database finds', () => {
    // The second time the part stands where it is asked of the database.
    for (const part of ['kind:mail', 'date:2016-09-20', 'date:none', 'date:..2016-09', 'lang:fr', 'has:attachment'])
      expect([part, found(part)]).toEqual([part, found(`(${part} OR id:none)`)])
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
    const facets = index.facets(parseQuery('').ast)
    expect(facets.finding).toEqual([
      { value: 'date-late', label: 'date-late', count: 1, operator: 'finding:date-late' },
    ])
    for (const part of ['dkim:pass', 'dkim:none', 'finding:date-late', 'finding:nothing'])
      expect([part, count(part)]).toEqual([part, count(`(${part} OR id:none)`)])
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

describe('what parties say', () => {
  it('is counted as a facet, for each thing that is said of a record, its copies and its conversation', () => {
    const { db, put, index, close } = inventFonds()
    const status = () => index.facets(parseQuery('').ast).status.map(({ operator, count }) => `${operator} ${count}`)
    const nos = ['a', 'a', 'b', 'b'].map((key, i) => put({ from: nora, key: `${key}${i % 2}`, thread: `c${key}` }))
    expect(status()).toEqual([])
    const state = db.prepare(`insert into statement (seq, time, who, says) values (?, '', 'Nora Vega', ?)`)
    const about = db.prepare(
      'insert into statement_subject (seq, ordinal, record_id, whole) values (?, 0, (select id from record where no = ?), ?)',
    )
    const say = (seq: number, says: string, no: number, whole: number) => [
      state.run(seq, says),
      about.run(seq, no, whole),
    ]
    say(1, 'disputes', nos[0]!, 0)
    expect(status()).toEqual(['status:disputed 1'])
    say(2, 'confirms', nos[0]!, 1)
    say(3, 'declines', nos[3]!, 1)
    expect(status()).toEqual(['status:confirmed 2', 'status:disputed 1', 'status:no-comment 2'])
    for (const { operator, count } of index.facets(parseQuery('').ast).status)
      expect(index.find(parseQuery(operator).ast).total, operator).toBe(count)
    for (const part of ['status:disputed', 'status:any', 'status:denied'])
      expect(index.find(parseQuery(part).ast).total).toBe(index.find(parseQuery(`(${part} OR id:none)`).ast).total)
    put({ from: nora, body: 'later, and nothing is said of it' })
    expect(status()).toHaveLength(3)
    close()
  })
})

describe('what points to a gap', () => {
  it('is found by what it refers to, and by what the checks said of it', () => {
    const { db, put, index, close } = inventFonds()
    const [held, answer, other, quoting] = [1, 2, 3, 4].map((n) => put({ from: nora, key: `mid:${n}`, thread: 'c1' }))
    db.prepare(`insert into gap values ('mid:gone', 'c1', 0, 0)`).run()
    const refer = db.prepare('update record set refs = ? where no = ?')
    refer.run('["mid:gone", "mid:1"]', answer)
    refer.run('["mid:1"]', other)
    const say = db.prepare(
      `insert into finding (record_no, ordinal, "check", result, code, sentence, data) values (?, 100, 'x', 'unknown', ?, '', 'null')`,
    )
    say.run(quoting, 'gap-quoted')
    say.run(held, 'copies-differ')
    const found = (q: string) => index.find(parseQuery(q).ast).rows.map(({ no }) => no)
    expect(found('has:gap').sort()).toEqual([answer, quoting])
    expect(found('-has:gap').sort()).toEqual([held, other])
    expect(found('has:gaps')).toEqual(found('has:gap'))
    close()
  })
})
