import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from '../words.ts'
import { foldedText, searchedWords } from './folded.ts'
import { maxKeyword } from './mapping.ts'

const letters = [...'aZ09 \n\r\t.-_\u0000éÉß\u0301σς選', '🎉', '𝒩', '\ud800']

it('gives the words of any text, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), (typed) => {
      const text = typed.join('')
      const words = wordsOf(text).map(({ folded }) => folded)
      expect(foldedText(text)).toBe(words.join(' '))
    }),
  )
})

it('cuts a word that no index takes', () => {
  for (const letter of ['a', 'é']) {
    const text = `one ${letter.repeat(maxKeyword + 5)}, ${letter.repeat(maxKeyword)} two`
    const words = foldedText(text).split(' ')
    expect(words).toEqual(searchedWords(text))
    expect(words.map(({ length }) => length)).toEqual([3, maxKeyword, maxKeyword, 3])
  }
})
