import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { writeWhole } from './write-whole.ts'

async function* pieces(...list: string[]) {
  yield* list
}

it('writes all or nothing', async () => {
  const dir = scratch()
  const path = join(dir, 'out.csv')
  let asked = 0
  const stopped = () => ++asked > 1
  expect(await writeWhole({ path, chunks: pieces('a', 'b', 'c'), stopped })).toBe(false)
  const fails = async function* () {
    yield 'a'
    throw new Error('broken')
  }
  await expect(writeWhole({ path, chunks: fails() })).rejects.toThrow('broken')
  expect(readdirSync(dir)).toEqual([])
  expect(await writeWhole({ path, chunks: pieces('a', 'b') })).toBe(true)
  expect([readdirSync(dir), readFileSync(path, 'utf8')]).toEqual([['out.csv'], 'ab'])
})

it('replaces nothing that it was not told to', async () => {
  const path = join(scratch(), 'out.csv')
  writeFileSync(path, 'mine')
  await expect(writeWhole({ path, chunks: pieces('a') })).rejects.toMatchObject({ code: 'file-exists' })
  const late = async function* () {
    yield 'a'
    throw new Error('broken')
  }
  await expect(writeWhole({ path, chunks: late(), force: true })).rejects.toThrow('broken')
  expect(readFileSync(path, 'utf8')).toBe('mine')
  await writeWhole({ path, chunks: pieces('new'), force: true })
  expect(readFileSync(path, 'utf8')).toBe('new')
  await expect(writeWhole({ path: join(path, 'x'), chunks: pieces('a') })).rejects.toThrow()
  const nowhere = join(scratch(), 'no', 'x')
  await expect(writeWhole({ path: nowhere, chunks: pieces('a') })).rejects.toMatchObject({ code: 'no-such-path' })
})
