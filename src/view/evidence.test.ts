import { expect, it } from 'vitest'
import type { ArcFinding, DateFinding, DkimFinding } from '../record/evidence.ts'
import { evidenceView } from './evidence.ts'

const signature: DkimFinding = {
  check: 'dkim',
  result: 'pass',
  code: 'dkim-pass',
  sentence: 'Signed.',
  data: {
    signature: 1,
    domain: 'lighthouse.example',
    selector: 's1',
    algorithm: 'rsa-sha256',
    keyOrigin: 'inferred',
    keyBits: 2048,
    keyFirstKnown: '2016',
    keyLastKnown: null,
    keyPublicSince: null,
    keysTried: 1,
    testKey: false,
    headerCanon: 'relaxed',
    bodyCanon: 'relaxed',
    identity: null,
    header: 'fits',
    body: 'fits',
    signed: ['from', 'date'],
    absent: [],
    unsigned: [{ name: 'received', count: 1 }],
    bodyLength: { covered: 10, present: 12 },
    t: 1_474_365_600,
    x: null,
    expired: null,
    from: 'lighthouse.example',
    alignment: 'same',
    aligned: true,
    displayName: 'as written',
    repairs: ['footer'],
    added: { bytes: 5, lines: 1, text: '-- ' },
    problem: null,
    remarks: [],
  },
}
const chain: ArcFinding = { check: 'arc', result: 'none', code: 'arc-none', sentence: 'None.', data: null }
const date: DateFinding = {
  check: 'date',
  result: 'pass',
  code: 'date-within',
  sentence: 'Fits.',
  data: {
    written: 'Tue, 20 Sep 2016 10:00:00 +0000',
    from: '2016-09-20T10:00:00Z',
    to: null,
    date: '2016-09-20T10:00:00Z',
    outside: 0,
    basis: ['Received'],
    keys: [],
    list: null,
    received: '2017-01-01T00:00:00Z',
    stamps: [{ basis: 'Received', who: 'a.example', at: '2016-09-20T10:00:00Z', flag: 'gap' }],
    remarks: [],
  },
}

it('shows each signature, the chain and the date', () => {
  const view = evidenceView([signature, chain, date], true)!
  expect(view.signatures).toMatchObject([
    {
      result: 'pass',
      domain: 'lighthouse.example',
      key: { origin: 'inferred', bits: 2048, firstKnown: '2016', lastKnown: null },
      unsigned: ['received'],
      at: Date.UTC(2016, 8, 20, 10),
      added: '-- ',
    },
  ])
  expect(view.chain).toEqual({ result: 'none', code: 'arc-none', sentence: 'None.', domains: [] })
  expect(view.date).toMatchObject({
    from: Date.UTC(2016, 8, 20, 10),
    to: null,
    hops: [{ who: 'a.example', at: Date.UTC(2016, 8, 20, 10), flag: 'gap' }],
  })
})

it('shows a signature of which nothing is known, and nothing where nothing was checked', () => {
  const none: DkimFinding = { ...signature, result: 'none', code: 'dkim-none', data: null }
  expect(evidenceView([none], false)).toMatchObject({ current: false, signatures: [{ domain: null, key: null }] })
  expect(evidenceView([], true)).toBeNull()
})
