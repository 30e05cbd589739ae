import { afterAll, describe, expect, it } from 'vitest'
import { checkClaim } from '../../coverage/reconcile/check-claim.ts'
import type { Actor, Claim, Quote, Reading } from '../../record/coverage.ts'
import { inventFonds } from '../../search/fts5/test-fonds.ts'
import { evidenceReader } from './evidence.ts'
import { findQuotes } from './matches.ts'
import { matchReading } from './quoted.ts'

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

const actors: Actor[] = [
  { name: 'Nora Vega', kind: 'person', forms: ['Nora Vega'] },
  { name: 'Hugo Brand', kind: 'person', forms: ['Hugo Brand'] },
]
const place = { start: 0, end: 10 }
const claim = (fields: Partial<Claim>): Claim => ({
  ...place,
  kind: 'message',
  anchor: '',
  sentence: place,
  when: null,
  ...fields,
})

describe('a reading against the records', () => {
  it('looks for a quote in the message that the sentence dates', () => {
    const quote = (text: string, scare = false): Quote => ({
      start: 12,
      end: 12 + text.length,
      text,
      pieces: [text],
      speaker: 'Nora Vega',
      language: 'en',
      scare,
    })
    const claims = [claim({ from: ['Nora Vega'], to: ['Hugo Brand'], when: '2016-09-20' })]
    const quotes = [quote('the password of the old ledger'), quote('the rent was entered twice'), quote('leak', true)]
    const prose = { text: '', language: 'en', published: null, outlet: null, chrome: [], paragraphs: [], posts: [] }
    const reading: Reading = { prose, sentences: [], actors, mentions: [], times: [], quotes, claims }
    expect(matchReading(fonds, reading).map((found) => found?.kind)).toEqual(['verbatim', 'elsewhere', undefined])
  })

  it('finds the messages between two parties, in the direction of the claim', () => {
    const check = (fields: Partial<Claim>) => {
      const asked = claim(fields)
      return checkClaim(asked, evidenceReader(fonds)(asked, actors))
    }
    const [from, to] = [['Nora Vega'], ['Hugo Brand']]
    expect(check({ from, to, when: '2016-10-12' })).toMatchObject({ support: 'supported', records: ['r003abcdef'] })
    expect(check({ from: to, to: from, when: '2016-10-12' }).support).toBe('not-covered')
    expect(check({ from: ['Ida Moss'], to, when: '2016-10-12' })).toMatchObject({ support: 'not-covered', records: [] })
    expect(check({ kind: 'span', between: ['Nora Vega', 'Hugo Brand'], when: '2016-09-20/2016-09-25' })).toMatchObject({
      support: 'contradicted',
      records: ['r003abcdef'],
    })
    db.prepare("update source set format = 'x-direct-messages' where path like 'x/%'").run()
    expect(check({ from, to, when: '2016-10-03' }).support).toBe('contradicted')
  })
})
