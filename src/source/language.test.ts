import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

describe('languageOf', () => {
  it.each([
    ['en', 'Nobody in the office knew who had moved the annex, and nobody would say.'],
    ['fr', 'Personne au bureau ne savait qui avait déplacé l’annexe, et personne ne le dirait.'],
    ['de', 'Niemand im Büro wusste, wer die Anlage verschoben hatte, und niemand wollte es sagen.'],
    ['ja', 'この文書は昨日の夜に届きましたが、まだ誰も読んでいません。よろしくお願いします。'],
  ])('knows %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  it('does not take names and addresses for words', () => {
    expect(languageOf('Acked-by: Ludovic Delacroix <ludovic@delacroix.example>\n')).toBeUndefined()
  })

  it('reads past a patch to the words', () => {
    expect(languageOf('+ der und die\n@@ das ist\nThis is what I have seen in the log of the build.\n')).toBe('en')
  })

  it('reads past lines with an address, and past quotes', () => {
    const german = 'der und die und das ist nicht für uns'
    const english = 'This is what I have seen in the log of the build.\n'
    expect(languageOf(`${german} nora@harbour.example\n> ${german}\n\n${english}`)).toBe('en')
    expect(languageOf(`${german}\n${english}`)).toBe('de')
  })

  it('reads lines that are longer than what it needs, and cut at its end', () => {
    expect(languageOf('Niemand wusste, wer die Anlage verschoben hatte, '.repeat(100))).toBe('de')
    expect(languageOf(`${'| 12 | 0x1f |\n'.repeat(140)}This is what I have seen in the log.`)).toBe('en')
    expect(languageOf(`${'| 12 | 0x1f |\n'.repeat(150)}This is what I have seen in the log.`)).toBeUndefined()
  })

  it('says nothing of what is too short, or of no language', () => {
    expect(languageOf('OK, merci')).toBeUndefined()
    expect(languageOf('Xxxxx xxx xxxxxxx xxx x xxxx-xxxx xxx xxx? Xx xxxxxxx')).toBeUndefined()
    expect(languageOf('0x1f 22 33 44 55 66 77 88 99 00 11 22 33 44 55')).toBeUndefined()
  })
})
