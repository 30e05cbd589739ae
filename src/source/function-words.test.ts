import { describe, expect, it } from 'vitest'
import { languageByWords } from './function-words.ts'

describe('languageByWords', () => {
  it.each([
    ['en', 'The letter that you have sent is on the table.'],
    ['fr', 'La lettre que vous avez envoyée est dans le tiroir, et nous ne savons pas pourquoi.'],
    ['de', 'Der Brief, den sie geschickt haben, ist nicht auf dem Tisch.'],
    ['es', 'Los documentos que han llegado son los mismos que estaban en el archivo, pero sin las firmas.'],
    ['it', 'La lettera che avete spedito è nella cartella, ma non sappiamo perché.'],
    ['nl', 'De brief die je hebt gestuurd ligt op het bureau, maar niet van mij.'],
    ['pt', 'A carta que você enviou está na mesa, mas não sabemos quando foi.'],
  ])('knows %s', (language, text) => {
    expect(languageByWords(text)).toBe(language)
  })

  it('knows capitals, apostrophes and accents, and no word by its beginning or its end', () => {
    expect(languageByWords("WE DON'T KNOW, AND IT'S NOT THAT")).toBe('en')
    expect(languageByWords('OÙ ÉTÉ MÊME À')).toBe('fr')
    expect(languageByWords('thea beforex xabout doesn')).toBeUndefined()
  })

  it('says nothing where small words are few, or those of two languages', () => {
    expect(languageByWords('Lighthouse annex Tuesday')).toBeUndefined()
    expect(languageByWords('la de que el le des')).toBeUndefined()
  })

  it('says nothing of a language that it does not know, though some of its words are spelled alike', () => {
    const polish =
      'Zwracam się do Państwa z ofertą na nowe maszyny do biura, o których pisaliśmy na wiosnę w liście do szefa.'
    expect(languageByWords(polish)).toBeUndefined()
  })

  it('says nothing where the text is in another script', () => {
    expect(languageByWords('この度はお問い合わせ is the of and to you')).toBeUndefined()
  })
})
