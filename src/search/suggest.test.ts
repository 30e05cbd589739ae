import { expect, it } from 'vitest'
import { printQuery } from './ast.ts'
import { inventFonds } from './fts5/test-fonds.ts'
import { startVariants } from './fts5/vocabulary.ts'
import { parseQuery } from './query.ts'
import { maxSuggested, slipsBetween, suggest, wordsInDoubt } from './suggest.ts'

const { index } = inventFonds([
  ...Array.from({ length: 60 }, () => ({ body: 'the regulator recovery réunion annex' })),
  { body: 'regulater annex' },
  { body: 'annexe recover' },
])
const meant = (query: string) => {
  const found = suggest(parseQuery(query).ast, index.vocabulary.near)
  return found && printQuery(found.ast)
}

it.each([
  ['regulatr', 'regulator'],
  ['reuglator', 'regulator'],
  ['ergulator', 'regulator'],
  ['tegulator', 'regulator'],
  ['rregulator', 'regulator'],
  ['egulator', 'regulator'],
  ['regulotar', 'regulator'],
  // The nearest wins, then the most frequent.
  ['recovry', 'recovery'],
  ['anex', 'annex'],
  // Next to nowhere, beside one that is very much more frequent.
  ['regulater', 'regulator'],
  ['annexe', 'annex'],
  ['Réunoin', 'reunion'],
  ['"the regulatr"', '"the regulator"'],
  ['the NEAR/3 regulatr', 'the NEAR/3 regulator'],
  ['subject:recovry -anex from:nora', 'subject:recovery -anex from:nora'],
  ['regulatr OR annex', 'regulator OR annex'],
  ['=regulatr', '"regulator"'],
])('%s: did you mean %s', (query, expected) => {
  expect(meant(query)).toBe(expected)
})

it.each(['regulator', 'annex', 'xqzvw', 'regulatr*', '-regulatr', 'from:regulatr', 'rgltr', 'i2x', ''])(
  'nothing is suggested for %s',
  (query) => {
    expect(meant(query)).toBeNull()
  },
)

it('says which words, and how many records hold the others', () => {
  expect(suggest(parseQuery('recovry regulatr').ast, index.vocabulary.near)?.words).toEqual([
    { word: 'recovry', instead: 'recovery', records: 60 },
    { word: 'regulatr', instead: 'regulator', records: 60 },
  ])
})

it('looks at few words of a long query', () => {
  const words = [...'abcdefghijklmnop'].map((letter) => `qqqq${letter}${letter}`)
  expect(wordsInDoubt(parseQuery(words.join(' ')).ast)).toHaveLength(maxSuggested)
})

it('counts slips as typists make them', () => {
  for (const [a, b, slips] of [
    ['abcd', 'abcd', 0],
    ['abcd', 'abdc', 1],
    ['abcd', 'abc', 1],
    ['abcd', 'abxcd', 1],
    ['abcd', 'bacdx', 2],
    ['abcd', 'wxyz', 3],
  ] as const)
    expect([a, b, slipsBetween(a, b, 2)]).toEqual([a, b, slips])
})

it('tries every slip among the first letters', () => {
  const variants = startVariants('abcde', 3)
  for (const word of ['bcde', 'acde', 'bacde', 'acbde', 'xbcde', 'xabcde', 'abxcde', 'abxde'])
    expect(variants).toContain(word)
  expect(variants).not.toContain('abcde')
})
