import { describe, expect, it } from 'vitest'
import { read } from '../test-prose.ts'
import { reconcile } from './reconcile.ts'

/** Kinds of the conflicts between two short articles about one exchange. */
function conflicts(a: string[], b: string[]): string[] {
  const intro = 'Ann Lee, a lobbyist, and Tom Roe, a minister, wrote to each other in 2021.'
  const readings = [a, b].map((paragraphs) => read('en', [intro, ...paragraphs]))
  return reconcile(readings, ['One', 'Two']).conflicts.map(({ kind }) => kind)
}

describe('numbers', () => {
  const counted = (words: string) => [`Ann Lee and Tom Roe exchanged ${words} messages.`]

  it('that are rough have room', () => {
    expect(conflicts(counted('some thirty'), counted('27'))).toEqual([])
    expect(conflicts(counted('some thirty'), counted('88'))).toEqual(['count'])
  })

  it('that are exact have none', () => expect(conflicts(counted('30'), counted('27'))).toEqual(['count']))
})

describe('who wrote first', () => {
  it('is only one of the two', () => {
    const first = (who: string, other: string) => [`The first message was sent by ${who} to ${other} on 3 March 2021.`]
    expect(conflicts(first('Ann Lee', 'Tom Roe'), first('Tom Roe', 'Ann Lee'))).toContain('message')
    expect(conflicts(first('Ann Lee', 'Tom Roe'), first('Ann Lee', 'Tom Roe'))).toEqual([])
  })
})

describe('an article that has its tale from another outlet', () => {
  const first = {
    en: 'Ann Lee wrote to Tom Roe on 3 March 2021.',
    fr: 'Anne Lay a écrit à Thomas Roux le 3 mars 2021.',
  }
  const agreements = (language: 'en' | 'fr', more: string[]) => {
    const readings = [[first[language]], [first[language], ...more]].map((paragraphs) => read(language, paragraphs))
    return reconcile(readings, ['One', 'Two']).agreements.map(({ independent, chain }) => ({ independent, chain }))
  }
  const told = {
    en: [
      'The Harbour Courier revealed the messages on Monday.',
      'According to The Harbour Courier, Lee wrote to Roe on 9 March 2021.',
    ],
    fr: [
      'Le Courrier du Port a révélé les messages lundi.',
      'Selon Le Courrier du Port, Lay a écrit à Roux le 9 mars 2021.',
    ],
  }

  it.each(['en', 'fr'] as const)('is no second witness (%s)', (language) => {
    const [found] = agreements(language, told[language])
    expect(found).toMatchObject({ independent: 1, chain: [['Two', expect.stringMatching(/Cour/)]] })
  })

  it.each([
    ['en', 'The letters were seen by Two.'],
    ['fr', 'Nous avons pu consulter ces messages.'],
  ] as const)('is one where it has read the messages (%s)', (language, seen) => {
    expect(agreements(language, [...told[language], seen])[0]).toEqual({ independent: 2, chain: [] })
  })
})
