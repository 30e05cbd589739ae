// An edition is made by several threads and a process of their own: whichever is done first, the bytes are the same.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newKey } from '../../src/release/key/openssh.ts'
import { fonds } from '../fault/run.ts'
import { madeFonds, mailbox } from '../material.ts'
import { scratch } from '../scratch.ts'

it('cuts the same bytes twice', () => {
  const at = scratch()
  const [key, path] = [join(at, 'key'), join(at, 'box.mbox')]
  writeFileSync(key, newKey('desk').text, { mode: 0o600 })
  writeFileSync(path, mailbox(0, 120))
  const dir = madeFonds()
  expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
  const sums = ['one', 'two'].map((name) => {
    const out = join(at, name)
    const args = ['--key', key, '--out', out, '--time', '2026-01-01T00:00:00Z', '--in', dir]
    expect(fonds('release', 'cut', ...args)).toMatchObject({ status: 0 })
    return readFileSync(join(out, 'SHA256SUMS'), 'utf8')
  })
  expect(sums[0]!.split('\n').length).toBeGreaterThan(120 * 6)
  expect(sums[1]).toBe(sums[0])
})
