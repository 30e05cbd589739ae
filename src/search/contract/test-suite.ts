// The contract of SearchIndex as tests: whatever engine is handed in must find the same records by the same trees, in the
// same order by date, and count them alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ast } from '../ast.ts'
import { type FacetCount, type FacetName, type FindOptions, facetNames, type SearchIndex, type Sort } from '../index.ts'
import { parseQuery } from '../query.ts'
import { everything, queries } from './test-queries.ts'
import type { ContractRecord } from './test-record.ts'
import { records, withTwins } from './test-records.ts'

/** An engine that holds the given records and nothing else, ready to be asked. */
export interface ContractIndex {
  index: SearchIndex
  close(): unknown
}

/** Declares the tests. `make` is called once, with all records of the contract. */
export function contractOf(name: string, make: (records: ContractRecord[]) => ContractIndex | Promise<ContractIndex>) {
  describe(`the contract of SearchIndex: ${name}`, () => {
    let held: ContractIndex
    beforeAll(async () => {
      held = await make(records)
    })
    afterAll(() => held?.close())
    const ask = async (query: string, sort?: Sort, offset = 0, limit = 1000) => {
      const found = await held.index.find(parseQuery(query).ast, { sort, offset, limit })
      return { ...found, nos: found.rows.map(({ no }) => no) }
    }
    const found = async (query: string, sort?: Sort) => (await ask(query, sort)).nos
    const sorted = (nos: number[]) => nos.toSorted((a, b) => a - b)

    it.each(queries)('finds %s', async (query, expected) => {
      expect(parseQuery(query).errors).toEqual([])
      for (const sort of [undefined, 'relevance'] as const) {
        const { nos, total } = await ask(query, sort)
        expect(sorted(nos)).toEqual(expected)
        expect(total).toBe(expected.length)
      }
    })

    it.each(queries.filter(([query]) => query !== ''))(
      'finds exactly the rest by not (%s)',
      async (query, expected) => {
        expect(sorted(await found(`-(${query})`))).toEqual(everything.filter((no) => !expected.includes(no)))
        const parts = await found(`-(${query}) kind:mail OR (${query}) kind:mail`)
        expect(sorted(parts)).toEqual(sorted(await found('kind:mail')))
      },
    )

    it('finds each form of a word that the tree names, and nothing by a form of another', async () => {
      const asked = async (ast: Ast) => sorted((await held.index.find(ast, { limit: 1000 })).rows.map(({ no }) => no))
      const annex: Ast = { type: 'words', text: 'annexe', prefix: false, column: null, forms: ['annexes', 'annex'] }
      const meeting: Ast = { type: 'words', text: 'Meeting', prefix: false, column: null, forms: ['meetings'] }
      expect(await asked({ ...annex, forms: [] })).toEqual([15])
      expect(await asked(annex)).toEqual([12, 13, 15, 16, 17])
      expect(await asked({ ...annex, column: 'new' })).toEqual([15, 16, 17])
      expect(await asked({ type: 'and', items: [annex, meeting] })).toEqual([12, 13, 17])
      expect(await asked({ type: 'or', items: [{ ...annex, forms: ['annexes'] }, meeting] })).toEqual([
        12, 13, 15, 16, 17,
      ])
      expect(await asked({ type: 'not', item: annex })).toEqual(
        everything.filter((no) => ![12, 13, 15, 16, 17].includes(no)),
      )
      expect((await held.index.facets(annex)).kind.map(({ value, count }) => `${value} ${count}`)).toEqual([
        'mail 3',
        'chat 1',
        'document 1',
      ])
      const relevant = await held.index.find(annex, { sort: 'relevance' })
      expect(relevant.rows.every(({ rank }) => rank > 0)).toBe(true)
    })

    it('tells its words, where it can: those that begin so, and those written nearly so', async ({ skip }) => {
      const { vocabulary } = held.index
      if (!vocabulary) return skip('this engine does not tell its words')
      const annex = (await vocabulary.beginning('annex')).toSorted((a, b) => (a.word < b.word ? -1 : 1))
      expect(annex).toEqual([
        { word: 'annex', records: 4 },
        { word: 'annexe', records: 1 },
        { word: 'annexes', records: 1 },
      ])
      expect(await vocabulary.beginning('nosuch')).toEqual([])
      for (const slip of ['anex', 'nanex', 'annxe', 'bnnex', 'aannex', 'nnex', 'annex'])
        expect([slip, (await vocabulary.near(slip)).find(({ word }) => word === 'annex')]).toEqual([
          slip,
          { word: 'annex', records: 4 },
        ])
    })

    it('orders by date, undated last, ties by number', async () => {
      const newest = [15, 14, 13, 17, 12, 7, 6, 8, 5, 4, 3, 2, 10, 1, 11, 16, 9]
      expect(await found('')).toEqual(newest)
      expect(await found('', 'date-desc')).toEqual(newest)
      const oldest = [16, 11, 1, 10, 2, 3, 4, 5, 8, 6, 7, 12, 17, 13, 14, 15, 9]
      expect(await found('', 'date-asc')).toEqual(oldest)
      expect(await found('lunch OR annex', 'date-asc')).toEqual(
        oldest.filter((no) => [1, 2, 9, 10, 12, 13, 16, 17].includes(no)),
      )
    })

    it('orders by relevance: the subject before the body, what matches without a word last', async () => {
      const lunch = await found('lunch', 'relevance')
      expect([sorted(lunch.slice(0, 3)), lunch.at(-1)]).toEqual([[1, 2, 10], 9])
      expect((await found('lunch OR kind:post', 'relevance')).at(-1)).toBe(5)
      const { rows } = await ask('lunch', 'relevance')
      const ranks = rows.map(({ rank }) => rank)
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
      expect(ranks.every((rank) => rank > 0)).toBe(true)
      expect(await found('kind:mail', 'relevance')).toEqual(await found('kind:mail'))
      expect(await found('-lunch', 'relevance')).toEqual(await found('-lunch'))
    })

    it.each(['date-desc', 'date-asc', 'relevance'] as const)('cuts pages out of one order: %s', async (sort) => {
      const whole = await found('annex OR lunch OR kind:mail', sort)
      const pages: number[] = []
      for (let offset = 0; offset < whole.length + 3; offset += 3) {
        const page = await ask('annex OR lunch OR kind:mail', sort, offset, 3)
        expect(page.total).toBe(whole.length)
        pages.push(...page.nos)
      }
      expect(pages).toEqual(whole)
      expect((await ask('kind:mail', sort, 0, 0)).rows).toEqual([])
      expect((await ask('kind:mail', sort, 99)).rows).toEqual([])
    })

    const facetsOf = async (query: string) => await held.index.facets(parseQuery(query).ast)
    /** What each value of these facets says it finds, and what it finds beside `rest`. */
    const claims = async (query: string, names: readonly FacetName[], rest: string) => {
      const facets = await facetsOf(query)
      const counts = names.flatMap((name) => facets[name])
      const finds = counts.map(async ({ operator }) => [operator, (await found(`(${rest}) ${operator}`)).length])
      return [counts.map(({ operator, count }) => [operator, count]), await Promise.all(finds)]
    }

    it.each(['', 'lunch OR kind:chat', 'person:nora', '-kind:chat', 'annex', 'nosuchword'])(
      'counts facets of (%s) that find what they count',
      async (query) => {
        const [counted, finds] = await claims(query, facetNames, query)
        expect(counted).toEqual(finds)
        const { kind, days, undated, estimate } = await facetsOf(query)
        const total = (await found(query)).length
        expect(kind.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        expect(days.reduce((sum, { count }) => sum + count, undated)).toBe(total)
        expect(estimate).toBe(false)
      },
    )

    it.each([
      ['kind:mail', 'kind', 'annex'],
      ['(kind:mail OR kind:post)', 'kind', 'nora'],
      ['date:2016', 'year', ''],
      ['date:2016-09..2016-10', 'year', '-kind:chat'],
      ['(date:2015 OR date:none)', 'year', ''],
      ['lang:none', 'lang', '-kind:article'],
      ['source:x/tweets.js', 'source', ''],
      ['has:attachment', 'has', ''],
      ['-has:attachment', 'has', 'person:hugo'],
      ['dkim:pass', 'dkim', ''],
      ['(status:denied OR status:confirmed)', 'status', ''],
    ] as const)('under %s the other values of its facet tell what they stand for', async (part, name, rest) => {
      const query = `${part} ${rest}`
      const [own, ownFinds] = await claims(query, [name], rest)
      expect(own).toEqual(ownFinds)
      expect(own!.length).toBeGreaterThan(1)
      const others = facetNames.filter((one) => one !== name && !rest.includes(`${one}:`))
      const [counted, finds] = await claims(query, others, query)
      expect(counted).toEqual(finds)
    })

    it('holds several facets at once, and gives up none of two parts of one', async () => {
      const both = await facetsOf('kind:mail date:2016')
      const count = (facets: FacetCount[], wanted: string) => facets.find(({ value }) => value === wanted)?.count
      expect(count(both.kind, 'chat')).toBe((await found('kind:chat date:2016')).length)
      expect(count(both.year, '2015')).toBe((await found('kind:mail date:2015')).length)
      const twice = await facetsOf('(kind:mail OR kind:chat) kind:mail')
      expect(twice.kind.map(({ value }) => value)).toEqual(['mail'])
    })

    it('tells the days of the result', async () => {
      const { days } = await facetsOf('kind:mail date:2016-09-20')
      expect(days).toEqual([{ start: Date.UTC(2016, 8, 20), kind: 'mail', count: 3 }])
    })

    it('names the facets and leaves out what nobody has', async () => {
      const { kind, year, dkim, status } = await held.index.facets(parseQuery('').ast)
      const counts = (list: Array<{ value: string; count: number }>) =>
        list.map(({ value, count }) => `${value} ${count}`)
      expect(counts(kind)).toEqual(['mail 10', 'chat 3', 'article 2', 'document 1', 'post 1'])
      expect(counts(year)).toEqual(['1999 1', '2015 1', '2016 7', '2017 2', '2018 5'])
      expect(counts(dkim)).toEqual(['pass 2', 'fail 1', 'unknown 1', 'none 1'])
      expect(counts(status)).toEqual(['confirmed 1', 'denied 1', 'disputed 1'])
    })
  })
}

/** For engines that can show records that say the same as one. `make` is called once. */
export function togetherContractOf(
  name: string,
  make: (records: ContractRecord[]) => ContractIndex | Promise<ContractIndex>,
) {
  describe(`records that say the same, shown together: ${name}`, () => {
    let held: ContractIndex
    beforeAll(async () => {
      held = await make(withTwins)
    })
    afterAll(() => held?.close())
    const ask = async (query: string, options: FindOptions = {}) => {
      const { total, groups, rows } = await held.index.find(parseQuery(query).ast, { together: true, ...options })
      return [total, groups, rows.map(({ no, same }) => `${no}×${same}`).join(' ')]
    }

    it('counts records in the total, and rows beside it', async () => {
      expect(await ask('annex')).toEqual([6, 3, '4×1 6×2 5×3'])
      expect(await ask('annex', { sort: 'date-asc' })).toEqual([6, 3, '1×3 2×2 4×1'])
      expect(await ask('source:b.mbox')).toEqual([1, 1, '5×1'])
      expect(await ask('quay')).toEqual([1, 1, '4×1'])
      expect(await ask('nosuchword')).toEqual([0, 0, ''])
      expect((await ask('annex', { sort: 'relevance' }))[1]).toBe(3)
    })

    it('cuts pages by rows', async () => {
      expect(await ask('annex', { limit: 2 })).toEqual([6, 3, '4×1 6×2'])
      expect(await ask('annex', { offset: 2, limit: 2 })).toEqual([6, 3, '5×3'])
      expect(await ask('annex', { offset: 3 })).toEqual([6, 3, ''])
    })

    it('lists every record where it is not asked to', async () => {
      expect(await ask('annex', { together: false })).toEqual([6, 6, '4×1 6×1 2×1 5×1 3×1 1×1'])
    })
  })
}
