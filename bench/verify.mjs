// Signatures per second in one thread, against dkimpy and mailauth, in the same run on the same machine.
//   npm run bench -- --only dkim
// Takes the first 5,000 messages of linux-i2c that carry a signature whose key stands in ../shared/data/dkim. Each contestant
// goes through all of them once to warm up; then medians. Reading files and setting up are not timed. Times are of the
// processor, not of the clock: other work on the machine then weighs on nobody. dkimpy is
// Debian's python3-dkim (apt-get install).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '..', 'shared', 'data')
const lists = join(shared, 'mail', 'linux-i2c')
const verdicts = join(shared, 'dkim', 'real-signed', 'verdicts.json')
const count = 5000

/** @param {string} work folder for what the peers read  @param {number} runs */
export async function benchVerify(work, runs) {
  if (!existsSync(verdicts)) return console.log(`dkim       ${verdicts} is absent, there is nothing to measure with`)
  const { keys } = JSON.parse(readFileSync(verdicts, 'utf8'))
  const chosen = await choose(keys)
  const results = {
    fonds: await fonds(chosen, keys, runs),
    dkimpy: dkimpy(chosen, keys, work, runs),
    mailauth: await mailauth(chosen, keys, runs),
  }
  console.log(`${chosen.length} messages, ${results.fonds.signatures} signatures with a known key, ${runs} runs each\n`)
  for (const [name, result] of Object.entries(results)) tell(name, result)
  console.log()
  for (const [peer, target] of [
    ['dkimpy', 5],
    ['mailauth', 8],
  ]) {
    if (!results[peer]) continue
    const ratio = rate(results.fonds) / rate(results[peer])
    console.log(`${`fonds / ${peer}`.padEnd(28)} ${ratio.toFixed(2).padStart(8)}   target >= ${target}`)
  }
}

function tell(name, result) {
  if (!result) return console.log(`${name.padEnd(10)} not installed`)
  const all = result.seconds.map((each) => each.toFixed(2)).join(', ')
  console.log(
    `${name.padEnd(10)} ${String(Math.round(rate(result))).padStart(7)} signatures/s  ${result.passed} fit   (${all} s)`,
  )
}

function rate({ signatures, seconds }) {
  return signatures / seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]
}

async function choose(keys) {
  const { split } = await import(join(root, 'dist/src/source/mbox/split.js'))
  const { readMessage, positionsOf } = await import(join(root, 'dist/src/verify/dkim/message.js'))
  const { readSignature, isFault } = await import(join(root, 'dist/src/verify/dkim/signature.js'))
  const chosen = []
  for (const name of readdirSync(lists)
    .filter((each) => each.endsWith('.mbox.gz'))
    .sort()) {
    const bytes = gunzipSync(readFileSync(join(lists, name)))
    const source = { size: bytes.length, slice: (start, end) => bytes.subarray(start, end) }
    for (const slot of split(source)) {
      if (slot.separator === undefined) continue
      const raw = Buffer.from(bytes.subarray(slot.start, slot.end))
      const message = readMessage(raw)
      const known = positionsOf(message, 'dkim-signature').filter((at) => {
        const signature = readSignature(message.fields[at], 'dkim')
        return !isFault(signature) && nameOf(signature) in keys
      })
      if (known.length > 0) chosen.push({ raw, signatures: known.length })
      if (chosen.length === count) return chosen
    }
  }
  return chosen
}

/** All threads of this process, as its garbage collector has its own. */
function secondsSince(began) {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

function nameOf({ selector, domain }) {
  return `${selector}._domainkey.${domain}`.toLowerCase()
}

/** The bytes as they stand in the mailbox, DKIM and ARC. */
async function fonds(chosen, keys, runs) {
  const { checkMail } = await import(join(root, 'dist/src/verify/check-mail.js'))
  const held = new Map(
    Object.entries(keys).map(([name, record]) => [name.toLowerCase(), [{ record, origin: 'inferred' }]]),
  )
  const lookup = (selector, domain) => held.get(`${selector}._domainkey.${domain}`) ?? []
  const signatures = chosen.reduce((sum, each) => sum + each.signatures, 0)
  const round = () => {
    let passed = 0
    const began = process.cpuUsage()
    for (const { raw } of chosen)
      for (const { check, result } of checkMail(raw, lookup)) if (check === 'dkim' && result === 'pass') passed += 1
    return { seconds: secondsSince(began), passed }
  }
  round()
  const results = Array.from({ length: runs }, round)
  return { signatures, seconds: results.map(({ seconds }) => seconds), passed: results[0].passed }
}

/** Peers want CRLF; making it is not timed. */
function withCrlf(raw) {
  return Buffer.from(
    raw
      .toString('latin1')
      .replace(/^From [^\n]*\n/, '')
      .replace(/\r?\n/g, '\r\n'),
    'latin1',
  )
}

function dkimpy(chosen, keys, work, runs) {
  // The system's own: what a virtual environment shadows is not what apt-get installs.
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
  if (spawnSync(python, ['-c', 'import dkim']).status !== 0) return undefined
  const folder = join(work, 'signed')
  mkdirSync(folder, { recursive: true })
  for (const [at, { raw }] of chosen.entries()) writeFileSync(join(folder, String(at).padStart(6, '0')), withCrlf(raw))
  const keysFile = join(work, 'keys.json')
  writeFileSync(keysFile, JSON.stringify(keys))
  const script = join(root, 'bench', 'dkimpy.py')
  const { status, stdout, stderr } = spawnSync(python, [script, folder, keysFile, String(runs)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function mailauth(chosen, keys, runs) {
  const table = new Map(Object.entries(keys).map(([name, record]) => [name.toLowerCase(), record]))
  const resolver = async (name) => {
    const record = table.get(name.toLowerCase())
    if (record === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return [[record]]
  }
  const mails = chosen.map(({ raw }) => withCrlf(raw))
  const round = async () => {
    let passed = 0
    const began = process.cpuUsage()
    for (const mail of mails) {
      const { results } = await dkimVerify(mail, { resolver, minBitLength: 1024, curTime: new Date('2000-01-01') })
      passed += results.filter(({ status }) => status.result === 'pass').length
    }
    return { seconds: secondsSince(began), passed }
  }
  // It prints as it goes.
  const { log } = console
  console.log = () => {}
  try {
    await round()
    const results = []
    for (let run = 0; run < runs; run += 1) results.push(await round())
    const signatures = chosen.reduce((sum, each) => sum + each.signatures, 0)
    return { signatures, seconds: results.map(({ seconds }) => seconds), passed: results[0].passed }
  } finally {
    console.log = log
  }
}
