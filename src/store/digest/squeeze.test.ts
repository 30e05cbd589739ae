import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, sources } from '../../../tools/wasm.mjs'
import { plainSqueezer, theSqueezer } from './squeeze.ts'

describe('WebAssembly written by hand', () => {
  it.each(sources)('%s: what is carried is what its source says', async (path) => {
    const carried = readFileSync(new URL(`../../../${path}-code.ts`, import.meta.url), 'utf8')
    expect(carried, 'run "node tools/wasm.mjs"').toBe(await codeOf(path))
  })
})

it('the plain squeezer does what the quick one does', () => {
  const letter = fc.constantFrom(
    ...' \n\t\r\u0000\u0085\u00a0\u1680\u2003\u2028\u205f\u3000\ufeff',
    'lamp',
    'é',
    '😀',
    '\ud800',
  )
  const texts = fc.tuple(fc.constantFrom('', '[1]', 'x '), fc.string({ unit: letter, maxLength: 60 }), fc.boolean())
  fc.assert(
    fc.property(texts, ([before, text, inside]) => {
      const plain = plainSqueezer().squeeze(before, text, inside)
      expect(plain.equals(theSqueezer().squeeze(before, text, inside))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
