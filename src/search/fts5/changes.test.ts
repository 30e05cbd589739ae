import { describe, expect, it } from 'vitest'
import { namedId } from '../../record/id.ts'
import { parseQuery } from '../query.ts'
import { hugo, nora } from './test-case.ts'
import { inventFonds } from './test-fonds.ts'

describe('changes', () => {
  it('sees what was added, replaced and removed', () => {
    const { put, index, close } = inventFonds()
    const count = (q: string) => index.find(parseQuery(q).ast).total
    expect(count('')).toBe(0)
    const { estimate, undated, ...facets } = index.facets(parseQuery('').ast)
    expect([estimate, undated, Object.values(facets).flat()]).toEqual([false, 0, []])
    const no = put({ from: nora, body: 'first' })
    expect([count('first'), count('from:nora'), index.facets(parseQuery('').ast).person.length]).toEqual([1, 1, 1])
    index.remove(no)
    index.add(no, { subject: '', body: 'second', names: '', files: '', quoted: '', attached: '' })
    expect([count('first'), count('second')]).toEqual([0, 1])
    index.remove(no)
    expect([count('second'), count('')]).toEqual([0, 1])
    close()
  })

  it('counts in facets what came since, and anew what a source now says otherwise', () => {
    const { db, put, arranged, index, close } = inventFonds([{ from: nora, body: 'first', at: '2016-09-20' }])
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
    arranged()
    expect(facets()[1]).toEqual([`${noraId} 3002`])
    db.exec(`update record set at = null where no = 1;
      update meta set value = '{"arranged":1,"described":7}' where key = 'marks'`)
    expect(facets()[3]).toEqual(['2017 3000'])
    close()
  })

  it('knows who came since, and who is somebody else since persons were put together', () => {
    const { db, put, arranged, index, close } = inventFonds([{ from: nora, body: 'first' }])
    const count = (q: string) => index.find(parseQuery(q).ast).total
    const called = () => index.facets(parseQuery('').ast).person.map(({ label }) => label)
    expect([count('from:nora'), count('from:hugo'), count('from:postmaster')]).toEqual([1, 0, 0])
    put({ from: hugo, body: 'second' })
    put({ from: 'The Postmaster <n.vega@lighthouse.example>', body: 'third' })
    expect([count('from:nora'), count('from:hugo'), count('from:postmaster')]).toEqual([2, 1, 2])
    const [noraId, hugoId] = [namedId('p', 'n.vega@lighthouse.example'), namedId('p', 'hugo@harbour.example')]
    expect(called()).toHaveLength(2)
    db.prepare('update person set name = ? where id = ?').run('Renamed', noraId)
    db.prepare('update address set person_id = ? where person_id = ?').run(noraId, hugoId)
    arranged()
    expect([count(`person:${noraId}`), count(`person:${hugoId}`), count('from:renamed')]).toEqual([3, 0, 3])
    expect(called()).toEqual(['Renamed'])
    close()
  })
})
