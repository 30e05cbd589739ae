import { afterAll, describe, expect, it } from 'vitest'
import { namedId } from '../record/id.ts'
import { noraId, records, sorted, testCase } from './fts5/test-case.ts'
import { inventFonds } from './fts5/test-fonds.ts'
import { parseQuery } from './query.ts'

const { found, close } = testCase()
afterAll(close)

const everything = records.map((_, i) => i + 1)

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
