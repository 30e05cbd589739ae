import { afterAll, describe, expect, it } from 'vitest'
import { maxNesting, parseQuery } from '../query.ts'
import { records, sorted, testCase } from './test-case.ts'

const { db, index, found, close } = testCase()
afterAll(close)

describe('text that looks like FTS5 or SQL is only text', () => {
  it.each([
    ['"body:lunch NEAR("', [9]],
    ['"NEAR( ^ election * quoted"', [9]],
    ['^election', [5, 9]],
    ['"body:lunch"', [9]],
    ['"lunch" * ', [1, 2, 9, 10]],
    ['"say ""quoted"""', []],
    ['election" OR "lunch', []],
    ["' or 1=1 --", []],
    ["from:' or 1=1 --", []],
    ['source:"%"', []],
    ['source:"_"', []],
    ['lunch\0" OR "café', []],
    ['{subject body}:lunch', [9]],
    ['"\'); drop table record; --"', []],
    ["id:\"' or ''='\"", []],
    ['\ud800 lunch', [1, 2, 9, 10]],
  ])('%j', (query, expected) => {
    expect(sorted(found(query))).toEqual(expected)
    expect(db.prepare('select count(*) from record').pluck().get()).toBe(records.length)
  })

  it.each([
    'NEAR(',
    'NEAR(a b)',
    'a NEAR b',
    '^',
    '*',
    'a* *',
    '+',
    'a + b',
    '{',
    'a:b:c',
    'words:x',
    'rowid:1',
    'rank:x',
    '-',
    '- -',
    '"',
    '"""',
    '\\',
    'a AND',
    'AND OR NOT',
    'subject:^lunch',
    'subject:"a" b"',
    'body : x',
    '\u2028',
    '\ufeff',
  ])('%j runs in every order', (query) => {
    for (const sort of ['date-desc', 'date-asc', 'relevance'] as const) {
      const { ast } = parseQuery(query)
      expect(() => index.find(ast, { sort })).not.toThrow()
      expect(() => index.find(parseQuery(`-(${query}) kind:mail`).ast, { sort })).not.toThrow()
    }
  })

  // Each level of these takes another two or three places on the parser stack of FTS5, which has a hundred.
  it.each([
    ['x OR t(', ')'],
    ['a -(b OR c ', ')'],
    ['x OR a (b OR c ', ' OR d) -e'],
    ['subject:x OR -a b (subject:c OR d NEAR/3 e ', ') -f'],
    ['from:nora OR a -(lang:fr OR b ', ' OR has:remark) -c'],
  ])('runs %s… as deep as the parser lets through', (open, close) => {
    for (let depth = 1; depth <= maxNesting + 1; depth += 1) {
      const { ast } = parseQuery(`${open.repeat(depth)}z${close.repeat(depth)}`)
      for (const sort of ['date-desc', 'relevance'] as const) expect(() => index.find(ast, { sort })).not.toThrow()
    }
  })

  it('runs the largest queries that the parser lets through', () => {
    const deep = `${'-(lunch OR -kind:mail '.repeat(maxNesting)}x${')'.repeat(maxNesting)}`
    const deepWords = `${'(lunch -(cafe OR '.repeat(maxNesting / 2)}x${'))'.repeat(maxNesting / 2)}`
    const wide = Array.from({ length: 200 }, (_, i) => `w${i}*`).join(' OR ')
    const mixed = Array.from({ length: 100 }, (_, i) => `from:a${i} OR w${i}`).join(' OR ')
    const near = Array.from({ length: 200 }, (_, i) => `w${i}`).join(' NEAR/9 ')
    const phrase = `"${'a '.repeat(1900)}"`
    for (const query of [deep, deepWords, wide, mixed, near, phrase]) {
      for (const sort of ['date-desc', 'relevance'] as const)
        expect(() => index.find(parseQuery(query).ast, { sort })).not.toThrow()
    }
  })
})
