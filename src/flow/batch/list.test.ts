import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { maxColumns, maxListBytes, maxListTerms, readList } from './list.ts'

const terms = (text: string | Buffer, column?: string) => {
  const list = readList(Buffer.from(text), column)
  return list.rows.map((cells) => cells[list.column])
}

describe('a list of terms', () => {
  const text = 'Nom;Requête\r\nÉlodie;"l\'annexe; suite"\r\nNora;from:nora "the annex"\r\n'
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', iconv.encode(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', iconv.encode(`\uFEFF${text}`, 'utf16be')],
    ['UTF-16 without a mark', iconv.encode(text, 'utf16le')],
    ['UTF-16 the other way round without a mark', iconv.encode(text, 'utf16be')],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
    ['tabs', Buffer.from(text.replaceAll(/;(?! )/g, '\t'))],
    ['a line that names the delimiter', Buffer.from(`sep=;\r\n${text}`)],
    ['bare line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('is read in %s', (_, bytes) => {
    const { columns, column, named, rows } = readList(bytes)
    expect([columns, column, named]).toEqual([['Nom', 'Requête'], 1, true])
    expect(rows).toEqual([
      ['Élodie', "l'annexe; suite"],
      ['Nora', 'from:nora "the annex"'],
    ])
  })

  it('loses no term where nothing names the columns', () => {
    const list = readList(Buffer.from('lamp\n\n  \nlight,more\n"a\nb"\n'))
    expect(list).toMatchObject({ named: false, columns: ['column 1', 'column 2'], column: 0 })
    expect(list.rows.map(([term]) => term)).toEqual(['lamp', 'light', 'a\nb'])
    expect(terms('Who,What\na,b\n', ' what ')).toEqual(['b'])
  })

  it('refuses what is none, by name', () => {
    const code = (text: string, column?: string) => {
      try {
        terms(text, column)
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(code('')).toBe('list-empty')
    expect(code('term\n')).toBe('list-empty')
    expect(code('a,"b')).toBe('list-unreadable')
    expect(code('a,b', 'c')).toBe('column-unknown')
    expect(code(','.repeat(maxColumns))).toBe('list-unreadable')
    expect(code('a\n'.repeat(maxListTerms + 1))).toBe('list-too-long')
    expect(code(`term\n${'a\n'.repeat(maxListTerms)}`)).toBeUndefined()
    expect(code('a'.repeat(maxListBytes + 1))).toBe('list-too-large')
    expect(code(`"${'a'.repeat(200_000)}"`)).toBe('list-unreadable')
  })
})
