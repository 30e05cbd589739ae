import { expect, it } from 'vitest'
import type { Notes } from '../remarks.ts'
import { maxReferences, messageKey, referenceKeys } from './ids.ts'

it.each([
  ['<a@x.example>', 'mid:a@x.example'],
  [' <a@x.example> (added by the server)', 'mid:a@x.example'],
  ['a@x.example', 'mid:a@x.example'],
  ['<a b@\n x.example>', 'mid:ab@x.example'],
  ['<no-at-sign>', 'mid:no-at-sign'],
  ['<>', undefined],
  ['', undefined],
])('the key of Message-ID %j is %j', (value, key) => {
  expect(messageKey(value)).toBe(key)
})

it.each<[references: string[], inReplyTo: string[], expected: string]>([
  [['<a@x> <b@x>'], ['<b@x>'], 'a@x b@x'],
  [['<a@x>'], ['<b@x>'], 'a@x b@x'],
  [[], ['Message from Nora <nora@x> of "Monday" <b@x>'], 'b@x'],
  [[], ['<b@x> (Nora <nora@x>)'], 'b@x'],
  [[], ['<b@x>; from nora@x on Monday'], 'b@x'],
  [[], ['Your message of "Mon, 1 Jan"'], ''],
  [['a@x, b@x;c at x'], [], 'a@x b@x c@x'],
  [['<a@x><own@x><a@x>'], [], 'a@x'],
  [['<nonsense> <a@x>'], [], 'a@x'],
])('references %j and %j', (references, inReplyTo, expected) => {
  const keys = referenceKeys(references, inReplyTo, 'mid:own@x', new Set())
  expect(keys.map((key) => key.slice(4)).join(' ')).toBe(expected)
})

it('reads an id that is taken apart by a million blanks', () => {
  expect(messageKey(`<a${' '.repeat(1_000_000)}at${' '.repeat(1_000_000)}x.example>`)).toBe('mid:a@x.example')
})

it('keeps the oldest and the newest of too many references, and says so', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `<${i}@x>`)
  const notes: Notes = new Set()
  expect(referenceKeys(ids(maxReferences), [], undefined, notes)).toHaveLength(maxReferences)
  expect([...notes]).toEqual([])
  const keys = referenceKeys(ids(maxReferences + 1), [], undefined, notes)
  expect([keys.length, keys[0], keys.at(-1)]).toEqual([maxReferences, 'mid:0@x', `mid:${maxReferences}@x`])
  expect([...notes]).toEqual(['references-too-many'])
})
