// Words that are verbs in one place and nouns, pronouns or adjectives in another.
import { expect, it } from 'vitest'
import { readWords } from '../article/words.ts'
import { loadLexicon } from './lexicon.ts'
import { readVerbs } from './verbs.ts'

function verbs(language: 'fr' | 'en', text: string): string[] {
  const words = readWords(text, 0, language)
  const isRef = (at: number) => at > 0 && words[at]?.capital === true
  const scan = { words, lexicon: loadLexicon(language), isRef, isTime: () => false }
  return readVerbs(scan, 0, words.length).map(({ lemmas, voice }) => `${lemmas.join('/')} ${voice}`)
}

it.each([
  ['en', 'Bexley exchanged 211 WhatsApp messages with Dana.', ['exchange active']],
  ['en', 'The Comet, which first reported the exchange, put the number at 196.', ['report active', 'put active']],
  ['en', 'He was pinged by Dana.', ['ping passive']],
  ['en', 'The newspaper reports that she calls him.', ['report active', 'call active']],
  ['en', 'She made requests for comment.', ['make active']],
  ['fr', 'Il y demande un piano.', ['demander active']],
  ['fr', 'La boîte, qui en compte 61, est ouverte.', ['compter active', 'ouvrir passive']],
  ['fr', 'Elle a publié les messages privés.', ['publier active']],
] as const)('%s %s', (language, text, expected) => {
  expect(verbs(language, text)).toEqual(expected)
})

it.each([
  ['Elle lui écrit.', true],
  ['Elle ne lui a pas répondu.', true],
  ['Le maire, lui, a répondu.', false],
])('%s', (text, isDative) => {
  const words = readWords(text, 0, 'fr')
  const [verb] = readVerbs(
    { words, lexicon: loadLexicon('fr'), isRef: () => false, isTime: () => false },
    0,
    words.length,
  )
  expect(verb!.dative !== undefined).toBe(isDative)
})
