// A folder for one test, removed afterwards, and a clock that only moves when told to.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { World } from '../src/store/fonds.ts'

const made: string[] = []

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** An empty folder of its own. */
export function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'fonds-test-'))
  made.push(dir)
  return dir
}

/** 2025-11-21T12:00:00Z, for ever. */
export const stillWorld: World = { now: () => Date.UTC(2025, 10, 21, 12) }
