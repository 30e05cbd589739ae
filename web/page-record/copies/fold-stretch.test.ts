import { expect, it } from 'vitest'
import { foldStretch } from './fold-stretch.ts'

const long = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ')
const middle = { first: false, last: false }

it('leaves a short text and a text without a difference as they are', () => {
  expect(foldStretch('See you', middle)).toEqual({ before: 'See you', hidden: 0, after: '' })
  expect(foldStretch(long, { first: true, last: true })).toEqual({ before: long, hidden: 0, after: '' })
})

it('keeps whole words beside a difference and counts the rest', () => {
  const { before, hidden, after } = foldStretch(long, middle)
  const words = (text: string) => text.trim().split(/\s+/)
  expect(long.startsWith(before) && long.endsWith(after)).toBe(true)
  expect(words(before).length + hidden + words(after).length).toBe(200)
  expect(words(before).at(-1)).toBe(`word${words(before).length - 1}`)
  expect(foldStretch(long, { first: true, last: false })).toMatchObject({ before: '', after })
  expect(foldStretch(long, { first: false, last: true })).toMatchObject({ before, after: '' })
})

it('never cuts a character in two', () => {
  const { before, after } = foldStretch('🌊'.repeat(600), middle)
  expect([before, after].every((text) => text.length % 2 === 0)).toBe(true)
})
