import { expect, it } from 'vitest'
import { seam } from '../hide/fold.ts'
import { isOfNeighbours } from './neighbours.ts'

const people = new Set(['Ferry List', 'Linux Users', 'Ada Quill', 'ferry@harbour.example'])

it.each([
  [`title="Ada Quill\nFerry List\nLinux Users"`, 'List\nLinux', true],
  ['a,"Ada Quill; Ferry List <ferry@harbour.example>; Linux Users",b', 'List <ferry@harbour.example>; Linux', true],
  [`${seam}Ferry List${seam}${seam}, ${seam}Linux Users${seam}`, `List${seam}${seam}, ${seam}Linux`, true],
  ['Ferry List', 'Ferry List', false],
  ['they wrote to the List, Linux Users', 'List, Linux', false],
  [`${seam}Ferry List${seam}, who is Linux Users`, `List${seam}, who is Linux`, false],
])('%j: a place in two entries of a list is in neither', (text, place, expected) => {
  const start = text.indexOf(place)
  expect(isOfNeighbours(text, start, start + place.length, (name) => people.has(name))).toBe(expected)
})
