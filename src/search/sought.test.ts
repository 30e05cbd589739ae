import { expect, it } from 'vitest'
import { soughtWords, wordsLike } from './sought.ts'
import { fold, wordsOf } from './words.ts'

/** Those of the words of a text that are sought, found by cutting out and folding each. */
function expected(text: string, words: string[], prefixes: string[]) {
  return wordsOf(text).filter(
    ({ folded }) => words.includes(folded) || prefixes.some((each) => folded.startsWith(each)),
  )
}

function found(text: string, words: string[], prefixes: string[]) {
  const like = wordsLike(text, text.length, soughtWords(words, prefixes))
  expect(like.map(({ start }) => start)).toEqual(like.map(({ start }) => start).sort((a, b) => a - b))
  return like.filter(({ folded }) => words.includes(folded) || prefixes.some((each) => folded.startsWith(each)))
}

it.each([
  ['Cafe, café; CAFÉ cafe\u0301 cafeteria décafé', ['cafe'], []],
  ['no—annex… “annex” annexe l’annex annex_annex annexé', ['annex'], []],
  ['annex annexe annexé ANNEXÉS préannex', [], ['annex']],
  ['straße STRASSE strasse', ['straße'], []],
  ['Ёлка ёлки елка 選挙 annex選挙 𝒩ora 🎉annex', ['елка', 'annex', '選挙'], ['ел']],
  ['a a1 1a A é\u0331a', ['a'], []],
  ['K Kelvin ſ s İ i', ['k', 's', 'i', 'kelvin'], []],
])('finds in %j the same words as whoever looks at each', (text, words, prefixes) => {
  expect(found(text, words, prefixes)).toEqual(expected(text, words, prefixes))
})

it('finds them in any text, also where letters beyond ASCII are many', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return (seed >> 8) % below
  }
  const letters = [...'aAbB1é\u0301\u0340ñ ,—ж選🎉𝒩ßK']
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: round === 0 ? 9000 : 120 }, () => letters[random(letters.length)]).join('')
    const words = [fold('ab'), 'a', fold('é1b'), 'ж', 'n', 'k']
    expect(found(text, words, ['ba'])).toEqual(expected(text, words, ['ba']))
  }
})
