import { describe, expect, it } from 'vitest'
import { foldName, readBylines } from './byline.ts'

describe('readBylines', () => {
  it.each<[string, string[]]>([
    ['Ada Merle', ['Ada Merle']],
    ['By Ada Merle and Tomas Brandt', ['Ada Merle', 'Tomas Brandt']],
    ['Par Ada Merle, Tomas Brandt et Jean de la Tour', ['Ada Merle', 'Tomas Brandt', 'Jean de la Tour']],
    ['By Ada\n   Merle', ['Ada Merle']],
    ['Ada Merle, MA', ['Ada Merle, MA']],
    ['Associated Press, London', ['Associated Press, London']],
    ['Ada Merle (with Tomas Brandt)', ['Ada Merle (with Tomas Brandt)']],
    ['https://social.example/ada', []],
    ['@AdaMerle', ['@AdaMerle']],
    ['Marks & Spencer', ['Marks & Spencer']],
  ])('%j', (written, names) => {
    expect(readBylines([written]).map((address) => address.written)).toEqual(names)
  })

  it('names each author once, however spelled', () => {
    expect(readBylines(['José Ñandú', 'JOSE NANDU']).map(({ normal }) => normal)).toEqual(['name:jose nandu'])
    expect(foldName(' José’s  Ñandú ')).toBe("jose's nandu")
  })
})
