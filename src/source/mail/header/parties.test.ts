import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Role } from '../../../record/record.ts'
import type { Notes } from '../remarks.ts'
import { maxAddresses, parseAddresses } from './address.ts'
import { rawValue } from './fields.ts'
import { addParties, type Party } from './parties.ts'

/** Twice: of strangers, and of people who are known by then. */
function read(value: string, role: Role): { parties: Party[]; noted: Notes } {
  const raw = Buffer.from(`To:${value}`)
  const field = { name: 'to', start: 0, colon: 2, end: raw.length }
  const parties: Party[] = []
  const noted: Notes = new Set()
  addParties(parties, raw, field, role, noted)
  const again: Party[] = []
  addParties(again, raw, field, role, noted)
  expect(again).toEqual(parties)
  return { parties, noted }
}

/** As the whole value is read, by nothing that was seen before. */
function parse(value: string, role: Role): { parties: Party[]; noted: Notes } {
  const raw = Buffer.from(`To:${value}`)
  const noted: Notes = new Set()
  const text = rawValue(raw, { name: 'to', start: 0, colon: 2, end: raw.length }, noted)
  return { parties: parseAddresses(text, noted).map((address) => ({ ...address, role })), noted }
}

const people = [
  'a@x.example',
  '<b@x.example>',
  'Cy <c@x.example>',
  '"D, y" <d@x.example>',
  '"E"\r\n\t<e@x.example>',
  '=?utf-8?q?N=C3=B3ra?= <n@x.example>',
]
const odd = [
  ...[
    ' Vega',
    '"',
    ' "F <f@x.example>',
    '(g) <g@x.example>',
    'Crew: h@x.example',
    ';',
    '<<i@x.example>',
    '(',
    '\\',
    '',
  ],
  ...['j@x.example\0', 'Zoë <z@x.example>', '"K\\", k" <k@x.example>', `"${'L'.repeat(200)}" <l@x.example>`, '\n '],
]

it('reads people whom it knows as it reads strangers, whoever stands beside them', () => {
  const piece = fc.constantFrom(...people, ...people, ...people, ...odd)
  const lists = fc.tuple(
    fc.array(piece, { maxLength: 6 }),
    fc.constantFrom(',', ', ', ',\n\t'),
    fc.constantFrom('to', 'cc'),
  )
  fc.assert(
    fc.property(lists, ([list, between, role]) => {
      const value = list.join(between)
      expect(read(value, role as Role)).toEqual(parse(value, role as Role))
    }),
    { numRuns: 2000 },
  )
})

it('hands out one object for the same words, another for another part', () => {
  const [first] = read('Nora <nora@x.example>', 'to').parties
  expect(read('p@x.example, Nora <nora@x.example>', 'to').parties[1]).toBe(first)
  expect(read('Nora <nora@x.example>', 'cc').parties[0]).toEqual({ ...first, role: 'cc' })
})

it('reads no more than a crowd of people whom it knows', () => {
  const crowd = Array.from({ length: maxAddresses + 1 }, () => 'a@x.example').join(',')
  const { parties, noted } = read(crowd, 'to')
  expect(parties).toHaveLength(maxAddresses)
  expect([...noted]).toEqual(['addresses-too-many'])
})
