// The intake is killed again and again, at steps chosen by a fixed sequence and at any moment, and must end the same.
import { spawn, spawnSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundle } from '../tools/bundle.mjs'
import { attachedMaterial, heldIn, madeFonds, material } from './material.ts'

// It starts hundreds of times: from few files, as the command does.
const folder = fileURLToPath(new URL('../dist/test-kill', import.meta.url))
await bundle({ child: fileURLToPath(new URL('kill/child.mjs', import.meta.url)) }, folder)
const child = join(folder, 'child.js')

/** A link is skipped, which the journal says too. */
function withLink(dir: string): string {
  symlinkSync('nowhere', join(dir, 'link'))
  return dir
}

/** Small numbers that look random and are the same in every run. */
function* sequence(seed: number): Generator<number> {
  for (let x = seed; ; x = (x * 48271) % 2147483647) yield 1 + (x % 5)
}

describe('an intake that is killed', () => {
  it('at more than 200 steps on disk ends as if nothing had happened', () => {
    const paths = [withLink(material())]
    const whole = madeFonds()
    expect(spawnSync(process.execPath, [child, whole, '0', ...paths]).status).toBe(0)
    const wanted = heldIn(whole)
    let kills = 0
    for (const seed of [7, 77, 777, 7777, 77777, 777777, 7777777, 77777777, 5, 55, 555, 5555]) {
      if (kills >= 200) break
      const dir = madeFonds()
      for (const steps of sequence(seed)) {
        const { status, signal, stderr } = spawnSync(process.execPath, [child, dir, String(steps), ...paths], {
          encoding: 'utf8',
        })
        if (status === 0) break
        expect(signal, stderr).toBe('SIGKILL')
        kills += 1
      }
      expect(heldIn(dir)).toEqual(wanted)
      rmSync(dir, { recursive: true })
    }
    expect(kills).toBeGreaterThanOrEqual(200)
  }, 600_000)

  it('while attachments are read ends as if nothing had happened', () => {
    const paths = [attachedMaterial()]
    const whole = madeFonds()
    expect(spawnSync(process.execPath, [child, whole, '0', ...paths]).status).toBe(0)
    const wanted = heldIn(whole) as { attached: unknown[] }
    expect(wanted.attached.length).toBe(4)
    // The first of these steps lie before the reading of attachments, the last behind it.
    for (let steps = 7; ; steps += 2) {
      const dir = madeFonds()
      const { status, stderr } = spawnSync(process.execPath, [child, dir, String(steps), ...paths], {
        encoding: 'utf8',
      })
      if (status !== 0) {
        expect(spawnSync(process.execPath, [child, dir, '0', ...paths]).status, stderr).toBe(0)
        expect(heldIn(dir)).toEqual(wanted)
      }
      rmSync(dir, { recursive: true })
      if (status === 0) break
    }
  }, 300_000)

  it('at any moment ends as if nothing had happened', async () => {
    const paths = [withLink(material())]
    const whole = madeFonds()
    expect(spawnSync(process.execPath, [child, whole, '0', ...paths]).status).toBe(0)
    const dir = madeFonds()
    for (const wait of [350, 420, 500, 600, 700, 850, 1000]) {
      const running = spawn(process.execPath, [child, dir, '0', ...paths])
      const ended = new Promise((resolve) => running.on('exit', resolve))
      setTimeout(() => running.kill('SIGKILL'), wait)
      await ended
    }
    expect(spawnSync(process.execPath, [child, dir, '0', ...paths]).status).toBe(0)
    expect(heldIn(dir)).toEqual(heldIn(whole))
  })
})
