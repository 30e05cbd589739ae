import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeOf, sources } from '../../../tools/wasm.mjs'

describe('WebAssembly written by hand', () => {
  it.each(sources)('%s: what is carried is what its source says', async (path) => {
    const carried = readFileSync(new URL(`../../../${path}-code.ts`, import.meta.url), 'utf8')
    expect(carried, 'run "node tools/wasm.mjs"').toBe(await codeOf(path))
  })
})
