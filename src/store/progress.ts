// How far an intake is, or checks are, in a small file beside the databases: whoever has the fonds open can show it, whichever process takes
// in or checks. A second file is how that process is asked to stop. Neither holds a truth; both go when the run has come to its end.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { overwrite } from './disk.ts'

/** Files are copied into the bag, then read; at last persons and conversations are put together. Checks have one stage. */
export type Stage = 'receiving' | 'reading' | 'arranging' | 'checking'

export interface IntakeState {
  /** Taking in, or checking signatures. */
  work: 'intake' | 'checks'
  /** `stopped` and `failed` are how a run ended that did not come to its end. */
  stage: Stage | 'stopped' | 'failed'
  /** The file at hand: below what was handed in, or in the bag. */
  path: string
  /** Of this stage, done so far and in all: bytes; messages where they are checked. */
  done: number
  size: number
  /** Written by this run: records, or messages checked, and things that could not be read. */
  records: number
  problems: number
  /** Records a second, and seconds left; null while that cannot be told. */
  perSecond: number | null
  secondsLeft: number | null
  /** Why it failed. */
  error: { code: string; message: string } | null
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
