// `fonds serve` as a process of its own, asked over HTTP; and what times come to.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'src', 'cli', 'main.js')

/** Milliseconds after which no answer is an answer. */
const patience = 60_000

/** Ends with us, however we end. */
export function start(...args) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const end = () => child.kill('SIGTERM')
  process.on('exit', end)
  child.on('exit', () => process.off('exit', end))
  return child
}

/** Asks a process to end, and sees to it. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(late)
}

export async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('fonds ended before it told its address')
}

/** @param {string} line that `serve --json` prints: it holds the address with its token */
export function asker(line) {
  const { origin, searchParams } = new URL(JSON.parse(line).url)
  const headers = { authorization: `Bearer ${searchParams.get('token')}` }
  return async (path) => (await fetch(origin + path, { headers, signal: AbortSignal.timeout(patience) })).json()
}

/**
 * @param {string} dir a fonds
 * @param {(ask: (path: string) => Promise<any>, worked: () => number | undefined) => Promise<any>} use `worked` is the time of
 *   the processor that the server has taken, in milliseconds; where the system tells it
 */
export async function whileServing(dir, use) {
  const server = start('serve', '--no-browser', '--json', '--in', dir)
  try {
    return await use(asker(await firstLine(server.stdout)), () => workedBy(server.pid))
  } finally {
    await stop(server)
  }
}

/** All threads, user and system; a tick of Linux is ten milliseconds. */
function workedBy(pid) {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return undefined
  const [user, system] = readFileSync(path, 'utf8').split(') ').at(-1).split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

/** @param {number[]} values @param {number} share 0.5 for the median */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
