// The records of the contract: a candidate's relative, a leaker, papers, a lunch. Everything is invented.
import { namedId } from '../../record/id.ts'
import { contractRecords, type Invented, type Merged } from './test-record.ts'

export const nora = 'Nora Véga <n.vega@lighthouse.example>'
export const hugo = 'Hugo Brand <hugo@harbour.example>'
const ida = 'Ida <ida@harbour.example>'
const beacon = 'x:1200'

export const noraId = namedId('p', 'n.vega@lighthouse.example')
export const idaId = namedId('p', 'ida@harbour.example')

/** Numbered from 1, in this order. */
export const eleven: Invented[] = [
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
    cc: [ida],
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

/** What the eleven do not have: quoted replies, text in attachments, merged people, checks, statements, gaps. */
const more: Invented[] = [
  {
    from: hugo,
    to: [nora],
    subject: 'Budget',
    body: 'I do not agree with these meetings',
    quoted: 'Nora wrote: the annex costs too much, and the invoice is late',
    at: '2018-01-10T08:00Z',
    key: 'mid:b@x',
    thread: 'c2',
    language: 'en',
    dkim: 'pass',
    findings: ['date-fits'],
  },
  {
    from: 'Ida Holm <ida.holm@quay.example>',
    to: [hugo],
    subject: 'Minutes',
    body: 'The minutes of the meeting are attached',
    files: ['minutes.docx', 'facture 12.pdf'],
    attached: 'The invoice for the annex was approved',
    at: '2018-01-11T08:00Z',
    thread: 'c2',
    language: 'en',
    dkim: 'fail',
    findings: ['date-early'],
  },
  {
    from: 'Secretariat <office@harbour.example>',
    sender: 'Ida Holm <ida.holm@quay.example>',
    to: [nora],
    subject: 'Réunions',
    body: 'Les réunions sont reportées; le directeur a payé les factures',
    at: '2018-01-12T08:00Z',
    source: 'dumps/100%_a.mbox',
    language: 'fr',
    dkim: 'unknown',
    twice: true,
    statements: ['denies', 'disputes'],
  },
  {
    kind: 'document',
    subject: 'Compte rendu de la réunion',
    body: 'La directrice paiera la facture de l’annexe',
    at: '2018-02-01',
    source: 'dumps/100xya.mbox',
    language: 'fr',
    statements: ['confirms'],
  },
  {
    from: beacon,
    to: ['x:77'],
    kind: 'chat',
    body: 'as I wrote to you: annex annex annex',
    quoted: 'who paid the invoices of the annexes?',
    at: '1999-12-31T23:59:59.999Z',
    source: 'x/direct-messages.js',
    thread: 'c3',
    gap: true,
    dkim: 'none',
  },
  {
    from: 'Nora Vega <nora@elsewhere.example>',
    to: [hugo],
    subject: 'Re: Budget',
    body: 'Too much? Never the annex.',
    quoted: 'I do not agree with these meetings',
    at: '2018-01-10T09:00Z',
    thread: 'c2',
    language: 'en',
    dkim: 'pass',
    findings: ['gap-quoted', 'date-fits'],
  },
]

/** Ida has two addresses, and one of them was merged with the other. */
const merged: Merged = { 'ida.holm@quay.example': { id: idaId, name: 'Ida' } }

/** Of which some say the same: one mail out of three mailboxes, another out of two. */
export const withTwins = contractRecords([
  { from: nora, subject: 'Annex', body: 'the annex is let', at: '2019-01-01T08:00Z', digest: 'one' },
  { from: hugo, subject: 'Re: Annex', body: 'to whom is the annex let?', at: '2019-01-02T08:00Z', digest: 'two' },
  { from: nora, subject: 'Annex', body: 'the annex is let', at: '2019-01-01T08:00Z', digest: 'one' },
  { from: nora, subject: 'Quay', body: 'nothing of the annex', at: '2019-01-03T08:00Z' },
  { from: nora, subject: 'Annex', body: 'the annex is let', at: '2019-01-01T08:00Z', source: 'b.mbox', digest: 'one' },
  { from: hugo, subject: 'Re: Annex', body: 'to whom is the annex let?', at: '2019-01-02T08:00Z', digest: 'two' },
])

export const records = contractRecords([...eleven, ...more], merged)
