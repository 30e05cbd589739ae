import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { fold, wordsOf } from './words.ts'

/** What SQLite makes of a text. */
function tokensOf(text: string): string[] {
  const db = new Database(':memory:')
  db.exec(`create virtual table t using fts5 (x, tokenize = "unicode61 remove_diacritics 2");
    create virtual table v using fts5vocab (t, instance)`)
  db.prepare('insert into t values (?)').run(text)
  const tokens = db.prepare('select term from v order by offset').pluck().all() as string[]
  db.close()
  return tokens
}

it.each([
  'Shall we meet at the café?',
  "putintrump.org o'brien e-mail a_b x2 12:30",
  'Élan ÉLAN e\u0301lan Über Ångström ñandú Čapek łódź',
  'ΟΔΥΣΣΕΥΣ Привет Ёлка Straße',
  '選挙 선거 انتخابات',
  '🎉 lunch🎉lunch 𝒩ora 𠮷野家',
  'l’échange « cité » — fin…',
  'İstanbul',
])('reads the words of %j as the index does', (text) => {
  expect(wordsOf(text).map(({ folded }) => folded)).toEqual(tokensOf(text).map(fold))
})

it('tells where each word stands in the text', () => {
  const text = '🎉 cafe\u0301, Élan'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['cafe\u0301', 'Élan'])
})

it('reads a part of a text', () => {
  expect(wordsOf('one two three', 4, 7)).toEqual([{ start: 4, end: 7, folded: 'two' }])
})
