// What a second fill sends, and what lies deeper than a cluster gives by its place.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyMail } from '../../src/flow/evidence/verify.ts'
import { fondsId } from '../../src/flow/index/fonds-id.ts'
import { openOutsideIndex } from '../../src/flow/index/open.ts'
import { addPaths } from '../../src/flow/intake/add.ts'
import { lay, made, mail, mbox } from '../../src/flow/intake/test-intake.ts'
import { saveSearch } from '../../src/flow/saved-searches.ts'
import { find, findElsewhere, findIn } from '../../src/flow/search.ts'
import { contractRecords } from '../../src/search/contract/test-record.ts'
import { records, withTwins } from '../../src/search/contract/test-records.ts'
import { demand } from '../../src/search/opensearch/cluster.ts'
import { parseQuery } from '../../src/search/query.ts'
import { stillWorld } from '../scratch.ts'
import { contractIndex, type Running } from './cluster.ts'
import { asked, fill, fondsOf, heldOf, idsOf, messages, run } from './filled.ts'

export function changeTests(running: () => Running): void {
  it('sends what changed, takes back what is gone, and leaves to another fonds what it holds too', async () => {
    const at = { urls: running().urls, index: 'changes' }
    const [one, two] = [await fondsOf(0, 20), await fondsOf(10, 20)]
    await fill(one, at)
    await fill(two, at)
    const [own, shared] = ['m3', 'm15'].map(
      (subject) =>
        one.db.prepare('select no, id from record where subject = ?').get(subject) as { no: number; id: string },
    )
    one.db.prepare(`insert into remark values (?, 'date-missing', '')`).run(own!.no)
    expect(await fill(one, at)).toMatchObject({ confirmed: 1, unchanged: 19, removed: 0 })
    const read = (id: string) => asked(at, (cluster) => cluster.ask('GET', `/${cluster.index}/_doc/${id}`))
    expect((await read(own!.id)).body._source).toMatchObject({
      remark: expect.arrayContaining(['date-missing']),
      subject: 'm3',
    })
    expect((await read(shared!.id)).body._source.fonds).toEqual([fondsId(one), fondsId(two)].sort())
    for (const { no } of [own!, shared!]) one.db.prepare('delete from record where no = ?').run(no)
    expect(await fill(one, at)).toMatchObject({ removed: 2, unchanged: 18, finished: true })
    expect((await read(own!.id)).status).toBe(404)
    expect((await read(shared!.id)).body._source).toMatchObject({ fonds: [fondsId(two)], subject: 'm15' })
    expect(await heldOf(at, fondsId(two))).toEqual({ count: 29, ids: idsOf(two) })
    one.close()
    two.close()
  })

  it('tells how far it is behind the fonds', async () => {
    const at = { urls: running().urls, index: 'behind' }
    const fonds = await fondsOf(0, 5)
    const behind = async () => {
      const index = await openOutsideIndex(fonds, at, run)
      const page = await findIn(index, fonds, { q: '' })
      expect(page.behind ?? null).toEqual(index.behind())
      await index.close()
      return page.behind
    }
    await fill(fonds, at, { stopped: () => true })
    expect(await behind()).toEqual({ records: 5 })
    await fill(fonds, at)
    expect(await behind()).toBeUndefined()
    // What no index is told of.
    await saveSearch(fonds, stillWorld, { name: 'all', query: '' })
    expect(await behind()).toBeUndefined()
    await addPaths(fonds, stillWorld, [join(lay({ 'more.mbox': messages(5, 3) }), 'more.mbox')])
    expect(await behind()).toEqual({ records: 3 })
    await fill(fonds, at)
    expect(await behind()).toBeUndefined()
    await verifyMail(fonds, { world: stillWorld })
    expect(await behind()).toEqual({ records: 0 })
    await fill(fonds, at)
    expect(await behind()).toBeUndefined()
    fonds.close()
  })

  it('finds forms of a word in other fonds, whose vocabulary is not here, by the analyzers of the cluster', async () => {
    const at = { urls: running().urls, index: 'forms' }
    const holding = async (...texts: string[]) => {
      const mails = texts.map((text, n) => mail(`${text.slice(0, 8)}${n}`, text))
      return made([join(lay({ 'box.mbox': mbox(...mails) }), 'box.mbox')])
    }
    const here = await holding('the ambassador called', 'un ambassadeur appelle')
    const there = await holding('two ambassadors called', 'les ambassadeurs appellent', 'the embassy called')
    for (const one of [here, there]) await fill(one, at)
    const index = await openOutsideIndex(here, at, run)
    const elsewhere = async (q: string) => {
      const { elsewhere } = await findIn(index, here, { q })
      const { total, hits } = await findElsewhere(index, here, { q })
      const marks = hits.map(({ snippet }) => snippet.find(({ mark }) => mark)?.text ?? null)
      return [elsewhere, total, marks]
    }
    expect(await elsewhere('ambassador')).toEqual([1, 1, ['ambassadors']])
    expect(await elsewhere('ambassadeur')).toEqual([1, 1, ['ambassadeurs']])
    expect(await elsewhere('call -ambassador')).toEqual([1, 1, ['called']])
    for (const exact of ['="ambassador"', '=ambassadeur', '"an ambassador"']) {
      expect([exact, await elsewhere(exact)]).toEqual([exact, [0, 0, []]])
    }
    // Its own are those that the index of the fonds finds.
    for (const q of ['ambassador', 'ambassadors', 'call', 'appelle'])
      expect([q, (await findIn(index, here, { q })).total]).toEqual([q, find(here, { q }).total])
    await index.close()
    here.close()
    there.close()
  })

  it('recognises what stands there when it has forgotten what it sent', async () => {
    const at = { urls: running().urls, index: 'forgotten' }
    const fonds = await fondsOf(0, 15)
    await fill(fonds, at)
    const total = () => asked(at, (cluster) => demand(cluster, 'GET', `/${cluster.index}/_stats/indexing`))
    const before = (await total())._all.primaries.indexing.index_total
    rmSync(join(fonds.dir, 'sent.db'))
    expect(await fill(fonds, at)).toMatchObject({ confirmed: 15, unchanged: 0, finished: true })
    expect((await total())._all.primaries.indexing.index_total).toBe(before)
    fonds.close()
  })

  it('counts rows and facets exactly up to 10,000, and marks what is estimated', async () => {
    const many = contractRecords(
      Array.from({ length: 600 }, (_, n) => ({
        from: `P${n % 150} <p${n % 150}@harbour.example>`,
        to: n % 7 === 0 ? [`P${(n * 31) % 150} <p${(n * 31) % 150}@harbour.example>`] : [],
        body: 'annex',
        source: `box/${(n * n) % 211}.mbox`,
      })),
    )
    const at = { urls: running().urls, index: 'counts' }
    // As a cluster with more values, and more rows, than it counts by itself.
    const small = { values: 1, precision: 1 }
    const { index, close } = await contractIndex(at, many, small)
    const { ast } = parseQuery('annex')
    const found = await index.find(ast, { together: true, limit: 3 })
    expect(found).toMatchObject({ total: 600, groups: 600, groupsEstimate: false })
    const { person, source, estimate } = await index.facets(ast)
    expect([person.length, source.length, estimate]).toEqual([30, 50, false])
    for (const { operator, count } of [...person, ...source]) {
      const { total } = await index.find(parseQuery(`annex ${operator}`).ast)
      expect([operator, count]).toEqual([operator, total])
    }
    for (const list of [person, source])
      expect(list.map(({ count }) => count)).toEqual(list.map(({ count }) => count).sort((a, b) => b - a))
    await close()
    const beyond = await contractIndex(at, [], { ...small, counted: 599 })
    expect(await beyond.index.find(ast, { together: true, limit: 3 })).toMatchObject({ groupsEstimate: true })
    await beyond.close()
  })

  it.each(['date-desc', 'date-asc', 'relevance'] as const)(
    'pages through all of it, however deep: %s',
    async (sort) => {
      for (const [name, held, query] of [
        ['deep', records, 'lunch OR annex OR kind:mail'],
        ['deep-together', withTwins, 'annex'],
      ] as const) {
        const { index, close } = await contractIndex({ urls: running().urls, index: `${name}-${sort}` }, held, {
          window: 4,
        })
        const { ast } = parseQuery(query)
        const together = name !== 'deep'
        const near = await index.find(ast, { sort, together, limit: 4 })
        const rows: number[] = []
        for (let offset = 0; offset < near.groups! + 3; offset += 3) {
          const page = await index.find(ast, { sort, together, offset, limit: 3 })
          expect([page.total, page.groups]).toEqual([near.total, near.groups])
          rows.push(...page.rows.map(({ no }) => no))
        }
        expect(rows.slice(0, 4)).toEqual(near.rows.map(({ no }) => no))
        expect(new Set(rows).size).toBe(near.groups)
        expect(rows.length).toBe(near.groups)
        await close()
      }
    },
  )
}
