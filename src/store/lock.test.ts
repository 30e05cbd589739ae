import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { takeLock } from './lock.ts'

const sqlite = fileURLToPath(import.meta.resolve('better-sqlite3'))

describe('the write lock', () => {
  it('is taken once and given back', () => {
    const dir = scratch()
    const unlock = takeLock(dir)
    expect(() => takeLock(dir)).toThrowError(/is writing to/)
    unlock()
    takeLock(dir)()
  })

  it('ends with the process that holds it, even one that is killed', async () => {
    const dir = scratch()
    const script = `const d = new (require(${JSON.stringify(sqlite)}))(${JSON.stringify(`${dir}/write.lock`)});
      d.exec('begin exclusive'); console.log('held'); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    expect(() => takeLock(dir)).toThrowError(/is writing to/)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    takeLock(dir)()
  })
})
