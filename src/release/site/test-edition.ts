// An invented edition for tests: two conversations, an article, a statement, something withheld, hidden, missing, withdrawn.
import type { Edition, PublicHead, PublicParty, PublicRecord } from '../../view/model.ts'

const nora: PublicParty = { person: 'pnora', name: 'Nora Vega', address: 'nora@lighthouse.example' }
const ada: PublicParty = { person: 'pada', name: 'Ada Quill', address: 'ada@harbour.example' }
const hidden: PublicParty = { person: 'phidden', name: 'person 1', address: null }
const desk: PublicParty = { person: 'pdesk', name: 'The Quay', address: 'name:the quay' }

function record(given: Partial<PublicRecord> & Pick<PublicRecord, 'id'>): PublicRecord {
  return {
    ...{ kind: 'mail', lane: 'private', from: [], to: [], cc: [], subject: null, blocks: [], language: 'en' },
    ...{
      outlet: null,
      url: null,
      key: null,
      conversation: null,
      parent: null,
      missing: null,
      event: null,
      headerOnly: false,
    },
    ...{ files: [], evidence: null, remarks: [], source: 'office.mbox', sha256: 'a'.repeat(64), size: 900 },
    ...{ original: null, hidden: 0, date: dated('2016-09-20T12:07:02Z') },
    ...given,
  }
}

function dated(edtf: string | null): PublicRecord['date'] {
  const at = edtf === null ? null : Date.parse(edtf)
  return { edtf, basis: edtf === null ? 'none' : 'Date header', at, until: at, zone: edtf === null ? null : 'Z' }
}

export const testRecords: PublicRecord[] = [
  record({
    ...{
      id: 'r1',
      from: [nora],
      to: [ada, hidden],
      subject: 'The harbour plan',
      conversation: 'c1',
      key: 'mid:1@l.example',
      missing: 'lost@l.example',
    },
    blocks: [
      { kind: 'text', level: 0, text: 'Ada,\n\nforty-one million for a quay. <b>Call</b> me & ▇▇▇▇.' },
      { kind: 'quote', level: 1, text: 'an earlier line\nand another\nand a third' },
      { kind: 'signature', level: 0, text: 'Nora' },
    ],
    ...{ hidden: 1, sha256: null, size: null },
    files: [
      {
        ordinal: 2,
        name: 'plan.png',
        type: 'image/png',
        size: 10,
        sha256: 'b'.repeat(64),
        servedSha256: 'c'.repeat(64),
        href: 'files/2-plan.png',
      },
      { ordinal: 3, name: null, type: 'application/pdf', size: 12_345, sha256: null, servedSha256: null, href: null },
    ],
  }),
  record({
    ...{ id: 'r2', from: [ada], to: [nora], subject: 'Re: The harbour plan', conversation: 'c1', parent: 'r1' },
    ...{ date: dated('2016-10-12T08:00:00Z'), original: 'original.eml' },
    blocks: [{ kind: 'text', level: 0, text: 'Not by e-mail, please.' }],
    evidence: {
      current: true,
      signatures: [
        {
          ...{ result: 'pass', code: 'dkim-pass', sentence: 'It fits.', domain: 'harbour.example', selector: 's1' },
          ...{ algorithm: 'rsa-sha256', signed: ['from', 'to', 'subject', 'date'], unsigned: ['cc'] },
          key: { origin: 'file', bits: 2048, firstKnown: '2015', lastKnown: '2017' },
          ...{ bodyLength: { covered: 23, present: 23 }, at: null, aligned: true, displayName: 'as written' },
          ...{ repairs: [], added: null, remarks: [] },
        },
      ],
      ...{ chain: null, date: null },
    },
  }),
  record({
    ...{
      id: 'r3',
      kind: 'chat',
      from: [nora],
      to: [ada],
      conversation: 'c2',
      date: dated('2017-07-01T23:59:00+02:00'),
    },
    blocks: [{ kind: 'text', level: 0, text: 'Are you there?' }],
  }),
  record({
    ...{ id: 'r4', kind: 'article', lane: 'press', from: [desk], subject: 'A quay for a friend', outlet: 'The Quay' },
    ...{ date: dated('2017-11-13'), language: 'en', url: 'https://quay.example/a' },
    blocks: [
      {
        kind: 'text',
        level: 0,
        text: 'A quay for a friend\n\nThe exchange ran until July 2017. “Forty-one million”, she wrote.\n\nHe denies it.',
      },
    ],
  }),
  record({
    id: 'r5',
    kind: 'post',
    lane: 'public',
    from: [ada],
    date: dated(null),
    blocks: [{ kind: 'text', level: 0, text: 'A fine day.' }],
  }),
]

function head(each: PublicRecord): PublicHead {
  const { id, kind, lane, date, from, to, subject, conversation, language, outlet, hidden: places, files } = each
  const preview = each.blocks
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' ')
    .slice(0, 200)
  const dkim =
    each.evidence === null
      ? null
      : { result: 'pass' as const, code: 'dkim-pass', signer: 'harbour.example', aligned: true }
  return {
    id,
    kind,
    lane,
    date,
    from,
    to,
    subject,
    conversation,
    language,
    outlet,
    hidden: places,
    preview,
    dkim,
    files: files.length,
  }
}

const claim = {
  ...{
    ref: 'r4/span-21-52',
    article: 'r4',
    start: 21,
    end: 52,
    decided: false,
    kind: 'span',
    who: ['Nora Vega', 'Ada Quill'],
  },
  sentence: { before: 'The exchange ', words: 'ran until July 2017', after: '.' },
  ...{
    to: [],
    when: '../2017-07',
    bound: 'at least',
    count: null,
    unit: null,
    negated: false,
    stance: null,
    attribution: null,
  },
  ...{ support: 'supported', why: 'A message of July 2017 is held.', records: ['r3'] },
}

export const testEdition: Edition = {
  head: {
    ...{
      title: 'The ferry papers',
      number: 2,
      time: '2026-01-05T10:00:00Z',
      origin: 'fonds.example/ferry',
      base: null,
      license: null,
    },
    ...{ scope: 'kind:mail', counts: { scope: 7, published: 5, withheld: 2, hidden: 1 }, generator: 'Fonds 0.1.0' },
    publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f publisher',
    fingerprint: 'SHA256:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG',
  },
  records: testRecords.map(head),
  withheld: [
    { commitment: '1'.repeat(64), reason: 'names a minor', conversation: 'c1' },
    { commitment: '2'.repeat(64), reason: 'names a minor', conversation: null },
  ],
  conversations: [
    {
      ...{ id: 'c1', kind: 'thread', lane: 'private', title: 'The harbour plan', missing: ['mid:lost@l.example'] },
      records: [
        { id: 'r1', depth: 0 },
        { id: 'r2', depth: 1 },
      ],
      withheld: [{ count: 1, reason: 'names a minor' }],
      ...{ first: Date.parse('2016-09-20'), last: Date.parse('2016-10-12') },
    },
    {
      ...{ id: 'c2', kind: 'chat', lane: 'private', title: '', missing: [], records: [{ id: 'r3', depth: 0 }] },
      ...{ withheld: [], first: Date.parse('2017-07-01'), last: Date.parse('2017-07-01') },
    },
  ],
  people: [
    { id: 'pnora', name: 'Nora Vega', addresses: ['nora@lighthouse.example'], sent: 2, received: 1, first: 0, last: 9 },
    { id: 'pada', name: 'Ada Quill', addresses: ['ada@harbour.example'], sent: 2, received: 2, first: 0, last: 9 },
    { id: 'phidden', name: 'person 1', addresses: [], sent: 0, received: 1, first: null, last: null },
    { id: 'pdesk', name: 'The Quay', addresses: ['name:the quay'], sent: 1, received: 0, first: null, last: null },
  ],
  statements: [
    {
      ...{
        who: 'Ada Quill',
        person: 'pada',
        says: 'denies',
        words: 'That is not the whole chain.',
        date: '2017-11-13',
      },
      ...{ source: { record: 'r4', url: null, text: null }, about: [{ kind: 'conversation', id: 'c1' }] },
    },
  ],
  coverage: {
    articles: [{ id: 'r4', outlet: 'The Quay', title: 'A quay for a friend', published: dated('2017-11-13') }],
    claims: [claim],
    quotes: [
      {
        ...{
          ref: 'r4/quote-55-72',
          article: 'r4',
          start: 55,
          end: 72,
          decided: true,
          text: 'Forty-one million',
          speaker: 'Nora Vega',
        },
        sentence: { before: '“', words: 'Forty-one million', after: '”, she wrote.' },
        ...{ match: 'verbatim', record: 'r1', differences: [] },
      },
    ],
    conflicts: [],
    agreements: [],
  },
  tombstones: [
    { id: 'r0', what: 'withdrawn', edition: 2, time: '2026-01-05T10:00:00Z', reason: 'names a minor', now: null },
    { id: 'rold', what: 'corrected', edition: 2, time: '2026-01-05T10:00:00Z', reason: 'a name hidden', now: 'r1' },
  ],
  editions: [
    { number: 2, time: '2026-01-05T10:00:00Z', records: 5, note: null },
    { number: 1, time: '2025-12-01T10:00:00Z', records: 6, note: 'first' },
  ],
}

const one = (id: string) => testRecords.find((each) => each.id === id)!
export const testReader = { all: () => testRecords, one, read: one }
