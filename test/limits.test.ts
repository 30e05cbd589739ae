// Holds docs/limits.md to what the limits do now: every attack is run just at its limit and one step beyond. UPDATE=1 rewrites
// the page.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { limitsDocument } from '../tools/limits/document.mjs'
import { scratch } from './scratch.ts'

const page = new URL('../docs/limits.md', import.meta.url)
const src = fileURLToPath(new URL('../src', import.meta.url))

const load = (path: string) => import(/* @vite-ignore */ join(src, `${path}.ts`))

it('docs/limits.md is what the limits do', async () => {
  const { markdown, faults } = await limitsDocument(load, src, scratch())
  if (process.env.UPDATE) writeFileSync(page, markdown)
  expect(faults).toEqual([])
  expect(markdown).toBe(readFileSync(page, 'utf8'))
}, 600_000)
