import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addOperator,
  filtersOf,
  hasOperator,
  onlyOperator,
  removeOperator,
  toggleOperator,
  tokens,
  withoutFilters,
} from './query-text.ts'

const texts = (q: string) => tokens(q).map(({ text }) => text)

describe('tokens', () => {
  it.each([
    ['', []],
    ['  rates   2016 ', ['rates', '2016']],
    ['"tax return" from:nora', ['"tax return"', 'from:nora']],
    ['subject:"two words" (a OR (b c)) d', ['subject:"two words"', '(a OR (b c))', 'd']],
    ['“curly quotes” «guillemets ici»', ['“curly quotes”', '«guillemets ici»']],
    ['"never closed from:nora', ['"never closed from:nora']],
    ['(open kind:mail', ['(open kind:mail']],
  ])('%s', (q, expected) => {
    expect(texts(q)).toEqual(expected)
  })

  it('gives back the places where the pieces stand', () => {
    const q = ' a  "b c" kind:mail'
    for (const { text, start, end } of tokens(q)) expect(q.slice(start, end)).toBe(text)
  })
})

describe('addOperator', () => {
  it.each([
    ['', 'kind:mail', 'kind:mail'],
    ['rates', 'kind:mail', 'rates kind:mail'],
    ['kind:mail', 'kind:mail', 'kind:mail'],
    ['KIND:Mail', 'kind:mail', 'KIND:Mail'],
    ['a OR b', 'kind:mail', '(a OR b) kind:mail'],
    ['(a OR b)', 'kind:mail', '(a OR b) kind:mail'],
    ['from:a or b', 'kind:mail', '(from:a or b) kind:mail'],
    ['why not', 'kind:mail', 'why "not" kind:mail'],
  ])('%s and %s', (q, operator, expected) => {
    expect(addOperator(q, operator)).toBe(expected)
  })

  it('joins what excludes each other by OR', () => {
    expect(addOperator('rates kind:mail x', 'kind:chat', 'or')).toBe('rates (kind:mail OR kind:chat) x')
    expect(addOperator('(kind:mail OR kind:chat)', 'kind:post', 'or')).toBe('(kind:mail OR kind:chat OR kind:post)')
  })

  it('does not join what is excluded already', () => {
    expect(addOperator('-kind:mail', 'kind:chat', 'or')).toBe('-kind:mail kind:chat')
  })
})

describe('removeOperator', () => {
  it.each([
    ['rates kind:mail', 'kind:mail', 'rates'],
    ['kind:mail', 'kind:mail', ''],
    ['(kind:mail OR kind:chat) rates', 'kind:mail', 'kind:chat rates'],
    ['(kind:mail OR kind:chat OR kind:post)', 'kind:chat', '(kind:mail OR kind:post)'],
    ['-kind:mail', 'kind:mail', '-kind:mail'],
    ['kind:mail OR kind:chat', 'kind:mail', 'kind:chat'],
    ['a OR kind:chat', 'kind:chat', 'a'],
    ['source:"my mail/a.mbox" x', 'source:"my mail/a.mbox"', 'x'],
    ['“kind:mail” y', 'from:z', '“kind:mail” y'],
  ])('%s without %s', (q, operator, expected) => {
    expect(removeOperator(q, operator)).toBe(expected)
  })
})

describe('toggleOperator', () => {
  const operator = fc.constantFrom('kind:mail', 'kind:chat', 'person:p1', 'source:"a b"', 'date:2016')
  const word = fc.constantFrom('rates', '"tax return"', '-spam', '(a OR b)', 'subject:x', 'kind:post')

  it('is undone by a second time', () => {
    fc.assert(
      fc.property(fc.array(word), operator, fc.constantFrom('and', 'or'), (words, op, joining) => {
        const q = [...new Set(words)].join(' ')
        const once = toggleOperator(q, op, joining as 'and' | 'or')
        expect(hasOperator(once, op)).toBe(true)
        expect(toggleOperator(once, op, joining as 'and' | 'or')).toBe(q)
      }),
    )
  })
})

describe('onlyOperator', () => {
  it.each([
    ['rates (kind:mail OR kind:chat)', 'kind:post', 'rates kind:post'],
    ['rates date:2016-09..2016-12', 'date:2017', 'rates date:2017'],
    ['has:gap has:attachment', '-has:attachment', 'has:gap -has:attachment'],
    ['-has:attachment', 'has:attachment', 'has:attachment'],
    ['', 'lang:fr', 'lang:fr'],
  ])('%s with %s alone', (q, operator, expected) => {
    expect(onlyOperator(q, operator)).toBe(expected)
  })
})

describe('filtersOf', () => {
  it('are what narrows a query without being a word', () => {
    const q = 'rates -kind:mail (date:2016 OR date:2017) (a OR b) from:"Nora Vega" https://x.example "kind:mail"'
    expect(filtersOf(q).map(({ text }) => text)).toEqual(['-kind:mail', '(date:2016 OR date:2017)', 'from:"Nora Vega"'])
    expect(filtersOf(q)[1]).toMatchObject({ key: 'date', negative: false, members: ['date:2016', 'date:2017'] })
    expect(withoutFilters(q)).toBe('rates (a OR b) https://x.example "kind:mail"')
    expect(filtersOf('a OR kind:mail')).toEqual([])
  })
})
