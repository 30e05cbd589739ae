import { expect, it } from 'vitest'
import type { PartyRow, RecordRow } from '../record/row/record.ts'
import { dateView, locatorOf, recordLine } from './record-line.ts'

const undated = { edtf: null, basis: 'none' as const, dateWritten: null, zone: null, at: null, until: null }
const place = { path: 'a.mbox', compressed: null, offset: 3, length: 5, pointer: null }

function party(role: PartyRow['role'], person: string): PartyRow {
  return { role, person, personName: person, address: `${person}@harbour.example`, written: person }
}

function row(parties: PartyRow[]): RecordRow {
  const ids = {
    no: 1,
    format: 'mbox',
    id: 'r1',
    kind: 'post' as const,
    sha256: 'f',
    key: null,
    conversation: null,
    parentKey: null,
  }
  const texts = { subject: null, preview: 'words', language: null, outlet: null, url: null, event: null }
  const counts = {
    depth: 0,
    position: 0,
    headerOnly: 1,
    attachments: 0,
    copies: 2,
    remarks: [],
    statements: [],
    dkim: null,
  }
  return { ...ids, ...undated, ...place, ...texts, ...counts, parties }
}

it('puts parties in their roles and takes Sender where there is no From', () => {
  const line = recordLine(row([party('sender', 'ben'), party('to', 'ines'), party('bcc', 'zoe'), party('cc', 'nora')]))
  const people = [line.from, line.to, line.cc].map((parties) => parties.map(({ person }) => person))
  expect(people).toEqual([['ben'], ['ines'], ['nora']])
  expect(recordLine(row([party('sender', 'ben'), party('from', 'ines')])).from.map(({ person }) => person)).toEqual([
    'ines',
  ])
  expect(line).toMatchObject({ lane: 'public', headerOnly: true, copies: 2 })
})

it('shows a date as written only where that says more', () => {
  expect(dateView({ ...undated, edtf: '2016-09-20', dateWritten: '2016-09-20' })).not.toHaveProperty('written')
  expect(dateView({ ...undated, dateWritten: 'Thu, 32 Foo 2096' }).written).toBe('Thu, 32 Foo 2096')
  expect(dateView({ ...undated, at: 5 }).until).toBe(5)
})

it('says in a locator what is counted unpacked', () => {
  expect(locatorOf(place)).toEqual({ path: 'a.mbox', offset: 3, length: 5 })
  expect(locatorOf({ ...place, compressed: 'gzip', pointer: '/0' })).toEqual({
    path: 'a.mbox',
    offset: 3,
    length: 5,
    pointer: '/0',
    unpacked: 'gzip',
  })
})
