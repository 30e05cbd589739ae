import { describe, expect, it } from 'vitest'
import { disagreement } from './facts.ts'

const apart = (french: string, english: string) =>
  disagreement({ text: french, language: 'fr' }, { text: english, language: 'en' })

describe('sentences that may be translations of each other', () => {
  it.each([
    ['Le 14 septembre, nous ouvrons le registre.', 'On 14 September we open the ledger.'],
    ['Rendez-vous lundi à 21 h 30.', 'Meet me on Monday at 9:30 p.m.'],
    ['Il coûte 1 200 euros, ou 3,5 %.', 'It costs 1,200 euros, or 3.5%.'],
    ['Quarante et un millions pour un quai.', 'Forty-one million for a quay.'],
    ['Quatre-vingt-douze lettres, deux cents pages.', 'Ninety-two letters, two hundred pages.'],
    ['Il en a écrit 38.', 'He wrote thirty-eight of them.'],
    ['Le 1er mars, à Londres, Nora se taira.', 'On 1 March, in London, Nora will be silent.'],
    ['Nous avons la septième.', 'We have the seventh.'],
    ['Tu peux venir.', 'You may come.'],
  ])('%s: %s', (french, english) => {
    expect(apart(french, english)).toBe(0)
  })

  it.each([
    ['Le 14 septembre, nous ouvrons le registre.', 'On 15 September we open the ledger.'],
    ['Le 14 septembre, nous ouvrons le registre.', 'On 14 October we open the ledger.'],
    ['Rendez-vous lundi.', 'Meet me on Tuesday.'],
    ['32 lettres entre le capitaine et les dragueurs.', '38 letters between the master and the dredgers.'],
    ['Le 3 mars, elle a signé.', 'On 3 May she signed.'],
  ])('cannot be: %s: %s', (french, english) => {
    expect(apart(french, english)).toBe(Number.POSITIVE_INFINITY)
  })

  it.each([
    ['Il a écrit 38 lettres.', 'He wrote letters.'],
    ['Trois lettres, dit-il.', 'Five letters, he said.'],
    ['Il a vu Nora Vega.', 'He has seen Ilan Prost.'],
  ])('are less likely: %s: %s', (french, english) => {
    expect(apart(french, english)).toBeCloseTo(0.1)
  })
})
