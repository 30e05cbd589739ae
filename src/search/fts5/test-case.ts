// The case that most tests of searching ask: eleven invented records, and what is found in them.
import { namedId } from '../../record/id.ts'
import type { Sort } from '../index.ts'
import { parseQuery } from '../query.ts'
import { type Invented, type InventedFonds, inventFonds } from './test-fonds.ts'

export const nora = 'Nora Véga <n.vega@lighthouse.example>'
export const hugo = 'Hugo Brand <hugo@harbour.example>'
const beacon = 'x:1200'

// Numbered from 1, in this order.
export const records: Invented[] = [
  {
    from: nora,
    to: [hugo],
    subject: 'Lunch',
    body: 'Shall we meet at the café? — Nora',
    at: '2016-09-20T09:00Z',
    key: 'mid:a@x',
    thread: 'c1',
    language: 'en',
  },
  {
    from: hugo,
    to: [nora],
    cc: ['Ida <ida@harbour.example>'],
    subject: 'Re: Lunch',
    body: 'Yes, see putintrump.org first',
    at: '2016-09-20T10:00Z',
    thread: 'c1',
    language: 'en',
  },
  {
    kind: 'chat',
    from: beacon,
    to: [nora],
    body: "It's a PAC run anti-Trump site putintrump.org",
    at: '2016-09-20T23:59Z',
    source: 'x/direct-messages.js',
  },
  {
    kind: 'chat',
    from: nora,
    to: [beacon],
    body: 'Off the record, I do not know who that is',
    at: '2016-09-21T12:00Z',
    source: 'x/direct-messages.js',
  },
  {
    kind: 'post',
    from: beacon,
    body: 'The élection is rigged 🎉 #emails',
    at: '2016-10-12',
    source: 'x/tweets.js',
    language: 'en',
  },
  {
    kind: 'article',
    subject: 'Un échange de messages',
    body: 'Selon l’ambassadeur, l’échange a duré jusqu’en juillet',
    at: '2017-11-14',
    source: 'press/paper 1.html',
    language: 'fr',
  },
  {
    kind: 'article',
    subject: 'Messages',
    body: 'L’ambassadeur a parlé à Futerfas',
    at: '2017-11-15',
    source: 'press/paper 2.html',
    language: 'fr',
  },
  {
    from: hugo,
    bcc: [nora],
    subject: 'report',
    body: 'see attached',
    files: ['Élan report.pdf'],
    at: '2016-11-08',
    remark: 'charset-guessed',
  },
  {
    from: 'Norbert <norbert@quay.example>',
    to: [hugo],
    subject: 'undated',
    body: 'body:lunch NEAR( ^ election * "quoted"',
    remark: 'date-missing',
  },
  {
    from: nora,
    to: [hugo],
    subject: 'Lunch',
    body: 'Shall we meet at the café? - Nora (copy)',
    at: '2016-09-20T09:00Z',
    key: 'mid:a@x',
    thread: 'c1',
  },
  {
    from: "Seán O'Brien <sean@quay.example>",
    to: [hugo],
    subject: 'a_b',
    body: 'e-mail about ΟΔΥΣΣΕΥΣ and Straße, İstanbul',
    at: '2015-12-31T23:59:59Z',
  },
]

export const noraId = namedId('p', 'n.vega@lighthouse.example')

export interface TestCase extends InventedFonds {
  /** Numbers of the records that a query finds, in their order. */
  found(query: string, sort?: Sort): number[]
}

export function testCase(): TestCase {
  const fonds = inventFonds(records)
  const found = (query: string, sort?: Sort) =>
    fonds.index.find(parseQuery(query).ast, { sort, limit: 1000 }).rows.map(({ no }) => no)
  return { ...fonds, found }
}

export const sorted = (nos: number[]) => nos.sort((a, b) => a - b)
