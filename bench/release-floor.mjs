// Pagefind alone over the records of an edition, as cutting does it: what no cut can be faster than.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const edition = process.argv[2]
const root = fileURLToPath(new URL('..', import.meta.url))
const { makeIndexes } = await import(join(root, 'dist/src/flow/release/site/search-index.js'))
const lengths = readFileSync(join(edition, 'data', 'records.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => Buffer.byteLength(line) + 1)
const { parts } = JSON.parse(readFileSync(join(edition, 'pagefind', 'parts.json'), 'utf8'))
const dir = mkdtempSync(join(tmpdir(), 'fonds-floor-'))
symlinkSync(join(edition, 'data'), join(dir, 'data'))
let first = 0
let at = 0
const handed = parts.map(({ path, records }) => {
  const part = { path, at, lengths: lengths.slice(first, first + records) }
  first += records
  at += part.lengths.reduce((sum, length) => sum + length, 0)
  return part
})
for await (const _ of makeIndexes({ dir, language: 'en' }, handed));
rmSync(dir, { recursive: true, force: true })
