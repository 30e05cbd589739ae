import { describe, expect, it } from 'vitest'
import { sharedWords } from './shared.ts'

const check = (one: string, other: string, shared: string[]) => expect(sharedWords(one, other)).toEqual(shared)

describe('what stands in two texts', () => {
  it('is a run of words, as the second writes it', () => {
    check('Forty-one million for a quay. Good luck.', 'Read: FORTY-ONE MILLION, for a quay!', [
      'FORTY ONE MILLION for a quay',
    ])
  })

  it('is a link, however it begins and ends', () => {
    check('see https://www.quay.example/a7 now', 'http://quay.example/a7.', ['http://quay.example/a7.'])
  })

  it('is nothing where only a few words are the same', () => {
    check('we shall see you there', 'you shall see we were there', [])
    check('', 'anything at all', [])
  })

  it('is found once, the longest first', () => {
    const one = 'a b c d e and then f g h i j k l m'
    check(one, 'f g h i j k l m – a b c d e', ['f g h i j k l m', 'a b c d e'])
  })
})
