import { expect, it } from 'vitest'
import { isOfNeighbours } from './neighbours.ts'

const people = new Set(['Ferry List', 'Linux Users', 'Ada Quill', 'ferry@harbour.example'])

it.each([
  [`title="Ada Quill\nFerry List\nLinux Users"`, 'List\nLinux', true],
  ['a,"Ada Quill; Ferry List <ferry@harbour.example>; Linux Users",b', 'List <ferry@harbour.example>; Linux', true],
  [
    '<a>Ferry List</a></span><span>, <a class="party">Linux Users</a>',
    'List</a></span><span>, <a class="party">Linux',
    true,
  ],
  ['Ferry List', 'Ferry List', false],
  ['they wrote to the List, Linux Users', 'List, Linux', false],
  ['<a>Ferry List</a>, who is <a>Linux Users</a>', 'List</a>, who is <a>Linux', false],
])('%j: a place in two entries of a list is in neither', (text, place, expected) => {
  const start = text.indexOf(place)
  expect(isOfNeighbours(text, start, start + place.length, (name) => people.has(name))).toBe(expected)
})
