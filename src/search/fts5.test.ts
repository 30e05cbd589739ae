import { afterAll, describe, expect, it } from 'vitest'
import { namedId } from '../record/id.ts'
import { type Invented, inventFonds } from './fts5/test-fonds.ts'
import type { Sort } from './index.ts'
import { maxNesting, parseQuery } from './query.ts'

const nora = 'Nora Véga <n.vega@lighthouse.example>'
const hugo = 'Hugo Brand <hugo@harbour.example>'
const beacon = 'x:1200'

// Numbered from 1, in this order.
const records: Invented[] = [
  {
    from: nora,
    to: [hugo],
    subject: 'Lunch',
    body: 'Shall we meet at the café? — Nora',
    at: '2016-09-20T09:00Z',
    key: 'mid:a@x',
    thread: 'c1',
    language: 'en',
  },
  {
    from: hugo,
    to: [nora],
    cc: ['Ida <ida@harbour.example>'],
    subject: 'Re: Lunch',
    body: 'Yes, see putintrump.org first',
    at: '2016-09-20T10:00Z',
    thread: 'c1',
    language: 'en',
  },
  {
    kind: 'chat',
    from: beacon,
    to: [nora],
    body: "It's a PAC run anti-Trump site putintrump.org",
    at: '2016-09-20T23:59Z',
    source: 'x/direct-messages.js',
  },
  {
    kind: 'chat',
    from: nora,
    to: [beacon],
    body: 'Off the record, I do not know who that is',
    at: '2016-09-21T12:00Z',
    source: 'x/direct-messages.js',
  },
  {
    kind: 'post',
    from: beacon,
    body: 'The élection is rigged 🎉 #emails',
    at: '2016-10-12',
    source: 'x/tweets.js',
    language: 'en',
  },
  {
    kind: 'article',
    subject: 'Un échange de messages',
    body: 'Selon l’ambassadeur, l’échange a duré jusqu’en juillet',
    at: '2017-11-14',
    source: 'press/paper 1.html',
    language: 'fr',
  },
  {
    kind: 'article',
    subject: 'Messages',
    body: 'L’ambassadeur a parlé à Futerfas',
    at: '2017-11-15',
    source: 'press/paper 2.html',
    language: 'fr',
  },
  {
    from: hugo,
    bcc: [nora],
    subject: 'report',
    body: 'see attached',
    files: ['Élan report.pdf'],
    at: '2016-11-08',
    remark: 'charset-guessed',
  },
  {
    from: 'Norbert <norbert@quay.example>',
    to: [hugo],
    subject: 'undated',
    body: 'body:lunch NEAR( ^ election * "quoted"',
    remark: 'date-missing',
  },
  {
    from: nora,
    to: [hugo],
    subject: 'Lunch',
    body: 'Shall we meet at the café? - Nora (copy)',
    at: '2016-09-20T09:00Z',
    key: 'mid:a@x',
    thread: 'c1',
  },
  {
    from: "Seán O'Brien <sean@quay.example>",
    to: [hugo],
    subject: 'a_b',
    body: 'e-mail about ΟΔΥΣΣΕΥΣ and Straße, İstanbul',
    at: '2015-12-31T23:59:59Z',
  },
]
const { db, index, close } = inventFonds(records)
afterAll(close)

function found(query: string, sort?: Sort): number[] {
  return index.find(parseQuery(query).ast, { sort, limit: 1000 }).rows.map(({ no }) => no)
}

const sorted = (nos: number[]) => nos.sort((a, b) => a - b)
const everything = records.map((_, i) => i + 1)
const noraId = namedId('p', 'n.vega@lighthouse.example')

const queries: Array<[string, number[]]> = [
  ['', everything],
  ['putintrump.org', [2, 3]],
  ['putintrump', [2, 3]],
  ['"org putintrump"', []],
  ['putintrump.org OR Futerfas', [2, 3, 7]],
  ['ambassadeur', [6, 7]],
  ['AMBASSADEUR', [6, 7]],
  ['echange', [6]],
  ['échange', [6]],
  ['e\u0301change', [6]],
  ['cafe', [1, 10]],
  ["o'brien", [11]],
  ['o’brien', [11]],
  ['e-mail', [11]],
  ['a_b', [11]],
  ['οδυσσευς', [11]],
  ['straße', [11]],
  ['istanbul', [11]],
  ['elect*', [5, 9]],
  ['"off the rec"*', [4]],
  ['record off', [4]],
  ['"record off"', []],
  ['off NEAR/1 record', [4]],
  ['off NEAR/1 know', []],
  ['record* NEAR/4 know', [4]],
  ['lunch', [1, 2, 9, 10]],
  ['subject:lunch', [1, 2, 10]],
  ['body:lunch', [9]],
  ['subject:lunch -from:hugo', [1, 10]],
  ['-lunch', [3, 4, 5, 6, 7, 8, 11]],
  ['meet -copy', [1]],
  ['-meet -putintrump.org kind:mail', [8, 9, 11]],
  ['(meet OR kind:post) -copy', [1, 5]],
  ['-(meet OR kind:post) kind:mail', [2, 8, 9, 11]],
  ['lunch OR from:x:1200', [1, 2, 3, 5, 9, 10]],
  ['from:nora', [1, 4, 10]],
  ['from:vega', [1, 4, 10]],
  ['from:VÉGA', [1, 4, 10]],
  ['from:nor', [1, 4, 9, 10]],
  ['from:"vega nora"', [1, 4, 10]],
  ['from:n.vega@lighthouse.example', [1, 4, 10]],
  ['from:N.Vega@Lighthouse.example', [1, 4, 10]],
  ['from:@harbour.example', [2, 8]],
  ['from:nobody', []],
  ["from:o'brien", [11]],
  ['from:sean', [11]],
  [`from:${noraId}`, [1, 4, 10]],
  ['to:nora', [2, 3, 8]],
  ['to:ida', [2]],
  ['cc:ida', [2]],
  ['cc:nora', []],
  ['bcc:nora', [8]],
  ['person:nora', [1, 2, 3, 4, 8, 10]],
  [`person:${noraId}`, [1, 2, 3, 4, 8, 10]],
  ['from:nora to:hugo', [1, 10]],
  ['from:(nora OR hugo) -subject:lunch', [4, 8]],
  ['kind:chat', [3, 4]],
  ['kind:article', [6, 7]],
  ['has:attachment', [8]],
  ['has:remark', [8, 9]],
  ['has:copies', [1, 10]],
  ['remark:date-missing', [9]],
  ['filename:report.pdf', [8]],
  ['filename:elan', [8]],
  ['filename:*.pdf', [8]],
  ['filename:attached', []],
  ['source:x/tweets.js', [5]],
  ['source:x/', [3, 4, 5]],
  ['source:"press/paper 1.html"', [6]],
  ['source:PAPER', [6, 7]],
  ['lang:fr', [6, 7]],
  ['lang:none', [3, 4, 8, 9, 10, 11]],
  ['thread:c1', [1, 2, 10]],
  ['id:r003abcdef', [3]],
  ['id:r00', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['id:<a@x>', [1, 10]],
  ['id:mid:a@x', [1, 10]],
  ['date:2016-09-20', [1, 2, 3, 10]],
  ['date:2016-09-20..2016-09-21', [1, 2, 3, 4, 10]],
  ['date:2016', [1, 2, 3, 4, 5, 8, 10]],
  ['date:none', [9]],
  ['before:2016', [11]],
  ['before:2016-09-20', [11]],
  ['after:2016-09-21', [4, 5, 6, 7, 8]],
  ['after:2016-09-20T12:00 before:2016-10', [3, 4]],
]

describe('what a query finds', () => {
  it.each(queries)('%s', (query, expected) => {
    expect(sorted(found(query))).toEqual(expected)
  })

  it.each(queries.filter(([query]) => query !== ''))('not (%s) finds exactly the rest', (query, expected) => {
    expect(sorted(found(`-(${query})`))).toEqual(everything.filter((no) => !expected.includes(no)))
    expect(sorted(found(`-(${query}) kind:mail OR (${query}) kind:mail`))).toEqual(sorted(found('kind:mail')))
  })

  it('finds all addresses of a merged person, and only the given one by its address', () => {
    const { put, index, db, close } = inventFonds()
    put({ from: 'Nora <nora@one.example>', body: 'one' })
    put({ from: 'N. V. <nv@two.example>', body: 'two' })
    const find = (q: string) => sorted(index.find(parseQuery(q).ast).rows.map(({ no }) => no))
    expect(find('person:nora')).toEqual([1])
    const person = namedId('p', 'nora@one.example')
    db.prepare('update address set person_id = ?').run(person)
    for (const q of ['person:nora', 'person:nv@two.example', `from:${person}`, 'from:nora'])
      expect(find(q)).toEqual([1, 2])
    expect(find('from:nv@two.example')).toEqual([2])
    close()
  })
})

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
    ['{subject body}:lunch', []],
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

describe('order and pages', () => {
  it('lists the newest first, undated last, ties by number', () => {
    expect(found('')).toEqual([7, 6, 8, 5, 4, 3, 2, 10, 1, 11, 9])
    expect(found('', 'date-asc')).toEqual([11, 1, 10, 2, 3, 4, 5, 8, 6, 7, 9])
  })

  it('weighs the subject above the body', () => {
    expect(found('lunch', 'relevance').slice(0, 3)).toEqual([1, 10, 2])
    expect(found('lunch', 'relevance').at(-1)).toBe(9)
    const { rows } = index.find(parseQuery('lunch').ast, { sort: 'relevance' })
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).sort((a, b) => b - a))
    expect(sorted(found('lunch OR kind:post', 'relevance'))).toEqual([1, 2, 5, 9, 10])
    expect(found('lunch OR kind:post', 'relevance').at(-1)).toBe(5)
  })

  it('falls back to dates where there is no word to weigh', () => {
    expect(found('kind:mail', 'relevance')).toEqual(found('kind:mail'))
    expect(found('-lunch', 'relevance')).toEqual(found('-lunch'))
  })

  it('cuts pages out of one order', () => {
    const { ast } = parseQuery('kind:mail')
    const pages = [0, 2, 4, 6].flatMap((offset) => index.find(ast, { offset, limit: 2 }).rows)
    expect(pages.map(({ no }) => no)).toEqual(found('kind:mail'))
    expect(index.find(ast, { limit: 0 })).toEqual({ total: 6, rows: [] })
    expect(index.find(ast, { offset: 99 })).toEqual({ total: 6, rows: [] })
  })
})

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

describe('changes', () => {
  it('sees what was added, replaced and removed', () => {
    const { put, index, close } = inventFonds()
    const count = (q: string) => index.find(parseQuery(q).ast).total
    expect(count('')).toBe(0)
    expect(index.facets(parseQuery('').ast)).toEqual({
      kind: [],
      person: [],
      source: [],
      year: [],
      dkim: [],
      status: [],
    })
    const no = put({ from: nora, body: 'first' })
    expect([count('first'), count('from:nora'), index.facets(parseQuery('').ast).person.length]).toEqual([1, 1, 1])
    index.remove(no)
    index.add(no, { subject: '', body: 'second', names: '', files: '' })
    expect([count('first'), count('second')]).toEqual([0, 1])
    index.remove(no)
    expect([count('second'), count('')]).toEqual([0, 1])
    close()
  })

  it('counts in facets what came since, and anew what a source now says otherwise', () => {
    const { db, put, index, close } = inventFonds([{ from: nora, body: 'first', at: '2016-09-20' }])
    const facets = () => {
      const { kind, person, source, year } = index.facets(parseQuery('').ast)
      return [kind, person, source, year].map((counts) => counts.map(({ value, count }) => `${value} ${count}`))
    }
    const [noraId, hugoId] = [namedId('p', 'n.vega@lighthouse.example'), namedId('p', 'hugo@harbour.example')]
    expect(facets()).toEqual([['mail 1'], [`${noraId} 1`], ['mail/inbox.mbox 1'], ['2016 1']])
    // More than the columns have room for at first.
    for (let n = 0; n < 3000; n += 1) put({ kind: 'chat', from: hugo, to: [nora], source: 'x.js', at: '2017-01-02' })
    put({ kind: 'chat', from: hugo, to: [hugo], source: 'x.js' })
    const grown = [
      ['chat 3001', 'mail 1'],
      [`${hugoId} 3001`, `${noraId} 3001`].sort(),
      ['x.js 3001', 'mail/inbox.mbox 1'],
      ['2016 1', '2017 3000'],
    ]
    expect(facets()).toEqual(grown)
    db.prepare('update address set person_id = ? where normal = ?').run(noraId, 'hugo@harbour.example')
    expect(facets()[1]).toEqual([`${noraId} 3002`])
    db.exec(`update record set at = null where no = 1;
      insert into meta values ('marks', '{"applied":7,"described":7}')`)
    expect(facets()[3]).toEqual(['2017 3000'])
    close()
  })
})
