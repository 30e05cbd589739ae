import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../quote/pieces.ts'
import { matchQuote } from './match.ts'

const letter =
  'Dear Tom,\r\n\r\nThe harbour board met on Friday and nobody spoke for the fishermen. We guessed the password of the\r\nold ledger; please look at page nine, where the rent is entered twice. Tell Ann that I shall not sign it.\r\n\r\nYours, Ida'
const reply = 'I shall do so.\n> please look at page nine, where the rent is entered twice\n> > We guessed the password'

function match(
  text: string,
  texts: Record<string, string> = { letter, reply },
  claimed: string[] = [],
  language = 'en',
) {
  const candidates = Object.entries(texts).map(([record, each]) => ({
    record,
    text: each,
    claimed: claimed.includes(record),
  }))
  return matchQuote({ text, pieces: piecesOf(text), language }, candidates, {
    claimed: claimed.length > 0,
    languages: new Set(['en']),
  })
}

describe('a quote against texts', () => {
  it.each([
    ['please look at page nine, where the rent is entered twice', 'verbatim'],
    ['Please look at page nine — where the rent is entered twice!', 'verbatim'],
    ['guessed the password of the old ledger', 'verbatim'],
    ['We guessed the password [of the ledger] of the old ledger', 'verbatim'],
    ['We guessed the password […] Tell Ann that I shall not sign it', 'shortened'],
    ['the rent is entered twice ... we guessed the password of the old ledger', 'altered'],
    ['please look at page ten, where the rent is entered twice', 'altered'],
    ['Tell Ann that I will never sign it', 'altered'],
    ['the harbour was sold before anybody could sign for it', 'nowhere'],
    ['not a word', 'nowhere'],
  ])('%s: %s', (text, kind) => {
    expect(match(text).kind).toBe(kind)
  })

  it('names the record where the words are the sender’s own, and the place in code points', () => {
    const found = match('please look at page nine', { reply, letter: `😀${letter}` })
    expect(found.record).toBe('letter')
    expect([...`😀${letter}`].slice(found.place!.start, found.place!.end).join('')).toBe('please look at page nine')
  })

  it('shows the words that differ', () => {
    expect(match('please look at page ten, where the high rent is entered').differences).toEqual([
      { article: 'ten', record: 'nine' },
      { article: 'high', record: '' },
    ])
  })

  it.each([
    [
      'en',
      'the whole board has known about it for years',
      'The whole board has known it since January. Yours, Ida',
      [
        { article: 'about', record: '' },
        { article: 'for years', record: 'since January' },
      ],
    ],
    [
      'fr',
      'tout le conseil municipal de la ville le savait depuis trois ans',
      'Tout le conseil municipal de la ville le savait, je crois, dès le premier janvier.\n\nIda',
      [{ article: 'depuis trois ans', record: 'je crois dès le premier janvier' }],
    ],
    [
      'en',
      'please look at page nine and say nothing',
      'Please look at page nine. Tell Ann.',
      [{ article: 'and say nothing', record: '' }],
    ],
  ])('shows what stands where the quote ends otherwise (%s)', (_, quote, text, differences) => {
    expect(match(quote, { mail: text }).differences).toEqual(differences)
  })

  it('shows accents that differ, and calls it verbatim', () => {
    const found = match('Nous avons tout reçu', { mail: 'nous avons tout recu hier' })
    expect(found).toMatchObject({ kind: 'verbatim', differences: [{ article: 'reçu', record: 'recu' }] })
  })

  it('says that the words stand in another message than the article says', () => {
    expect(match('the rent is entered twice', undefined, ['reply'])).toMatchObject({
      record: 'reply',
      kind: 'verbatim',
    })
    expect(match('Tell Ann that I shall not sign it', undefined, ['reply'])).toMatchObject({
      record: 'letter',
      kind: 'elsewhere',
    })
  })

  it('does not compare what is written in another language', () => {
    expect(match('dites à Anne que je ne signerai pas ce papier', undefined, [], 'fr')).toMatchObject({
      kind: 'other-language',
      record: null,
    })
    expect(match('Yours, Ida', undefined, [], 'fr').kind).toBe('verbatim')
  })
})

it('finds any stretch of a text again, however it is broken into lines and marked', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé]{1,7}$/), { minLength: 6, maxLength: 60 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
      const from = a % all.length
      const to = from + 1 + (b % (all.length - from))
      const text = `> ${all.join(' \n> ')}`
      expect(match(all.slice(from, to).join(' '), { text }).kind).toBe('verbatim')
    }),
  )
})

it('stays bounded on texts of one word', () => {
  expect(match('a '.repeat(3000), { text: 'b a '.repeat(100_000) }).kind).not.toBe('verbatim')
})
