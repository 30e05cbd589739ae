// A disk that fills up while an edition is cut, and a signal: nothing of the edition is left, and the next cut makes it.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newKey } from '../../src/release/key/openssh.ts'
import { madeFonds, mailbox } from '../material.ts'
import { scratch } from '../scratch.ts'
import { eventually, fonds, main, start } from './run.ts'
import { canMount, disk, need } from './small-disk.ts'

const mebi = 1 << 20

/** A fonds with so many letters, and a key. */
function publisher(letters: number): { dir: string; key: string } {
  const at = scratch()
  const key = join(at, 'key')
  writeFileSync(key, newKey('desk').text, { mode: 0o600 })
  const path = join(at, 'box.mbox')
  writeFileSync(path, mailbox(0, letters))
  const dir = madeFonds()
  expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
  return { dir, key }
}

const cutting = ({ dir, key }: { dir: string; key: string }, out: string) => [
  ...['release', 'cut', '--key', key, '--out', out, '--time', '2026-01-01T00:00:00Z', '--in', dir],
]

describe.skipIf(!canMount)(`a disk that is full${need}`, () => {
  it('while an edition is cut, by whichever of those who write it, leaves nothing', () => {
    const given = publisher(40)
    const { at, change } = disk(mebi / 16)
    const out = join(at, 'edition')
    // Of records, the log, the search (which another process writes), pages, and the last of all.
    for (const size of [0.06, 0.6, 1.4]) {
      change(`size=${Math.floor(size * mebi)}`)
      const { status, stderr } = fonds(...cutting(given, out))
      expect([size, status, /\[(?:disk-full|search-failed)\]\n$/.test(stderr), readdirSync(at)]).toEqual([
        size,
        2,
        true,
        [],
      ])
    }
    change(`size=${200 * mebi}`)
    expect(fonds(...cutting(given, out))).toMatchObject({ status: 0 })
    expect(fonds('release', 'check', out)).toMatchObject({ status: 0 })
  })
})

/** A machine that is busy with something else may let a cut end before it could be told. */
describe.skipIf(process.platform === 'win32')('a signal', { retry: 3 }, () => {
  it.each(['r', 'c'])('leaves nothing, told while %s/ is written', async (folder) => {
    const given = publisher(400)
    const at = join(scratch(), 'out')
    mkdirSync(at)
    const run = start(main, cutting(given, join(at, 'edition')))
    await eventually(() => readdirSync(at).some((name) => existsSync(join(at, name, folder))))
    run.child.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 1, signal: null })
    expect(run.stderr()).toContain('stopped: nothing was made')
    expect(readdirSync(at)).toEqual([])
  })
})
