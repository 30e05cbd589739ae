// Every way that we can think of to change an edition is refused, for the right reasons, by our checker; and by the one that was
// written from docs/release-format.md alone.
import { execFile, spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkRelease } from '../../src/flow/release/check/check.ts'
import { publisher } from '../../src/flow/release/cut/test-edition.ts'
import { fingerprint } from '../../src/release/key/signer.ts'
import { kinds, setEditions } from './kinds.ts'
import { copyOf, type Editions, exampleEditions, remove, resum, signSums } from './stage.ts'

let editions: Editions
/** The last of them without fonts and the index of its search, which are most of its bytes: it is copied for each kind. */
let light: string
beforeAll(async () => {
  editions = await exampleEditions()
  setEditions(editions)
  light = copyOf(editions.dirs[2])
  const heavy = readdirSync(join(light, 'assets')).filter((name) => name.endsWith('.woff2'))
  for (const path of ['pagefind', ...heavy.map((name) => `assets/${name}`)]) remove(light, path)
  await resum(light)
  await signSums(light)
})
afterAll(() => {
  editions.remove()
  rmSync(light, { recursive: true })
})

const checker = fileURLToPath(new URL('../../tools/release-checker.py', import.meta.url))
const tools = ['python3 --version', 'ssh-keygen -?'].map((line) => line.split(' '))
const hasTools = tools.every(([name, option]) => spawnSync(name!, [option!]).error === undefined)

/** Exit code of the checker in Python; undefined where it cannot run here. */
function byStranger(...args: string[]): Promise<number | undefined> {
  if (!hasTools) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    execFile('python3', [checker, ...args], (error) => resolve(error === null ? 0 : Number(error.code)))
  })
}

function codesOf({ reasons }: { reasons: Array<{ code: string }> }): string[] {
  return [...new Set(reasons.map(({ code }) => code))].sort()
}

/** What only whoever knows DKIM can find. */
const beyondStranger = ['signatures-differ']

describe('an edition that somebody changed', () => {
  it('was sound before, all three', async () => {
    for (const [at, dir] of editions.dirs.entries()) {
      const previous = editions.dirs[at - 1]
      const key = fingerprint(publisher.publicKey)
      const report = await checkRelease(dir, { key, previous })
      expect(codesOf(report)).toEqual([])
      expect(report).toMatchObject({ ok: true, looked: { originals: 1 }, edition: { number: at + 1 } })
      const earlier = previous === undefined ? [] : ['--previous', `${previous}/checkpoint`]
      expect(await byStranger(dir, '--key', key, ...earlier)).toBe(hasTools ? 0 : undefined)
    }
  })

  it.each(kinds)('$name', async ({ change, codes, signed }) => {
    const dir = copyOf(light)
    try {
      await change(dir)
      // Where the list can be made sound again, the list is what is looked at; else what stands behind it.
      const [report, status] = await Promise.all([checkRelease(dir, {}), signed === null ? byStranger(dir) : 1])
      expect(codesOf(report)).toEqual(codes)
      expect(status).toBe(hasTools || signed !== null ? 1 : undefined)
      await resum(dir)
      await signSums(dir)
      const [again, statusAgain] = await Promise.all([checkRelease(dir, {}), signed === null ? 0 : byStranger(dir)])
      expect(codesOf(again)).toEqual(signed ?? [])
      const isRefused = signed?.some((code) => !beyondStranger.includes(code)) ?? false
      expect(statusAgain).toBe(hasTools || signed === null ? Number(isRefused) : undefined)
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
