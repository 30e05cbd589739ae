// How far an intake is, or checks are, in a small file beside the databases: whoever has the fonds open can show it, whichever process takes
// in. A second file is how that process is asked to stop. Neither holds a truth; both go when the intake has come to its end.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IntakeState } from '../record/intake.ts'
import { overwrite } from './disk.ts'

/** Before anything is done. */
export const atFirst: IntakeState = {
  work: 'intake',
  stage: 'receiving',
  path: '',
  done: 0,
  size: 0,
  records: 0,
  problems: 0,
  perSecond: null,
  secondsLeft: null,
  error: null,
}

export function progressPath(dir: string): string {
  return join(dir, 'intake.json')
}

function stopPath(dir: string): string {
  return join(dir, 'intake.stop')
}

/** For whoever holds the write lock. A full disk or a reader that holds the file must not end an intake: then nothing is told. */
export function putProgress(dir: string, state: IntakeState): void {
  const path = progressPath(dir)
  const waiting = `${path}.new`
  const text = JSON.stringify(state)
  try {
    writeFileSync(waiting, text, { mode: 0o600 })
    renameSync(waiting, path)
  } catch {
    rmSync(waiting, { force: true, recursive: true })
    // Whoever looks just now may read half of it, and looks again: better than never to know that the disk is full.
    if (existsSync(path)) attempt(() => overwrite(path, text))
  }
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {}
}

/** What was told last, by a run that goes on or by one that ended early; undefined where neither is the case. */
export function getProgress(dir: string): IntakeState | undefined {
  try {
    return JSON.parse(readFileSync(progressPath(dir), 'utf8'))
  } catch {
    return undefined
  }
}

/** For whoever holds the write lock. */
export function dropProgress(dir: string): void {
  rmSync(progressPath(dir), { force: true, recursive: true })
}

export function askToStop(dir: string): void {
  writeFileSync(stopPath(dir), '', { mode: 0o600 })
}

export function isAskedToStop(dir: string): boolean {
  return existsSync(stopPath(dir))
}

/** For whoever holds the write lock, before and after a run: who asked meant the run before. */
export function forgetStop(dir: string): void {
  rmSync(stopPath(dir), { force: true })
}
