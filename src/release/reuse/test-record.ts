// A published record and an edition for tests, and strings that other formats choke on.
import type { EditionHead, PublicParty, PublicRecord } from '../../view/model/release.ts'
import { testEdition } from '../site/test-edition.ts'

export const nora: PublicParty = { person: 'pnora', name: 'Nora Vega', address: 'nora@lighthouse.example' }
export const ilan: PublicParty = { person: 'pilan', name: 'Ilan Prost', address: 'ilan@harbour.example' }

export const mail: PublicRecord = {
  ...{ id: '3k8v0000000000000000000a', kind: 'mail', lane: 'private', from: [nora], to: [ilan], cc: [] },
  ...{ subject: 'The lamp', language: 'en', outlet: null, url: null, key: '1@lighthouse.example' },
  ...{
    conversation: 'c1',
    parent: null,
    missing: null,
    event: null,
    headerOnly: false,
    files: [],
    evidence: null,
    remarks: [],
  },
  date: {
    ...{ edtf: '2016-09-20T00:14:00+02:00', basis: 'Date header', zone: '+02:00' },
    ...{ at: Date.parse('2016-09-19T22:14:00Z'), until: Date.parse('2016-09-19T22:14:00Z') },
  },
  blocks: [
    { kind: 'quote', level: 1, text: 'Is it lit?' },
    { kind: 'text', level: 0, text: 'The lamp is out.\n\nCome at <nine> & knock.' },
  ],
  ...{ source: 'office.mbox', sha256: 'a'.repeat(64), size: 900, original: null, hidden: 0 },
}

export const dated = (edtf: string | null): PublicRecord['date'] => ({ ...mail.date, edtf })

export const head: EditionHead = { ...testEdition.head, base: 'https://papers.example/ferry/' }

/** Each has ended a field, a line, a string or a page somewhere. */
export const hostile = [
  'say "no", \'yes\'; then `go`',
  'first\nER  - \nTY  - JOUR\r\nsecond\u2028third\u0085fourth',
  'nul \0 bell \x07 escape \x1b[31m',
  'turned \u202Eexe.gpj\u202C \u2066isolate\u2069',
  'half \uD800 a character, and the other \uDC00',
  ']]> <!-- --> <script>alert(1)</script> </p>',
  '\\input{/etc/passwd} \\write18{id} {{}} } @misc{x, a = {b} % ~ ^ _ # $ &',
  '=cmd|"/c calc"!A1',
  ';=1+1;@SUM(1)\t-2\uFF1D3',
  'javascript:alert(1)',
  '\uFEFF=1 \uFFFF \uFFFE',
  'é à ﷺ עברית 漢字 👩‍🚒 and and et al.',
  '"',
  '{',
  '}',
  '\\',
  '',
  ' ',
]

/** A record whose every word is `text`. */
export function recordSaying(text: string): PublicRecord {
  const party = { person: 'px', name: text, address: text }
  return {
    ...{ ...mail, subject: text, from: [party, party], to: [party], cc: [party], url: text, outlet: text, key: text },
    ...{ source: text, language: text, blocks: [{ kind: 'text', level: 0, text }], date: dated(text) },
    files: [{ ordinal: 1, name: text, type: text, size: 1, sha256: null, servedSha256: null, href: null }],
  }
}
