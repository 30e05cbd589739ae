import { describe, expect, it } from 'vitest'
import { back, type Row, sent, told } from './test-pair.ts'

describe('a message told by its words and any verb', () => {
  it.each<Row>([
    [
      'en',
      '"The tide will not wait for us, Claire," Dale crowed on 15 March 2022.',
      { ...back.en, when: '2022-03-15' },
    ],
    ['en', 'On 15 March 2022 Vasseur snapped: "You had all of April."', { ...sent.en, when: '2022-03-15' }],
    ['fr', '« On ne vend pas un quai par courriel », s’agace Delmas en mars 2022.', { ...back.fr, when: '2022-03' }],
    [
      'fr',
      'Le 11 mars 2022, Vasseur s’énerve : « Vous aviez tout le mois d’avril. »',
      { ...sent.fr, when: '2022-03-11' },
    ],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })
})

it.each<Row>([
  ['en', 'Vasseur e-mailed Dale on 3 May 2022. "Only if you bring the maps," Dale sighed.', back.en],
  ['fr', 'Vasseur écrit à Delmas le 3 mai 2022. « Seulement avec les plans », soupire Delmas.', back.fr],
])('an answer told by its words: %s %s', (language, sentence, expected) => {
  expect(told(language, sentence, 'reply')).toMatchObject([expected])
})

describe('no message', () => {
  it.each([
    ['en', '"I never liked the harbour at all," Dale said on 1 March 2024.'],
    ['en', '"I never liked the harbour at all," Dale declared on 15 March 2022.'],
    ['en', 'Reached by telephone, Dale sighed in March 2022: "I never liked the harbour."'],
    ['fr', '« Je n’ai jamais aimé ce port », a déclaré Delmas le 15 mars 2022.'],
    ['fr', '« Je n’ai jamais aimé ce port », s’agace Delmas vendredi.'],
    ['fr', 'Le 15 mars 2022, Delmas a quitté le « Passage ».'],
  ] as const)('%s %s', (language, sentence) => {
    expect([...told(language, sentence, 'message'), ...told(language, sentence, 'reply')]).toEqual([])
  })
})
