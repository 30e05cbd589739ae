// Pagefind alone over the records of an edition, as cutting does it: what no cut can be faster than.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const edition = process.argv[2]
const root = fileURLToPath(new URL('..', import.meta.url))
const { makeIndexes } = await import(join(root, 'dist/src/flow/release/site/search-index.js'))
const ids = readFileSync(join(edition, 'data', 'records.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).id)
const { parts } = JSON.parse(readFileSync(join(edition, 'pagefind', 'parts.json'), 'utf8'))
const dir = mkdtempSync(join(tmpdir(), 'fonds-floor-'))
symlinkSync(join(edition, 'r'), join(dir, 'r'))
let start = 0
const jobs = parts.map(({ path, records }) => {
  start += records
  return { path, ids: ids.slice(start - records, start) }
})
await makeIndexes({ dir, language: 'en', parts: jobs })
rmSync(dir, { recursive: true, force: true })
