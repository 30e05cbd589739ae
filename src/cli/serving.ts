// Serving the workbench from a command, with an intake and checks beside it where there is something to take in or to check:
// prints the address, opens a browser where there is one, ends on Ctrl-C.
import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import type { StartChecks } from '../flow/evidence/start-checks.ts'
import type { OutsideIndex } from '../flow/index/open.ts'
import type { Fonds } from '../store/fonds.ts'
import { type Child, type IntakeEnd, startVerify } from './intake-child.ts'
import { clearLine, exitCodes, printJson, say, stopSignals, world } from './terminal.ts'

export interface Serving {
  port: number
  browser: boolean
  json: boolean
  /** False to end with the intake. */
  serve: boolean
  /** Where words are looked up; the fonds itself where absent. Closed at the end. */
  index?: OutsideIndex
  /** Starts the intake, where there is one. */
  intake?: () => Child<IntakeEnd>
  /** True where the intake is what was asked for: without it there is nothing to serve. */
  needsIntake?: boolean
  /** Told once the intake has ended without a fault. */
  onTaken?(end: IntakeEnd): void
  /** Starts the checks of what is in, where there is something to check. Asked once the intake is over. */
  checks?: () => Child<number> | undefined
}

/** Milliseconds that the address waits for the intake and the checks: what is small is in when its reader arrives. */
const patience = 2_500

/** Takes in, checks and serves until all end or a signal comes; what was begun then commits what it has. */
export async function serveUntilStopped(fonds: Fonds, options: Serving): Promise<void> {
  const signal = firstSignal()
  const writing = startWriting(options)
  const asked = checksOnRequest(fonds.dir)
  try {
    const first = await Promise.race([
      writing.ended,
      signal.then(() => 'stop' as const),
      // Without a workbench there is nothing to do but wait.
      ...(options.serve ? [setTimeout(patience, 'later' as const, { ref: false })] : []),
    ])
    const failed = options.needsIntake && first === 'failed'
    if (options.serve && first !== 'stop' && !failed) await serveUntil(signal, fonds, options, asked.start)
  } finally {
    writing.stop()
    asked.stop()
    await Promise.all([writing.ended, asked.ended()])
    await options.index?.close()
    fonds.close()
  }
}

/** The intake, then the checks: only one process can write. What was stopped is not followed by more work. */
function startWriting({ intake, onTaken, checks }: Serving): Child<'done' | 'failed'> {
  let stopping = false
  let child: Child<unknown> | undefined
  const run = async () => {
    const taking = intake?.()
    child = taking
    const end = await taking?.ended
    if (end && end.code >= exitCodes.misuse) {
      process.exitCode = end.code
      return 'failed'
    }
    if (end) onTaken?.(end)
    if (stopping || end?.report?.finished === false) return 'done'
    const checking = checks?.()
    child = checking
    const code = await checking?.ended
    // Where it may not write it has said so; what is in can be read all the same.
    if (code && code !== exitCodes.misuse) process.exitCode = code
    return 'done'
  }
  return {
    ended: run(),
    stop() {
      stopping = true
      child?.stop()
    },
  }
}

/** Checks that somebody at the workbench asks for. Only one process can write, so there is one at a time. */
function checksOnRequest(dir: string) {
  let child: Child<number> | undefined
  return {
    start() {
      child = startVerify(dir)
      return child.ended
    },
    stop: () => child?.stop(),
    ended: () => child?.ended,
  }
}

async function serveUntil(
  signal: Promise<void>,
  fonds: Fonds,
  { port, json, browser, index }: Serving,
  startVerify: StartChecks,
): Promise<void> {
  // Loaded only here: no other command needs a server.
  const { serve } = await import('../server/serve.ts')
  const { url, close } = await serve({ fonds, world, startVerify, port, index })
  clearLine()
  if (json) printJson({ url })
  else process.stdout.write(`${url}\n`)
  say('this address is for you alone; press Ctrl-C to stop')
  if (browser) openBrowser(url)
  await signal
  await close()
  say('stopped')
}

/** The first of the signals that ask to end; the next one ends us at once. */
export function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    const heard = () => {
      for (const signal of stopSignals) process.off(signal, heard)
      resolve()
    }
    for (const signal of stopSignals) process.on(signal, heard)
  })
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]]
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
  child.on('error', () => say('no browser could be opened: open the address yourself'))
  child.unref()
}
