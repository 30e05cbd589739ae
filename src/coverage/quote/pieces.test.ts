import { expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'

it.each([
  ['the harbour [of the town] is open', ['the harbour', 'is open']],
  ['[W]e were told … and paid', ['We were told', 'and paid']],
  ['the lamps \n\n « are lit', ['the lamps', 'are lit']],
  ['we was [sic] told (…) so', ['we was', 'told', 'so']],
  ['…', []],
])('%j is %j', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces)
})

it('a million blanks are none of what was said', () => {
  const blanks = ' '.repeat(1_000_000)
  expect(piecesOf(`the lamps${blanks}\n${blanks}are${blanks}lit`)).toEqual(['the lamps', `are${blanks}lit`])
})
