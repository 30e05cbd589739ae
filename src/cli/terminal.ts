// What every command shares: results on stdout, progress on stderr, exit codes, finding the fonds.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FondsError } from '../record/error.ts'
import type { World } from '../store/fonds.ts'
import { isFonds } from '../store/layout.ts'

/** 0 done, 1 something needs attention, 2 misuse, 3 a bug. */
export const exitCodes = { done: 0, attention: 1, misuse: 2, bug: 3 } as const

/** Each of these asks a command to stop where all is sound. A closed terminal and a shutdown send the last two. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

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

/** Takes away the line of progress that stands on the terminal. */
export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being taken out
const steering = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\u001b(?!\[[012]m)/g

/** Text from sources must not steer the terminal: control characters are shown, not sent. */
export function clean(text: string): string {
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

/** True where a browser window could show up. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && existsSync('/usr/bin/xdg-open')
}
