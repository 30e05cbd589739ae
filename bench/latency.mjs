// How long a search takes over HTTP while mail is taken in: five queries a second, whatever the answers take.
//   node bench/latency.mjs           `fonds open` of five years of a mailing list, and `fonds serve` beside `fonds add`
//   node bench/latency.mjs other     the second alone
// Needs ../shared/data/mail/linux-i2c and a build. Prints p50, p95 and the longest, in milliseconds from when it was due.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asker, firstLine, quantile, start, stop } from './serving.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lists = join(root, '..', 'shared', 'data', 'mail', 'linux-i2c')
const main = join(root, 'dist', 'src', 'cli', 'main.js')
const every = 200

/** What a reader might type: common and rare words, phrases, persons, everything. */
const queries = [
  'regulator',
  '"clock stretching"',
  'i2c',
  'subject:patch',
  'from:wolfram',
  'designware OR stm32',
  'smbus -patch',
  'date:2020',
  'mux*',
  '',
]

if (!existsSync(lists)) {
  console.error(`latency: ${lists} is absent, there is nothing to measure with`)
  process.exit(0)
}
const work = mkdtempSync(join(tmpdir(), 'fonds-latency-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const ways = {
  /** The workbench and the intake are one command. */
  async own(dir) {
    const server = start('open', lists, '--no-browser', '--json', '--in', dir)
    return { children: [server], url: await firstLine(server.stdout), ended: undefined }
  },
  /** Somebody adds on a terminal while the workbench is open. */
  async other(dir) {
    spawnSync(process.execPath, [main, 'init', dir], { stdio: 'inherit' })
    const server = start('serve', '--no-browser', '--json', '--in', dir)
    const url = await firstLine(server.stdout)
    const add = start('add', lists, '--in', dir)
    // What it prints is read by nobody: a full pipe would hold it up.
    add.stdout.resume()
    return { children: [add, server], url, ended: new Promise((resolve) => add.on('exit', resolve)) }
  },
}

for (const name of process.argv[2] ? [process.argv[2]] : Object.keys(ways)) {
  const { children, url, ended } = await ways[name](join(work, `${name}.fonds`))
  const ask = asker(url)
  try {
    report(name, await searchUntil(ended ?? intakeEnd(ask), ask))
  } finally {
    for (const child of children) await stop(child)
  }
}

/** For a server that takes in itself: over once it says so, a while after it began. */
async function intakeEnd(ask) {
  let begun = false
  for (;;) {
    // A question that fails is asked again.
    const { stage } = await ask('/api/intake').catch(() => ({}))
    if (stage !== 'none') begun = true
    else if (begun) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function searchUntil(ended, ask) {
  let over = false
  ended.then(() => {
    over = true
  })
  const took = []
  const failed = []
  const waiting = []
  const began = performance.now()
  for (let n = 0; !over; n += 1) {
    const due = began + n * every
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    const q = queries[n % queries.length]
    const answered = ask(`/api/search?q=${encodeURIComponent(q)}`).then(
      ({ total }) => took.push({ q, total, ms: performance.now() - due }),
      (error) =>
        failed.push(`${JSON.stringify(q)} after ${Math.round(performance.now() - due)} ms: ${error.cause ?? error}`),
    )
    waiting.push(answered)
  }
  await Promise.all(waiting)
  return { took, failed }
}

function report(name, { took, failed }) {
  if (failed.length > 0)
    console.log(`${name.padEnd(8)} ${failed.length} not answered: ${failed.slice(0, 5).join('; ')}`)
  if (took.length === 0) return
  const times = took.map(({ ms }) => ms)
  const at = (share) => Math.round(quantile(times, share))
  console.log(
    `${name.padEnd(8)} ${took.length} searches  p50 ${at(0.5)}  p95 ${at(0.95)}  longest ${at(1)} ms` +
      `  (${Math.max(...took.map(({ total }) => total))} records at the end)`,
  )
  const slow = took.filter(({ ms }) => ms >= 200).map(({ q, ms }) => `${JSON.stringify(q)} ${Math.round(ms)}`)
  if (slow.length > 0) console.log(`  over 200 ms: ${slow.join(', ')}`)
}
