// What every command shares: results on stdout, progress on stderr, exit codes, finding the fonds.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCase } from '../flow/intake/case.ts'
import type { IntakeRun, Progress } from '../flow/intake/write-source.ts'
import { FondsError } from '../record/error.ts'
import type { Fonds, World } from '../store/fonds.ts'
import { isFonds } from '../store/open.ts'

/** 0 done, 1 something needs attention, 2 misuse, 3 a bug. */
export const exitCodes = { done: 0, attention: 1, misuse: 2, bug: 3 } as const

export interface CommonOptions {
  in?: string
  json?: boolean
}

export const world: World = { now: () => Date.now() }

/** One JSON object a line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

export function print(line: string): void {
  process.stdout.write(`${clean(line)}\n`)
}

/** A line about the work itself, for the person at the terminal. */
export function say(line: string): void {
  process.stderr.write(`${clean(line)}\n`)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being taken out
const steering = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\u001b(?!\[[012]m)/g

/** Text from sources must not steer the terminal: control characters are shown, not sent. */
function clean(text: string): string {
  return text.replace(steering, '\ufffd')
}

const colour = process.stdout.isTTY === true && !process.env.NO_COLOR

export function dim(text: string): string {
  return colour ? `\u001b[2m${text}\u001b[0m` : text
}

export function bold(text: string): string {
  return colour ? `\u001b[1m${text}\u001b[0m` : text
}

/** The folder meant: --in, FONDS, this folder, or the one fonds inside it. Throws FondsError `no-fonds`. */
export function whichFonds(options: CommonOptions): string {
  const named = options.in ?? process.env.FONDS
  if (named !== undefined) return named
  if (isFonds('.')) return '.'
  const inside = readdirSync('.').filter((name) => name.endsWith('.fonds') && isFonds(join('.', name)))
  if (inside.length === 1) return inside[0]!
  const why = inside.length === 0 ? 'there is no fonds here' : `there are ${inside.length} fonds here`
  throw new FondsError('no-fonds', `${why}: name one with --in DIR, or make one with "fonds init DIR"`)
}

/** What is shown is less than what was handed in; scripts see it by the exit code. */
export function sayIncomplete(): void {
  say('some sources are not read in yet: this is what is in so far')
  process.exitCode = exitCodes.attention
}

/** Opens the fonds, runs, closes. */
export async function withFonds<T>(options: CommonOptions, run: (fonds: Fonds) => T | Promise<T>): Promise<T> {
  const opening = intakeRun()
  const { fonds, complete } = await openCase(whichFonds(options), opening).finally(opening.done)
  if (!complete) sayIncomplete()
  try {
    return await run(fonds)
  } finally {
    fonds.close()
  }
}

/** A line of progress on stderr, and Ctrl-C that asks the work to stop where everything is sound. */
interface Work {
  show(text: string): void
  stopped(): boolean
  /** Seconds since something was first shown. */
  seconds(): number
  done(): void
}

function beginWork(): Work {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(130)
    stopping = true
    say('stopping after this step; press Ctrl-C again to leave at once')
  }
  process.on('SIGINT', onSignal)
  const line = progressLine()
  let started: number | undefined
  return {
    show: line.show,
    stopped: () => stopping,
    seconds() {
      started ??= performance.now()
      return (performance.now() - started) / 1000
    },
    done() {
      line.clear()
      process.off('SIGINT', onSignal)
    },
  }
}

/** Progress of an intake, and Ctrl-C that lets the source at hand go and leaves everything sound. */
export function intakeRun(): IntakeRun & { onFile(path: string, index: number, count: number): void; done(): void } {
  const { show, stopped, seconds, done } = beginWork()
  return {
    stopped,
    onFile: (path, index, count) => show(`receiving ${index + 1} of ${count}  ${path}`),
    onProgress: (progress) => show(progressText(progress, seconds())),
    done,
  }
}

/** The same for work on a number of things. */
export function countedRun(
  verb: string,
  noun = 'messages',
): {
  onProgress(progress: { done: number; total: number }): void
  stopped(): boolean
  done(): void
} {
  const work = beginWork()
  return {
    stopped: work.stopped,
    onProgress({ done, total }) {
      const seconds = work.seconds()
      const rate = seconds > 0.5 ? `, ${Math.round(done / seconds)} a second` : ''
      work.show(`${verb} ${done} of ${total} ${noun}${rate}`)
    },
    done: work.done,
  }
}

/** How far the run is, how fast, and how long it will still take at that speed. */
function progressText(progress: Progress, seconds: number): string {
  const { path, allDone, allSize, allRecords, problems } = progress
  const share = allSize === 0 ? 1 : allDone / allSize
  const left = share > 0.02 ? `, ${Math.ceil((seconds * (1 - share)) / share)} s left` : ''
  const rate = seconds > 0.5 ? `, ${Math.round(allRecords / seconds)} a second` : ''
  const trouble = problems === 0 ? '' : `, ${problems} problems`
  return `${Math.floor(share * 100)} %  ${(allDone / 1e6).toFixed(0)} of ${(allSize / 1e6).toFixed(0)} MB, ${allRecords} records${rate}${left}${trouble}  ${path}`
}

/** One line that is written over on a terminal, and now and then a plain line elsewhere. */
function progressLine(): { show(text: string): void; clear(): void } {
  const tty = process.stderr.isTTY === true
  let last = 0
  return {
    show(text) {
      const now = performance.now()
      if (now - last < (tty ? 80 : 2000)) return
      last = now
      const width = (process.stderr.columns ?? 80) - 1
      if (tty) process.stderr.write(`\r\u001b[2K${clean(text).slice(0, width)}`)
      else say(text)
    },
    clear() {
      if (tty) process.stderr.write('\r\u001b[2K')
    },
  }
}

/** True where a browser window could show up. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && existsSync('/usr/bin/xdg-open')
}
