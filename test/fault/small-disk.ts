// A small disk in memory, to be filled.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { scratch } from '../scratch.ts'

const root = process.getuid?.() === 0

// Where nobody may mount, as without root, there is no small disk to fill.
export const canMount = process.platform === 'linux' && root && mounts()

function mounts(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'fonds-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]).status === 0
  if (mounted) spawnSync('umount', [at])
  rmdirSync(at)
  return mounted
}

const mounted: string[] = []
afterEach(() => {
  for (const at of mounted.splice(0)) spawnSync('umount', ['-l', at])
})

/** A disk of so many bytes, and a way to change it. */
export function disk(bytes: number): { at: string; change(options: string): void } {
  const at = join(scratch(), 'disk')
  mkdirSync(at)
  const mount = (...args: string[]) => {
    const { status, stderr } = spawnSync('mount', [...args, at], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`mount failed: ${stderr}`)
  }
  mount('-t', 'tmpfs', '-o', `size=${Math.floor(bytes)}`, 'tmpfs')
  mounted.push(at)
  return { at, change: (options) => mount('-o', `remount,${options}`) }
}

/** Says so behind the name of a test where there is none. */
export const need = canMount ? '' : ' (skipped: needs Linux, root, and the right to mount a small disk in memory)'
