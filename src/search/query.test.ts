import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Ast, printQuery } from './ast.ts'
import { operators, possessions } from './operators.ts'
import { maxErrors, maxNesting, maxQueryLength, parseQuery } from './query.ts'
import { maxTerms } from './reading.ts'

/** The tree with its structure visible, so that the tables below can be read. */
function shape(ast: Ast): string {
  switch (ast.type) {
    case 'all':
      return '*'
    case 'and':
    case 'or':
      return `(${ast.type} ${ast.items.map(shape).join(' ')})`
    case 'not':
      return `(not ${shape(ast.item)})`
    case 'near':
      return `(${ast.column ? `${ast.column}=` : ''}near/${ast.distance} ${ast.terms.map(shape).join(' ')})`
    case 'words':
      return `${ast.column ? `${ast.column}=` : ''}[${ast.text}${ast.prefix ? '…' : ''}]`
    default:
      return `${ast.operator}=[${ast.value}]`
  }
}

describe('what is typed and how it is read', () => {
  it.each([
    ['', '*'],
    ['   ', '*'],
    ['*', '*'],
    ['-*', '(not *)'],
    ['-* a -* -* (-* OR b -*)', '(and (not *) [a] (or (not *) (and [b] (not *))))'],
    ['--*', '*'],
    ['a OR -*', '(or [a] (not *))'],
    ['nora', '[nora]'],
    ['nora vega', '(and [nora] [vega])'],
    ['nora AND vega', '(and [nora] [vega])'],
    ['nora and vega', '(and [nora] [and] [vega])'],
    ['Nora And vega', '(and [Nora] [And] [vega])'],
    ['why not', '(and [why] [not])'],
    ['nora OR vega', '(or [nora] [vega])'],
    ['a b OR c d', '(or (and [a] [b]) (and [c] [d]))'],
    ['a (b OR c) d', '(and [a] (or [b] [c]) [d])'],
    ['-nora', '(not [nora])'],
    ['−nora', '(not [nora])'],
    ['NOT nora', '(not [nora])'],
    ['--nora', '[nora]'],
    ['a -b', '(and [a] (not [b]))'],
    ['a - b', '(and [a] [b])'],
    ['-', '*'],
    ['()', '*'],
    ['a () b', '(and [a] [b])'],
    ['-(a b)', '(not (and [a] [b]))'],
    ['-(a OR b)', '(not (or [a] [b]))'],
    ['a OR', '[a]'],
    ['OR a', '[a]'],
    ['a NOT', '[a]'],
    ['"to be or"', '[to be or]'],
    ['“to be or”', '[to be or]'],
    ['« to be or »', '[to be or]'],
    ['„sein oder“', '[sein oder]'],
    ['"say ""no"" twice"', '[say "no" twice]'],
    ['""', '*'],
    ['"a  \n b"', '[a b]'],
    ['"OR"', '[OR]'],
    ['elect*', '[elect…]'],
    ['"new elect"*', '[new elect…]'],
    ['putintrump.org', '[putintrump.org]'],
    ['o’brien', '[o’brien]'],
    ['e-mail', '[e-mail]'],
    ['a_b', '[a_b]'],
    ['https://lighthouse.example/a?b', '[https://lighthouse.example/a?b]'],
    ['12:30', '[12:30]'],
    ['R & D', '(and [R] [D])'],
    ['lunch 🎉', '[lunch]'],
    ['Re: lunch', '(and [Re] [lunch])'],
    ['a NEAR/5 b', '(near/5 [a] [b])'],
    ['a NEAR/5 "b c" NEAR/5 d*', '(near/5 [a] [b c] [d…])'],
    ['x a NEAR/2 b y', '(and [x] (near/2 [a] [b]) [y])'],
    ['near NEAR', '(and [near] [NEAR])'],
    ['a NEAR b', '(near/10 [a] [b])'],
    ['subject:(a NEAR/5 b)', '(subject=near/5 [a] [b])'],
    ['=lunch', '[lunch]'],
    ['="big lunch"', '[big lunch]'],
    ['subject:=lunch', 'subject=[lunch]'],
    ['a = b', '(and [a] [b])'],
    ['in:new nora', 'new=[nora]'],
    ['nora vega in:NEW', '(and new=[nora] new=[vega])'],
    ['in:new a OR b', '(or new=[a] new=[b])'],
    ['(in:new a) b', '(and new=[a] [b])'],
    ['in:new (a -b)', '(and new=[a] (not new=[b]))'],
    ['in:new a subject:b body:c from:d', '(and new=[a] subject=[b] new=[c] from=[d])'],
    ['in:new a NEAR/3 "b c"', '(new=near/3 [a] [b c])'],
    ['in:new', '*'],
    ['from:nora', 'from=[nora]'],
    ['FROM:nora', 'from=[nora]'],
    ['from:"Nora Vega"', 'from=[Nora Vega]'],
    ['from:« Nora Vega »', 'from=[Nora Vega]'],
    ['from:x:1200', 'from=[x:1200]'],
    ['from:@beacon', 'from=[@beacon]'],
    ['-from:nora', '(not from=[nora])'],
    ['from:(nora OR hugo)', '(or from=[nora] from=[hugo])'],
    ['subject:(big lunch)', '(and subject=[big] subject=[lunch])'],
    ['from:(nora to:hugo)', '(and from=[nora] to=[hugo])'],
    ['subject:lunch', 'subject=[lunch]'],
    ['subject:lun*', 'subject=[lun…]'],
    ['body:"see you"', 'body=[see you]'],
    ['filename:report.pdf', 'files=[report.pdf]'],
    ['filename:*.pdf', 'files=[pdf]'],
    ['kind:mail', 'kind=[mail]'],
    ['kind:EMAIL', 'kind=[mail]'],
    ['kind:dm', 'kind=[chat]'],
    ['kind:message', 'kind=[chat]'],
    ['kind:tweet', 'kind=[post]'],
    ['has:attachment', 'has=[attachment]'],
    ['dkim:PASS', 'dkim=[pass]'],
    ['finding:dkim-body-altered', 'finding=[dkim-body-altered]'],
    ['has:copies', 'has=[copies]'],
    ['source:"mail/in box (1).mbox"', 'source=[mail/in box (1).mbox]'],
    ['id:<a.1@lighthouse.example>', 'id=[a.1@lighthouse.example]'],
    ['remark:date-impossible', 'remark=[date-impossible]'],
    ['date:2016', 'date=[2016]'],
    ['before:2016-09', 'before=[2016-09]'],
    ['date:none', 'date=[none]'],
  ])('%s → %s', (query, expected) => {
    const { ast, errors } = parseQuery(query)
    expect(errors).toEqual([])
    expect(shape(ast)).toBe(expected)
  })

  it.each([
    ['date:2016', '2016-01-01', '2017-01-01'],
    ['date:2016-09', '2016-09-01', '2016-10-01'],
    ['date:2016-12', '2016-12-01', '2017-01-01'],
    ['date:2016-09-20', '2016-09-20', '2016-09-21'],
    ['date:2016-09-20..2016-10-12', '2016-09-20', '2016-10-13'],
    ['date:2016-09-20/2016-10-12', '2016-09-20', '2016-10-13'],
    ['date:2016..2017-07', '2016-01-01', '2017-08-01'],
    ['date:"2016 .. 2017"', '2016-01-01', '2018-01-01'],
    ['date:..2017-07', null, '2017-08-01'],
    ['date:../2017-07', null, '2017-08-01'],
    ['date:2016..', '2016-01-01', null],
    ['before:2016-09-20', null, '2016-09-20'],
    ['after:2016-09-20', '2016-09-20', null],
    ['after:2016-09~', '2016-09-01', null],
    ['before:2016-09-20T02:00+02:00', null, '2016-09-20'],
  ])('%s spans from %s up to %s', (query, from, to) => {
    const { ast, errors } = parseQuery(query)
    expect(errors).toEqual([])
    expect(ast).toMatchObject({ from: from && Date.parse(from), to: to && Date.parse(to) })
  })
})

describe('what cannot be read as meant', () => {
  it.each([
    ['"to be', 'quote-open', 0, '[to be]'],
    ['a (b c', 'parenthesis-open', 2, '(and [a] [b] [c])'],
    ['a) b', 'parenthesis-stray', 1, '(and [a] [b])'],
    ['a OR b) c', 'parenthesis-stray', 6, '(and (or [a] [b]) [c])'],
    ['x from:', 'operator-empty', 2, '[x]'],
    ['from: nora', 'operator-empty', 0, '[nora]'],
    ['from:""', 'operator-empty', 0, '(not *)'],
    ['a frm:nora', 'operator-unknown', 2, '(and [a] [frm:nora])'],
    ['since:2016', 'operator-unknown', 0, '[since:2016]'],
    ['sender:"Nora Vega"', 'operator-unknown', 0, '(and [sender] [Nora Vega])'],
    ['kind:mial', 'kind-unknown', 5, '(not *)'],
    ['has:wings', 'has-unknown', 4, '(not *)'],
    ['before:yesterday', 'date-unreadable', 7, '(not *)'],
    ['date:2016-02-30', 'date-unreadable', 5, '(not *)'],
    ['date:2017..2016', 'date-unreadable', 5, '(not *)'],
    ['after:2016..2017', 'date-unreadable', 6, '(not *)'],
    ['NEAR/5 b', 'near-alone', 0, '[b]'],
    ['a NEAR/5', 'near-alone', 2, '[a]'],
    ['a NEAR/2 "c d"~3', 'near-alone', 2, '[a]'],
    ['"c d"~3 NEAR/2 a', 'near-alone', 8, '(and (near/3 [c] [d]) [a])'],
    ['a subject:?!', 'no-word', 10, '[a]'],
    ['?! &', 'no-word', 0, '(not *)'],
    ['a before:2016-02-30', 'date-unreadable', 9, '[a]'],
    ['a OR -kind:mial', 'kind-unknown', 11, '[a]'],
    ['is:unread', 'operator-elsewhere', 0, '(not *)'],
    ['-(is:unread)', 'operator-elsewhere', 2, '(not *)'],
    ['in:sent', 'in-unknown', 3, '(not *)'],
    ['from:', 'operator-empty', 0, '(not *)'],
    ['(', 'parenthesis-open', 0, '*'],
    ['"', 'quote-open', 0, '*'],
    ['🎉', 'no-word', 0, '(not *)'],
    ['a in:inbox', 'in-unknown', 5, '[a]'],
    ['in: a', 'in-unknown', 0, '[a]'],
    ['-in:new a', 'in-unknown', 1, 'new=[a]'],
  ])('%s is %s at %i, read as %s', (query, code, at, expected) => {
    const {
      ast,
      errors: [error],
    } = parseQuery(query)
    expect(error).toMatchObject({ code, at })
    expect(error?.message).not.toMatch(/\.$/)
    expect(shape(ast)).toBe(expected)
  })

  it.each([
    ['frm:nora', 'from:'],
    ['subjet:lunch', 'subject:'],
    ['since:2016', 'after:'],
    ['kind:mial', 'kind:mail'],
    ['has:attachement', 'has:attachment'],
    ['dkim:passed', 'dkim:pass'],
    ['signature:pass', 'dkim:'],
    ['from: nora', 'from:nora'],
    ['in:inbox lunch', 'source:'],
    ['lunch -in:new', '-new:word'],
  ])('%s suggests %s', (query, suggestion) => {
    expect(parseQuery(query).errors[0]?.message).toContain(suggestion)
  })
})

it('tells a word that is meant as it stands', () => {
  for (const query of [
    '"lunch"',
    '=lunch',
    '="lunch"',
    '“lunch”',
    'subject:"lunch"',
    'subject:=lunch',
    'in:new "lunch"',
  ])
    expect(parseQuery(query).ast).toMatchObject({ type: 'words', text: 'lunch', exact: true })
  for (const query of ['lunch', 'lunch*', '"lunch"*', '"big lunch"', 'o’brien', 'subject:lunch'])
    expect(parseQuery(query).ast).not.toHaveProperty('exact')
})

it('tells everything that is wrong, in order, each at its own character', () => {
  const query = 'an?x before:2024-02-30 (subject:budg~ kind:mails "the quay'
  const told = parseQuery(query).errors.map(({ code, at }) => `${code} ${query.slice(at, at + 4)}`)
  expect(told).toEqual([
    'word-wildcard ?x b',
    'date-unreadable 2024',
    'parenthesis-open (sub',
    'word-fuzzy ~ ki',
    'kind-unknown mail',
    'quote-open "the',
  ])
  expect(parseQuery('=roam~').errors).toMatchObject([{ at: 5 }])
  expect(parseQuery('kind:x '.repeat(100)).errors).toHaveLength(maxErrors)
})

it('tells where the value of a field stands', () => {
  const query = 'a -lang:xx (source:"b c" OR id:d)'
  const values = parseQuery(query).values.map(({ at, leaf }) => [query.slice(at, at + 3), leaf.value])
  expect(values).toEqual([
    ['xx ', 'xx'],
    ['"b ', 'b c'],
    ['d)', 'd'],
  ])
})

describe('limits', () => {
  it('cuts a query that is too long', () => {
    const { errors } = parseQuery('word '.repeat(maxQueryLength))
    expect(errors).toMatchObject([{ code: 'too-many-terms' }, { code: 'query-too-long' }])
  })

  it('leaves out terms beyond the limit', () => {
    const {
      ast,
      errors: [error],
    } = parseQuery('ab '.repeat(maxTerms + 1))
    expect(error).toMatchObject({ code: 'too-many-terms', at: maxTerms * 3 })
    expect(ast).toMatchObject({ type: 'and', items: { length: maxTerms } })
  })

  it('counts the terms of NEAR', () => {
    const { ast } = parseQuery(Array.from({ length: maxTerms + 50 }, () => 'ab').join(' NEAR/2 '))
    expect(ast).toMatchObject({ type: 'near', terms: { length: maxTerms } })
  })

  it.each([
    ['"a b"~5 ', maxTerms / 2, 0],
    ['"a b"~5 ', maxTerms / 2, 1],
    ['"a b c"~5 ', Math.ceil(maxTerms / 3), 1],
    ['x subject:"a b c"~5 ', maxTerms / 4, 1],
    ['"a b c"~5 -"a b"~5 ', maxTerms / 5, 1],
  ])('counts the words of %s, %i times and %i more, as it prints them', (text, times, more) => {
    const query = text.repeat(times + more)
    const { ast, errors } = parseQuery(query)
    const over = query.match(/\b[abcx]\b/g)!.length > maxTerms
    expect(errors.map(({ code }) => code)).toEqual(over ? ['too-many-terms'] : [])
    expect(parseQuery(printQuery(ast))).toMatchObject({ ast, errors: [] })
  })

  it.each([
    [0, '(near/5 [a] [b] [c])'],
    [1, '(near/5 [a] [b])'],
    [2, '[a]'],
    [3, '[x]'],
  ])('keeps the words of a loose phrase that fit: %i do not', (over, last) => {
    const { ast } = parseQuery(`${'x '.repeat(maxTerms - 3 + over)}"a b c"~5`)
    expect(ast.type === 'and' && ast.items.map(shape).at(-1)).toBe(last)
  })

  it('tells that a loose phrase is too long', () => {
    const { ast, errors } = parseQuery(`subject:"${'ab '.repeat(maxTerms + 50)}"~5`)
    expect(ast).toMatchObject({ type: 'near', column: 'subject', terms: { length: maxTerms } })
    expect(errors).toMatchObject([{ code: 'too-many-terms', at: 0 }])
  })

  it('reads the innermost of deeply nested parentheses flat', () => {
    const depth = maxNesting + 3
    const {
      ast,
      errors: [error],
    } = parseQuery(`${'-(a OR '.repeat(depth)}b${')'.repeat(depth)} c`)
    expect(error?.code).toBe('too-deep')
    expect(ast).toMatchObject({ type: 'and', items: [{ type: 'not' }, { type: 'words', text: 'c' }] })
  })

  it.each(['-"a b"~5', 'subject:"a b"~5', '-body:(x "a b"~5)'])('reads at its deepest what it prints of %s', (near) => {
    for (let depth = maxNesting - 2; depth <= maxNesting; depth += 1) {
      const { ast } = parseQuery(`${'-(x '.repeat(depth)}${near}${')'.repeat(depth)}`)
      expect(parseQuery(printQuery(ast)).ast, printQuery(ast)).toEqual(ast)
    }
    const flat = parseQuery(`${'-(x '.repeat(maxNesting)}(a NEAR/5 b OR c)${')'.repeat(maxNesting)}`)
    expect(flat.errors).toMatchObject([{ code: 'too-deep' }])
  })

  it('reads ten thousand parentheses', () => {
    expect(parseQuery('('.repeat(10_000)).ast).toEqual({ type: 'all' })
    expect(parseQuery(')'.repeat(10_000)).ast).toEqual({ type: 'all' })
  })
})

describe('docs/search.md', () => {
  const page = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8')
  const [beforeErrors = '', errors = ''] = page.split('## Errors and limits')
  const examples = [...beforeErrors.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!)

  it.each(examples)('%s is read as it stands', (query) => {
    expect(parseQuery(query).errors).toEqual([])
  })

  it('has an example of every operator', () => {
    const shown = new Set(examples.map((query) => /^([a-z]+):/.exec(query)?.[1]))
    expect(operators.filter((name) => !shown.has(name))).toEqual([])
    for (const what of possessions) expect(examples).toContain(`has:${what}`)
  })

  it('lists every code of this folder, and no other', () => {
    const sources = [
      'query.ts',
      'terms.ts',
      'reading.ts',
      'operators.ts',
      'foreign/connectives.ts',
      'foreign/names.ts',
      'foreign/shapes.ts',
    ].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    const inCode = sources.flatMap((text) => [...text.matchAll(/code: '([a-z-]+)'/g)].map((match) => match[1]!))
    const rows = [...errors.matchAll(/^\| (`[^|]+)\|/gm)].map((match) => match[1]!).join()
    expect([...new Set(rows.match(/[a-z]+-[a-z-]+/g))].sort()).toEqual([...new Set(inCode)].sort())
    for (const limit of [maxQueryLength, maxTerms, maxNesting]) expect(errors).toContain(String(limit))
  })
})
