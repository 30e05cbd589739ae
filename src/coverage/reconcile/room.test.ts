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

describe('two articles that cannot both be right', () => {
  const intro = {
    en: 'Ann Lee, a lobbyist, and Tom Roe, a minister, wrote to each other in 2021.',
    fr: 'Anne Lay, lobbyiste, et Thomas Roux, ministre, se sont écrit en 2021.',
  }
  const kinds = (language: 'en' | 'fr', one: string, other: string) => {
    const readings = [one, other].map((sentence) => read(language, [intro[language], sentence]))
    return reconcile(readings, ['One', 'Two']).conflicts.map(({ kind }) => kind)
  }

  it.each([
    [
      'en',
      'Ann Lee published the messages on 1 May 2021.',
      'The messages were published by Ann Lee on 20 May 2021.',
      'act',
    ],
    [
      'fr',
      'Anne Lay a publié les messages le 1er mai 2021.',
      'Les messages ont été publiés par Anne Lay le 20 mai 2021.',
      'act',
    ],
    ['en', 'Tom Roe denied writing the messages.', 'Tom Roe confirmed that he wrote them.', 'statement'],
    [
      'fr',
      'Thomas Roux a nié avoir écrit ces lettres.',
      'Thomas Roux confirme avoir envoyé les messages.',
      'statement',
    ],
    [
      'en',
      'Ann Lee first wrote to Tom Roe on 4 March 2021.',
      'Tom Roe wrote to Ann Lee first, on 2 March 2021.',
      'message',
    ],
    [
      'fr',
      'Anne Lay a écrit à Thomas Roux pour la première fois le 4 mars 2021.',
      'Thomas Roux a écrit le premier à Anne Lay, le 2 mars 2021.',
      'message',
    ],
  ] as const)('%s: %s / %s', (language, one, other, kind) => {
    expect(kinds(language, one, other)).toEqual([kind])
    expect(kinds(language, one, one)).toEqual([])
  })

  it.each([
    ['en', 'Ann Lee published the messages on 1 May 2021.', 'Ann Lee published the harbour plan on 20 May 2021.'],
    ['fr', 'Anne Lay a publié les messages le 1er mai 2021.', 'Anne Lay a publié le plan du port le 20 mai 2021.'],
    [
      'en',
      'Ann Lee published the messages on 1 May 2021.',
      'Ann Lee published messages on 1 May 2021 and published more messages on 20 May 2021.',
    ],
    ['en', 'Tom Roe denied influence on the vote.', 'Tom Roe confirmed that he wrote the messages.'],
    ['fr', 'Thomas Roux a nié toute influence.', 'Thomas Roux confirme avoir envoyé les messages.'],
  ] as const)('and two that can, %s: %s / %s', (language, one, other) => {
    expect(kinds(language, one, other)).toEqual([])
  })
})

describe('what two articles say alike', () => {
  const intro = {
    en: 'Ann Lee, a lobbyist, and Tom Roe, a minister, wrote to each other in 2021.',
    fr: 'Anne Lay, lobbyiste, et Thomas Roux, ministre, se sont écrit en 2021.',
  }
  const agreed = (language: 'en' | 'fr', one: string, other: string) => {
    const readings = [one, other].map((text) => read(language, [intro[language], text]))
    return reconcile(readings, ['One', 'Two']).agreements.map(({ what }) => what)
  }

  it.each([
    ['en', 'On 3 May 2021 Ann Lee wrote to Tom Roe.', 'On 3 May 2021 Ann Lee replied to Tom Roe.', '3 May 2021'],
    [
      'fr',
      'Le 3 mai 2021, Anne Lay a écrit à Thomas Roux.',
      'Le 3 mai 2021, Anne Lay a répondu à Thomas Roux.',
      '3 May 2021',
    ],
    [
      'en',
      'The exchange between Ann Lee and Tom Roe ended on 9 June 2021.',
      'On 9 June 2021 Ann Lee wrote to Tom Roe.',
      '9 June 2021',
    ],
    [
      'fr',
      'La correspondance entre Anne Lay et Thomas Roux a pris fin le 9 juin 2021.',
      'Le 9 juin 2021, Anne Lay a écrit à Thomas Roux.',
      '9 June 2021',
    ],
    [
      'en',
      'Ann Lee wrote to Tom Roe, asked for the harbour permit, demanded that the council postpone the tender and proposed a cousin as treasurer.',
      'Ann Lee wrote to Tom Roe that the tender be delayed. She proposed besides that a cousin be made treasurer of the harbour council.',
      'wrote to',
    ],
    [
      'fr',
      'Anne Lay demandait à Thomas Roux le permis du bassin, exhortait le conseil à repousser le marché et proposait un cousin comme trésorier.',
      'Anne Lay avait demandé à Thomas Roux que le marché soit reporté. Elle proposait même un cousin comme trésorier du conseil du bassin.',
      'wrote to',
    ],
  ] as const)('%s: %s / %s', (language, one, other, what) => {
    expect(agreed(language, one, other)).toContainEqual(expect.stringContaining(what))
  })
})
