import { afterAll, describe, expect, it } from 'vitest'
import { parseQuery } from '../query.ts'
import { sorted, testCase } from './test-case.ts'

const { index, found, close } = testCase()
afterAll(close)

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
    expect(index.find(ast, { limit: 0 })).toMatchObject({ total: 6, rows: [] })
    expect(index.find(ast, { offset: 99 })).toMatchObject({ total: 6, rows: [] })
  })
})
