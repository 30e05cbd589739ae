import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

describe('languageOf', () => {
  it.each([
    [
      'fr',
      'La gardienne du phare a écrit au conseil la veille du vote, pour lui demander de laisser la lampe allumée.',
    ],
    ['en', 'The keeper of the lighthouse wrote to the board on the evening before the vote to keep the lamp lit.'],
    [
      'de',
      'Die Wärterin des Leuchtturms schrieb dem Rat am Abend vor der Abstimmung, er möge die Lampe brennen lassen.',
    ],
  ])('knows %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  it('says nothing of short texts and numbers', () => {
    expect(languageOf('ok')).toBeUndefined()
    expect(languageOf('1234567890 '.repeat(50))).toBeUndefined()
  })
})
