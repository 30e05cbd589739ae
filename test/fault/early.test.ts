// Reading begins while files are still copied. Where an earlier run left something that explains them, it begins anew.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openFonds } from '../../src/store/open.ts'
import { heldIn, madeFonds, material } from '../material.ts'
import { scratch } from '../scratch.ts'
import { expectSound, fonds } from './run.ts'

const archive = fileURLToPath(new URL('../../examples/case/x-archive/data', import.meta.url))

function writtenIn(dir: string): Set<unknown> {
  const opened = openFonds(dir)
  const written = opened.db.prepare('select distinct written from record_address').pluck().all()
  opened.close()
  return new Set(written)
}

it('files that one of an earlier run explains are read with it', async () => {
  const folder = join(scratch(), 'data')
  mkdirSync(folder)
  const add = (dir: string, name: string) => {
    copyFileSync(join(archive, name), join(folder, name))
    expect(fonds('add', join(folder, name), '--in', dir)).toMatchObject({ status: 0 })
  }
  const [alone, explained] = [madeFonds(), madeFonds()]
  add(alone, 'direct-messages.js')
  add(explained, 'tweets.js')
  add(explained, 'direct-messages.js')
  expect(writtenIn(alone)).toContain('1533390027')
  expect(writtenIn(explained)).not.toContain('1533390027')
  await expectSound(explained)
})

it('what is said meanwhile about a source that is held comes in its turn', async () => {
  const path = material()
  const dir = madeFonds()
  expect(fonds('add', join(path, 'story.txt'), '--in', dir)).toMatchObject({ status: 0 })
  expect(fonds('add', path, '--outlet', 'Le Phare', '--in', dir)).toMatchObject({ status: 0 })
  const held = heldIn(dir)
  expect(fonds('rebuild', '--in', dir)).toMatchObject({ status: 0 })
  expect(heldIn(dir)).toEqual(held)
  await expectSound(dir)
})
