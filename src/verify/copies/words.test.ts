import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from './words.ts'

const told = (first: string, second: string) =>
  compareWords(first, second).stretches.map(
    ({ side, text }) => `${{ both: '=', first: '-', second: '+' }[side]}${text}`,
  )

describe('the words of two texts', () => {
  it.each<[string, string, string[]]>([
    ['See you at nine.', 'See you at ten.', ['=See you at ', '-nine', '+ten', '=.']],
    ['', 'All new', ['+All new']],
    ['one two three', 'one three', ['=one ', '-two ', '=three']],
    ['a b c', 'a x y c', ['=a ', '-b', '+x y', '= c']],
    ['the old red lamp', 'the new blue lamp', ['=the ', '-old red', '+new blue', '= lamp']],
    ['same\n\nwords   here', 'same words here', ['=same\n\nwords   here']],
    ['l’été', 'l’hiver', ['=l’', '-été', '+hiver']],
    ['', '', []],
  ])('%j and %j', (first, second, stretches) => expect(told(first, second)).toEqual(stretches))

  it('give back both texts but for white space, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'é'), { maxLength: 60 })
      .map((all) => all.join(''))
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(words, words, (first, second) => {
        const { stretches, coarse } = compareWords(first, second)
        const side = (other: string) => stretches.flatMap((each) => (each.side === other ? [] : each.text)).join('')
        expect(coarse).toBe(false)
        expect(bare(side('second'))).toBe(bare(first))
        expect(bare(side('first'))).toBe(bare(second))
      }),
    )
  })

  it('are given as a whole where they are too long or too unlike, between what they share', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(' ')
    const { stretches, coarse } = compareWords(`start ${many('a')} end`, `start ${many('b')} end`)
    expect(coarse).toBe(true)
    expect(stretches.map(({ side }) => side)).toEqual(['both', 'first', 'second', 'both'])
  })
})
