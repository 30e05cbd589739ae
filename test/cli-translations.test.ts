// The built command line: quotes in another language than the messages, without an embedding model and with one.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { makeModel } from './embedding/make-model.ts'
import { scratch } from './scratch.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'dist', 'src', 'cli', 'main.js')

it('fonds coverage --embeddings is named once, and kept', () => {
  const dir = join(scratch(), 'case.fonds')
  const fonds = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, '--in', dir], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const kinds = (...args: string[]) => {
    const { quotes } = JSON.parse(fonds('coverage', '--json', ...args).stdout) as {
      quotes: Array<{ text: string; match: { kind: string; key: string | null; similarity?: number } | null }>
    }
    const counts: Record<string, number> = {}
    for (const { match } of quotes) if (match) counts[match.kind] = (counts[match.kind] ?? 0) + 1
    return { counts, doubt: quotes.find(({ text }) => text.startsWith('Un doute'))!.match! }
  }
  spawnSync(process.execPath, [main, 'init', dir])
  fonds('add', join(root, 'examples/case/x-archive'), join(root, 'test/embedding/press'))

  expect(kinds().counts).toEqual({ 'other-language': 8, nowhere: 2 })
  expect(fonds('coverage').stdout).toContain('cannot compare: other language')

  const empty = join(scratch(), 'empty')
  mkdirSync(empty)
  const refused = fonds('coverage', '--embeddings', empty)
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('[model-absent]')])

  const named = kinds('--embeddings', makeModel(join(scratch(), 'model')))
  expect(named.counts).toEqual({ translated: 5, 'other-language': 3, nowhere: 2 })
  expect(named.doubt).toMatchObject({ key: 'x:dm:1847014056062357507', similarity: expect.any(Number) })
  const text = fonds('coverage').stdout
  expect(text).toMatch(/probably a translation of \(similarity 0\.\d\d\) \w+/)
  expect(text).toContain('other language: no likely translation found')
  expect(kinds('--no-embeddings').counts).toEqual({ 'other-language': 8, nowhere: 2 })
}, 120_000)
