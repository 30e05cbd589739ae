import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryOver, roomFor, shinglesOf } from './shingles.ts'

const pieces = fc.constantFrom(
  'quay',
  'É',
  'ﬁ',
  'Ωmega',
  '12',
  '𝒳',
  '漢字',
  '\ud835',
  '\udcb3',
  ' ',
  '\n> ',
  '—',
  "'",
  '😀',
  '_',
)

it('takes letters and digits of all scripts for words, and everything else for what stands between', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
      const text = all.join('')
      const words = [
        ...text
          .normalize('NFKC')
          .toLowerCase()
          .matchAll(/[\p{L}\p{N}]+/gu),
      ].map(([word]) => word)
      expect(shinglesOf(text)).toEqual(shinglesOf(words.join(' ')))
      expect(shinglesOf(text)).toHaveLength(Math.max(0, words.length - 5))
    }),
  )
})

it('tells other words, and the same in another order, from these', () => {
  const [one] = shinglesOf('the old crane on the quay')
  expect(shinglesOf('The OLD crane,\n> on the quay!')).toEqual(Uint32Array.of(one!))
  expect(shinglesOf('the old crane on the key')).not.toContain(one)
  expect(shinglesOf('the crane old on the quay')).not.toContain(one)
})

it('remembers what was put into one room from several sides', () => {
  const room = roomFor(1000)
  const [left, right] = ['one two three four five six seven', 'seven six five four three two one'].map(shinglesOf)
  memoryOver(room).add(left!)
  memoryOver(room).add(right!)
  const held = memoryOver(room)
  expect([held.share(left!), held.share(right!), held.longestRun(left!)]).toEqual([1, 1, 2])
  expect(held.share(shinglesOf('nothing of this stands in any of them'))).toBe(0)
})
