import { expect, it } from 'vitest'
import { joinFlowed } from './flowed.ts'

it.each([
  ['one \ntwo\nthree', 'one two\nthree', false],
  ['one \ntwo', 'onetwo', true],
  ['> one \n> two\n>> three \n> four', '> one two\n>> three \n> four', false],
  ['one \n> two', 'one \n> two', false],
  [' From here\n >not a quote', 'From here\n>not a quote', false],
  ['text \n-- \nNora', 'text \n-- \nNora', false],
  ['last line \n', 'last line ', false],
])('joins %j', (text, expected, delsp) => {
  expect(joinFlowed(text, delsp)).toBe(expected)
})
