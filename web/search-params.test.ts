import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choiceParam, numberParam, parseSearchParams, stringifySearchParams, textParam } from './search-params.ts'

it('writes addresses that can be read', () => {
  const q = 'from:n.vega@quai.example source:mail/a.mbox "tax return"'
  expect(stringifySearchParams({ q, sort: undefined })).toBe(
    '?q=from:n.vega@quai.example+source:mail/a.mbox+%22tax+return%22',
  )
})

it('gives back every query as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (q) => {
      expect(parseSearchParams(stringifySearchParams({ q }))).toEqual({ q })
    }),
  )
})

it('takes a number for text and text for a number only where they are', () => {
  expect(parseSearchParams('?q=2016&offset=100')).toEqual({ q: '2016', offset: '100' })
  expect(textParam('2016')).toBe('2016')
  expect(textParam('')).toBeUndefined()
  expect(numberParam('100')).toBe(100)
  expect(numberParam('x')).toBeUndefined()
  expect(numberParam('')).toBeUndefined()
  expect(choiceParam('up', ['asc', 'desc'])).toBeUndefined()
})
