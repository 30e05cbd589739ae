// An intake, or checks, in a process of its own, so that the workbench answers at once whatever they do. How far an intake is stands in
// the fonds, where the workbench reads it as it would that of any other process; what it says for the terminal goes there.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { AddReport } from '../flow/intake/taking.ts'
import { commandLine, typedVariable } from './intake-run.ts'

/** Its exit code, and its report unless it failed. */
export interface IntakeEnd {
  code: number
  report: AddReport | undefined
}

export interface Child<End> {
  ended: Promise<End>
  /** Asks it to stop; it commits what it has. */
  stop(): void
}

const program = fileURLToPath(new URL('main.js', import.meta.url))

/** Takes `paths` into the fonds, and whatever an earlier run has left. */
export function startIntake(dir: string, paths: string[]): Child<IntakeEnd> {
  const { ended, stop } = startChild(['add', '--json', '--in', dir, '--', ...paths])
  return {
    ended: ended.then(({ code, written }) => ({ code, report: written === '' ? undefined : JSON.parse(written) })),
    stop,
  }
}

/** Checks what is not checked yet; ends with its exit code. */
export function startVerify(dir: string): Child<number> {
  const { ended, stop } = startChild(['verify', '--in', dir])
  return { ended: ended.then(({ code }) => code), stop }
}

function startChild(args: string[]): Child<{ code: number; written: string }> {
  // Not of our process group: Ctrl-C reaches us alone. What ends its standard input, we or our own end, asks it to stop.
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    windowsHide: true,
    env: { ...process.env, [typedVariable]: commandLine() },
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    written += piece
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  return { ended: ended.then((code) => ({ code, written })), stop: () => void child.stdin.end() }
}
