// Runs every limit -> docs/limits.md. Fails where a constant that is a limit does not say what it stops.
// Needs `npm run build` first, and two gigabytes of disk for a while.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limitsDocument } from './document.mjs'

const built = new URL('../../dist/src/', import.meta.url)
const src = fileURLToPath(new URL('../../src', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'fonds-limits-'))
try {
  const { markdown, faults } = await limitsDocument((path) => import(new URL(`${path}.js`, built).href), src, work)
  writeFileSync(new URL('../../docs/limits.md', import.meta.url), markdown)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true })
}
