import { afterAll, describe, expect, it } from 'vitest'
import { facetNames } from '../index.ts'
import { parseQuery } from '../query.ts'
import { nora, noraId, testCase } from './test-case.ts'
import { inventFonds } from './test-fonds.ts'

const { index, found, close } = testCase()
afterAll(close)

const facetsFor = (query: string) => index.facets(parseQuery(query).ast)

describe('facets', () => {
  it('counts the whole result, and each operator finds what it counts', () => {
    for (const query of ['', 'kind:mail', 'lunch OR kind:chat', 'person:nora', '-kind:chat', 'before:2017 lunch']) {
      const facets = facetsFor(query)
      for (const name of facetNames.filter((one) => !query.startsWith(one)))
        for (const { operator, count } of facets[name])
          expect([operator, found(`(${query}) ${operator}`).length]).toEqual([operator, count])
      expect(facets.kind.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(found(query).length)
    }
  })

  it.each([
    ['kind:mail', 'kind', 'putintrump'],
    ['(kind:mail OR kind:post)', 'kind', 'nora'],
    ['date:2016', 'year', ''],
    ['date:2016-09..2016-10', 'year', '-kind:chat'],
    ['(date:2015 OR date:none)', 'year', ''],
    ['lang:none', 'lang', '-kind:article'],
    ['source:x/tweets.js', 'source', ''],
    ['has:attachment', 'has', 'kind:mail'],
    ['-has:attachment', 'has', 'person:nora'],
  ] as const)('%s: the other values of its facet tell what they stand for', (part, name, rest) => {
    const query = `${part} ${rest}`
    const facets = facetsFor(query)
    expect(facets[name].length).toBeGreaterThan(1)
    for (const { operator, count } of facets[name])
      expect([operator, found(`(${rest}) ${operator}`).length]).toEqual([operator, count])
    for (const other of facetNames.filter((one) => one !== name && !rest.includes(`${one}:`)))
      for (const { operator, count } of facets[other])
        expect([operator, found(`(${query}) ${operator}`).length]).toEqual([operator, count])
  })

  it('holds several facets at once, and gives up none of two parts of one', () => {
    const both = facetsFor('kind:mail date:2016')
    expect(both.kind.find(({ value }) => value === 'chat')?.count).toBe(found('kind:chat date:2016').length)
    expect(both.year.find(({ value }) => value === '2015')?.count).toBe(found('kind:mail date:2015').length)
    expect(facetsFor('(kind:mail OR kind:chat) kind:mail').kind.map(({ value }) => value)).toEqual(['mail'])
  })

  it('finds by columns what the database finds', () => {
    // The second time the part stands where it is asked of the database.
    for (const part of ['kind:mail', 'date:2016-09-20', 'date:none', 'date:..2016-09', 'lang:fr', 'has:attachment'])
      expect([part, found(part)]).toEqual([part, found(`(${part} OR id:none)`)])
  })

  it('tells days and what is undated', () => {
    const { days, undated } = facetsFor('kind:mail')
    expect(undated).toBe(found('kind:mail date:none').length)
    expect(days.reduce((sum, { count }) => sum + count, undated)).toBe(found('kind:mail').length)
    expect(days).toContainEqual({ start: Date.UTC(2016, 8, 20), kind: 'mail', count: 3 })
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
