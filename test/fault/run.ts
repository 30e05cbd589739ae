// The built command line, run to its end or held in the middle, and what must be true of a fonds whatever went wrong.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, expect } from 'vitest'
import { checkSources } from '../../src/flow/intake/check-sources.ts'
import { listLedger } from '../../src/flow/ledger.ts'
import { readJournal } from '../../src/store/journal.ts'
import { openFonds } from '../../src/store/open.ts'
import { getProgress } from '../../src/store/progress.ts'

export const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
export const busy = fileURLToPath(new URL('busy.mjs', import.meta.url))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Runs a command to its end. */
export function fonds(...args: string[]) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  return { status, signal, stdout, stderr }
}

export interface Run {
  child: ChildProcess
  /** What it has said so far. */
  stderr(): string
  /** The next piece that it writes to standard output. */
  said(): Promise<string>
  ended: Promise<{ code: number | null; signal: string | null }>
}

export function start(script: string, args: string[], cwd?: string): Run {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let stderr = ''
  child.stderr!.setEncoding('utf8').on('data', (piece) => {
    stderr += piece
  })
  return {
    child,
    stderr: () => stderr,
    said: () => new Promise((resolve) => child.stdout!.once('data', (piece) => resolve(String(piece)))),
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal }))),
  }
}

export async function eventually(what: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(what, { timeout: 60_000, interval: 5 }).toBe(true)
}

/** Waits until an intake reads its first source, and holds it there. */
export async function holdWhileReading({ child }: Run, dir: string): Promise<void> {
  await eventually(() => getProgress(dir)?.stage === 'reading')
  child.kill('SIGSTOP')
  expect(getProgress(dir)?.stage).toBe('reading')
}

/** The workbench of a fonds, asked as a browser would. */
export async function serve(dir: string) {
  const run = start(main, ['serve', '--no-browser', '--json', '--in', dir])
  const line = await Promise.race([run.said(), run.ended.then(() => Promise.reject(new Error(run.stderr())))])
  const { origin, searchParams } = new URL(JSON.parse(line).url)
  // A connection that is kept is closed by the server while a command runs to its end here.
  const headers = { authorization: `Bearer ${searchParams.get('token')}`, connection: 'close' }
  const posting = { method: 'POST', body: '{}', headers: { ...headers, origin, 'content-type': 'application/json' } }
  return {
    ask: async <T>(path: string) => (await fetch(origin + path, { headers })).json() as Promise<T>,
    post: async <T>(path: string) => (await fetch(origin + path, posting)).json() as Promise<T>,
    async stop() {
      run.child.kill('SIGTERM')
      return (await run.ended).code
    },
  }
}

/** Journal, bag and databases are whole, and every ledger adds up. */
export async function expectSound(dir: string): Promise<void> {
  readJournal(dir)
  for (const name of ['records.db', 'index.db']) {
    const db = new Database(join(dir, name))
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  }
  const opened = openFonds(dir)
  expect((await checkSources(opened)).changed).toEqual([])
  for (const { expected, stored, duplicate, quarantined, refused } of listLedger(opened)) {
    expect(stored + duplicate + quarantined + refused).toBe(expected)
  }
  opened.close()
}
