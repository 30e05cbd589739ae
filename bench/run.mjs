// Measures the intake of real mail against two peers and against the floor, in the same run on the same machine.
//   npm run bench            three runs of each, medians
//   npm run bench -- --runs 1 --only mbox,floor
// `tenfold` takes in the same mail ten times over, with fresh ids: ten times the records must not cost more each.
//   npm run bench -- --only dkim          signatures per second, see bench/verify.mjs
//   npm run bench -- --only release       an edition of all of it, see bench/release.mjs
//   npm run bench -- --only coverage      quotes among 100,000 messages, see bench/coverage.mjs; with --embeddings FOLDER also translated ones
//   npm run bench -- --only opensearch    an index on a cluster, see bench/opensearch.mjs
//   npm run bench -- --only search        how long a search takes, see bench/search.mjs
//   npm run bench -- --only needs         whether what is meant is found, see bench/needs.mjs
// Needs ../shared/data/mail/linux-i2c, and for the peers notmuch and mu (apt-get install notmuch maildir-utils time).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { benchCoverage } from './coverage.mjs'
import { benchNeeds } from './needs.mjs'
import { benchOpensearch } from './opensearch.mjs'
import { benchRelease } from './release.mjs'
import { benchSearch } from './search.mjs'
import { benchVerify } from './verify.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lists = join(root, '..', 'shared', 'data', 'mail', 'linux-i2c')
const main = join(root, 'dist', 'src', 'cli', 'main.js')
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    // Of `coverage` alone.
    embeddings: { type: 'string' },
    // Of `opensearch` alone.
    messages: { type: 'string' },
    // Of `search` alone.
    queries: { type: 'string', default: '300' },
    tenfold: { type: 'boolean' },
    'during-intake': { type: 'boolean' },
  },
})
const runs = Number(values.runs)
// Where it is set, Node reads a whole store of certificates before anything else.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

if (!existsSync(lists)) {
  console.error(`bench: ${lists} is absent, there is nothing to measure with`)
  process.exit(0)
}
const work = mkdtempSync(join(tmpdir(), 'fonds-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

if (values.only === 'opensearch') {
  await benchOpensearch(work, lists, runs, values.messages ? Number(values.messages) : undefined)
  process.exit(0)
}

if (values.only === 'dkim') {
  await benchVerify(work, runs)
  process.exit(0)
}

if (values.only === 'search' && values['during-intake']) {
  const { status } = spawnSync(process.execPath, [join(root, 'bench', 'latency.mjs')], { stdio: 'inherit' })
  process.exit(status ?? 1)
}

const { split: splitMailbox } = await import(join(root, 'dist/src/source/mbox/split.js'))
const newline = Buffer.from('\n')
const mailboxes = join(work, 'mbox')
const maildir = join(work, 'maildir')
const { messages, bytes } = await unpack()
console.log(`${messages} messages, ${(bytes / 1e6).toFixed(0)} MB, ${runs} runs each\n`)

if (values.only === 'release') {
  fonds(mailboxes)
  await benchRelease(work, join(work, 'case.fonds'), runs)
  process.exit(0)
}

if (values.only === 'search') {
  const count = Number(values.queries)
  fonds(values.tenfold ? severalfold(10) : mailboxes)
  const dir = join(work, 'case.fonds')
  if (values.tenfold) await benchSearch(dir, {}, { count, runs, target: 120 })
  else await benchSearch(dir, peers(['--limit=50'], ['--maxnum=50']), { count, runs, target: 25 })
  process.exit(0)
}

if (values.only === 'needs') {
  fonds(mailboxes)
  const newest = ['--maxnum=10', '--fields=i', '--sortfield=date', '--reverse']
  await benchNeeds(join(work, 'case.fonds'), peers(['--output=messages', '--limit=10'], newest))
  process.exit(0)
}

if (values.only === 'coverage') {
  fonds(severalfold(4))
  await benchCoverage(join(work, 'case.fonds'), runs, values.embeddings)
  process.exit(0)
}

const contestants = {
  mbox: () => fonds(mailboxes),
  maildir: () => fonds(maildir),
  again: () => fondsAgain(mailboxes),
  tenfold: () => fonds(severalfold(10)),
  notmuch,
  mu,
  floor: () => timed([process.execPath, join(root, 'bench', 'floor.mjs'), mailboxes]),
}
const names = values.only ? values.only.split(',') : Object.keys(contestants)
const medians = {}
for (const name of names) {
  const results = []
  for (let run = 0; run < runs; run += 1) results.push(contestants[name]())
  if (results.includes(undefined)) console.log(`${name.padEnd(10)} not installed`)
  else report(name, results)
}
compare()

function report(name, results) {
  const middle = (key) => results.map((result) => result[key]).sort((a, b) => a - b)[Math.floor(results.length / 2)]
  const median = { seconds: middle('seconds'), memory: middle('memory'), disk: middle('disk') }
  medians[name] = median
  const rate = Math.round((name === 'tenfold' ? 10 * messages : messages) / median.seconds)
  const all = results.map(({ seconds }) => seconds.toFixed(1)).join(', ')
  console.log(
    `${name.padEnd(10)} ${median.seconds.toFixed(2).padStart(8)} s  ${String(rate).padStart(7)} messages/s` +
      `  ${String(median.memory).padStart(5)} MB  ${median.disk.toFixed(0).padStart(5)} MB on disk   (${all})`,
  )
}

function compare() {
  const ratio = (a, b) => (medians[a] && medians[b] ? (medians[a].seconds / medians[b].seconds).toFixed(2) : undefined)
  const lines = [
    ['mu / fonds from mbox', ratio('mu', 'mbox'), '>= 10'],
    ['notmuch / fonds from mbox', ratio('notmuch', 'mbox'), '>= 15'],
    ['fonds from mbox / floor', ratio('mbox', 'floor'), '<= 2.5'],
    ['second add / first', ratio('again', 'mbox'), '<= 0.05'],
    [
      'a message of ten times as many',
      medians.tenfold && medians.mbox ? (medians.tenfold.seconds / medians.mbox.seconds / 10).toFixed(2) : undefined,
      '<= 1.15',
    ],
    ['peak memory from Maildir, MB', medians.maildir?.memory, '<= 600'],
    ['peak memory, MB', medians.mbox?.memory, '<= 600'],
    [
      'disk: fonds / mu',
      medians.mbox && medians.mu ? (medians.mbox.disk / medians.mu.disk).toFixed(2) : undefined,
      '<= 0.5',
    ],
  ]
  console.log()
  for (const [what, value, target] of lines) {
    if (value !== undefined) console.log(`${what.padEnd(28)} ${String(value).padStart(8)}   target ${target}`)
  }
}

/** The yearly mailboxes unpacked, and the same messages one a file as the peers want them. */
async function unpack() {
  mkdirSync(mailboxes, { recursive: true })
  for (const folder of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, folder), { recursive: true })
  let count = 0
  let total = 0
  for (const name of readdirSync(lists).filter((each) => each.endsWith('.mbox.gz'))) {
    const unpacked = gunzipSync(readFileSync(join(lists, name)))
    writeFileSync(join(mailboxes, name.replace('.gz', '')), unpacked)
    total += unpacked.length
    const source = { size: unpacked.length, slice: (start, end) => unpacked.subarray(start, end) }
    for (const slot of splitMailbox(source)) {
      if (slot.separator === undefined) continue
      count += 1
      writeFileSync(
        join(maildir, 'cur', `${String(count).padStart(6, '0')}.fonds:2,S`),
        unpacked.subarray(slot.start, slot.end),
      )
    }
  }
  return { messages: count, bytes: total }
}

/** Several copies of every mailbox; in each, the messages and what they refer to have ids of their own. */
function severalfold(times) {
  const folder = join(work, `times${times}`)
  if (existsSync(folder)) return folder
  mkdirSync(folder)
  for (const name of readdirSync(mailboxes)) {
    const bytes = readFileSync(join(mailboxes, name))
    const source = { size: bytes.length, slice: (start, end) => bytes.subarray(start, end) }
    const slots = [...splitMailbox(source)].filter(({ separator }) => separator !== undefined)
    for (let copy = 0; copy < times; copy += 1) {
      const pieces = slots.flatMap(({ start, end, separator }) => {
        const body = Math.max(start, bytes.indexOf('\n\n', start, 'latin1'))
        const head = bytes.toString('latin1', start, body)
        return [Buffer.from(`From ${separator}\n${withIds(head, copy)}`, 'latin1'), bytes.subarray(body, end), newline]
      })
      writeFileSync(join(folder, `${copy}-${name}`), Buffer.concat(pieces))
    }
  }
  return folder
}

function withIds(head, copy) {
  return head.replace(/^(?:message-id|in-reply-to|references):.*(?:\n[ \t].*)*/gim, (field) =>
    field.replaceAll('<', `<copy${copy}.`),
  )
}

function fonds(source, name = 'case') {
  const dir = join(work, `${name}.fonds`)
  rmSync(dir, { recursive: true, force: true })
  run([process.execPath, main, 'init', dir])
  const result = timed([process.execPath, main, 'add', source, '--in', dir])
  return { ...result, disk: (statSync(join(dir, 'records.db')).size + statSync(join(dir, 'index.db')).size) / 1e6 }
}

function fondsAgain(source) {
  const dir = join(work, 'again.fonds')
  if (!existsSync(dir)) fonds(source, 'again')
  return timed([process.execPath, main, 'add', source, '--in', dir])
}

function notmuch() {
  if (!installed('notmuch')) return undefined
  rmSync(join(maildir, '.notmuch'), { recursive: true, force: true })
  const config = join(work, 'notmuch-config')
  writeFileSync(config, `[database]\npath=${maildir}\n[user]\nname=Bench\nprimary_email=bench@fonds.example\n`)
  const result = timed(['notmuch', `--config=${config}`, 'new', '--quiet'])
  return { ...result, disk: sizeOf(join(maildir, '.notmuch')) / 1e6 }
}

function mu() {
  if (!installed('mu')) return undefined
  const home = join(work, 'mu')
  rmSync(home, { recursive: true, force: true })
  run(['mu', 'init', `--maildir=${maildir}`, `--muhome=${home}`, '--quiet'])
  const result = timed(['mu', 'index', `--muhome=${home}`, '--quiet'])
  return { ...result, disk: sizeOf(home) / 1e6 }
}

/** Those that are here, with everything taken in: name -> the command for a query. */
function peers(ofNotmuch, ofMu) {
  const commands = {
    notmuch: (query) => ['notmuch', `--config=${join(work, 'notmuch-config')}`, 'search', ...ofNotmuch, '--', query],
    mu: (query) => ['mu', 'find', `--muhome=${join(work, 'mu')}`, '--nocolor', ...ofMu, '--', query],
  }
  const here = Object.keys(commands).filter((name) => {
    const isHere = { notmuch, mu }[name]() !== undefined
    if (!isHere) console.log(`${name} is not installed`)
    return isHere
  })
  return Object.fromEntries(here.map((name) => [name, commands[name]]))
}

function installed(command) {
  return spawnSync(command, ['--version']).status === 0
}

function run([command, ...args]) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

/** Wall seconds and peak memory (MB) of a whole process, by GNU time. */
function timed(command) {
  // Nobody waits for the disk to take what was written before: the mail that is unpacked here, and what the last one left.
  run(['sync'])
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '@@ %e %M', ...command], { encoding: 'utf8', env })
  const [, wall, memory] = /@@ ([\d.]+) (\d+)/.exec(stderr) ?? []
  // The floor times itself: what it does before its clock starts does not count.
  const seconds = /@floor ([\d.]+)/.exec(stderr)?.[1] ?? wall
  if (status !== 0 || seconds === undefined) throw new Error(`${command.join(' ')}: ${stderr}`)
  return { seconds: Number(seconds), memory: Math.round(Number(memory) / 1024), disk: 0 }
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}
