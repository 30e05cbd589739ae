// Serving the workbench from a command, with an intake beside it where there is something to take in: prints the address,
// opens a browser where there is one, ends on Ctrl-C.
import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import type { Fonds } from '../store/fonds.ts'
import type { IntakeChild, IntakeEnd } from './intake-child.ts'
import { clearLine, exitCodes, printJson, say, stopSignals, world } from './terminal.ts'

export interface Serving {
  port: number
  browser: boolean
  json: boolean
  /** False to end with the intake. */
  serve: boolean
  /** Starts the intake, where there is one. */
  intake?: () => IntakeChild
  /** True where the intake is what was asked for: without it there is nothing to serve. */
  needsIntake?: boolean
  /** Told once the intake has ended without a fault. */
  onTaken?(end: IntakeEnd): void
}

/** Milliseconds that the address waits for the intake: what is small is in when its reader arrives. */
const patience = 2_500

/** Takes in and serves, both until they end or a signal comes; the intake then commits what it has. */
export async function serveUntilStopped(fonds: Fonds, options: Serving): Promise<void> {
  const signal = anySignal()
  const intake = options.intake?.()
  const taken = intake?.ended.then((end) => {
    if (end.code >= exitCodes.misuse) process.exitCode = end.code
    else options.onTaken?.(end)
    return end
  })
  try {
    const first = await Promise.race([
      taken ?? 'nothing',
      signal.then(() => 'stop' as const),
      // Without a workbench there is nothing to do but wait.
      ...(options.serve ? [setTimeout(patience, 'later' as const, { ref: false })] : []),
    ])
    const failed = options.needsIntake && typeof first === 'object' && first.code >= exitCodes.misuse
    if (options.serve && first !== 'stop' && !failed) await serveUntil(signal, fonds, options)
  } finally {
    intake?.stop()
    await taken
    fonds.close()
  }
}

async function serveUntil(signal: Promise<void>, fonds: Fonds, { port, json, browser }: Serving): Promise<void> {
  // Loaded only here: no other command needs a server.
  const { serve } = await import('../server/serve.ts')
  const { url, close } = await serve({ fonds, world, port })
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
function anySignal(): Promise<void> {
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
