import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { takeLock } from './lock.ts'

describe('the write lock', () => {
  it('is taken once and given back', () => {
    const dir = scratch()
    const unlock = takeLock(dir)
    expect(() => takeLock(dir)).toThrowError(/is writing to/)
    unlock()
    takeLock(dir)()
    expect(existsSync(join(dir, 'write.lock'))).toBe(false)
  })

  it('outlives nobody: a dead process holds nothing', () => {
    const dir = scratch()
    const dead = spawnSync(process.execPath, ['-e', '0']).pid
    writeFileSync(join(dir, 'write.lock'), String(dead))
    takeLock(dir)()
  })
})
