import { afterAll, describe, expect, it } from 'vitest'
import { inventFonds } from '../../search/fts5/test-fonds.ts'
import { findQuotes } from './matches.ts'

const nora = 'Nora Vega <x:1>'
const hugo = 'Hugo Brand <x:2>'
const chat = (from: string, to: string, body: string, at: string) => ({
  kind: 'chat',
  from,
  to: [to],
  body,
  at,
  language: 'en',
  source: 'x/direct-messages.js',
})
const { db, close } = inventFonds([
  chat(nora, hugo, 'We guessed the password of the old ledger last night', '2016-09-20T09:00Z'),
  chat(hugo, nora, 'Off the record I do not know who that is, but I will ask around', '2016-09-20T21:00Z'),
  chat(nora, hugo, 'Tell your people that the rent was entered twice on page nine', '2016-10-12T08:00Z'),
  {
    kind: 'article',
    from: 'The Courier',
    subject: 'Leak',
    body: 'She wrote that they were never going to pay the harbour rent',
    at: '2017-11-14',
    language: 'en',
  },
])
afterAll(close)
const fonds = { dir: '', title: '', db, close }

const match = (text: string, claimed: number[] = [], language = 'en') =>
  findQuotes(fonds, [{ quote: { text, pieces: [text], language }, person: null, claimed }])[0]

describe('quotes among the records', () => {
  it.each([
    ['guessed the password of the old ledger', 'verbatim', 'r001abcdef'],
    ['guessed the password of the new ledger last night', 'altered', 'r001abcdef'],
    ['I do not know who that is', 'verbatim', 'r002abcdef'],
    ['never going to pay the harbour rent', 'nowhere', null],
    ['"; drop table record; --', 'nowhere', null],
    ['body : "x" NEAR( * ^', 'nowhere', null],
  ])('%s: %s', (text, kind, record) => {
    expect(match(text)).toMatchObject({ kind, record })
  })

  it('stand in another message than the article says', () => {
    expect(match('the rent was entered twice', [1])).toMatchObject({ kind: 'elsewhere', record: 'r003abcdef' })
    expect(match('the rent was entered twice', [3])).toMatchObject({ kind: 'verbatim', record: 'r003abcdef' })
  })

  it('are not compared with another language', () => {
    expect(match('le loyer a été inscrit deux fois', [], 'fr')?.kind).toBe('other-language')
  })
})
