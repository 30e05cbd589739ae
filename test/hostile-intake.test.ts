// The intake meets what is made to hurt it, each in a process of its own: every file must have its row, the memory must stay
// within bounds, and the good mail beside it must be stored. Needs the build.
import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { journalPath } from '../src/store/layout.ts'
import { mail } from '../tools/limits/attack.mjs'
import { large, small } from './hostile/make.ts'
import { scratch } from './scratch.ts'

const child = fileURLToPath(new URL('hostile/child.mjs', import.meta.url))
const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url))

/** No input may take more: the smallest machine that Fonds is meant for has four gigabytes. */
const mostMegabytes = 600
/** Against waiting for ever, as for somebody who writes into a pipe. */
const timeout = 150_000

interface Intake {
  sources: Record<string, string>
  uneven: string[]
  remarks: string[]
  added: number
  skipped: number
  megabytes: number
}

/** Takes a folder in by a process of its own; paths in what it answers count from that folder. */
function takeIn(fonds: string, folder: string, options: SpawnSyncOptions = {}): Intake {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [child, fonds, folder], {
    timeout,
    ...options,
  })
  expect([status, signal], String(stderr)).toEqual([0, null])
  const intake = JSON.parse(String(stdout)) as Intake
  expect(intake.uneven).toEqual([])
  expect(intake.megabytes).toBeLessThan(mostMegabytes)
  const sources = Object.entries(intake.sources).map(([path, row]) => [path.slice(path.indexOf('/') + 1), row])
  return { ...intake, sources: Object.fromEntries(sources) }
}

/** A folder with a good mail in it, and a place for a fonds. */
function places(): { folder: string; fonds: string } {
  const folder = join(scratch(), 'in')
  mkdirSync(folder)
  writeFileSync(join(folder, 'good.eml'), mail('good'))
  return { folder, fonds: join(scratch(), 'case.fonds') }
}

const good = { 'good.eml': 'mail 1=1+0+0+0' }

describe('within memory, and with a row for everything', () => {
  it.each(large)('$name', ({ make, expected, remarks }) => {
    const { folder, fonds } = places()
    make(folder)
    const intake = takeIn(fonds, folder)
    expect(intake.sources).toEqual({ ...good, ...expected })
    expect(intake.remarks).toEqual([...new Set(remarks)].sort())
  })
})

describe.skipIf(process.platform === 'win32')('a folder of small traps', () => {
  it('adds up, changes nothing the second time, is sound, and comes back the same from a rebuild', () => {
    const { folder, fonds } = places()
    small.make(folder)
    const first = takeIn(fonds, folder)
    expect(first.sources).toEqual({ ...good, ...small.expected })
    const journal = readFileSync(journalPath(fonds), 'utf8')
    expect(takeIn(fonds, folder)).toMatchObject({ sources: first.sources, added: 0, skipped: first.skipped })
    expect(readFileSync(journalPath(fonds), 'utf8')).toBe(journal)
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [main, ...args, '--in', fonds], { encoding: 'utf8' })
    const before = run('ledger', '--json')
    expect(run('doctor')).not.toContain('LOOK')
    for (const name of ['records.db', 'index.db']) rmSync(join(fonds, name))
    run('rebuild')
    expect(run('ledger', '--json')).toBe(before)
  })
})

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is neither waited for nor read', async () => {
    const { folder, fonds } = places()
    mkdirSync(join(folder, 'maildir/new'), { recursive: true })
    for (const name of ['pipe', 'maildir/new/1', 'story.txt.meta.json']) execFileSync('mkfifo', [join(folder, name)])
    writeFileSync(join(folder, 'story.txt'), 'The harbour\n\nNobody knows who moved the annex, and nobody will say.\n')
    const server = createServer().listen(join(folder, 'socket'))
    await new Promise((resolve) => server.on('listening', resolve))
    const noFile = 'not-taken-in 1=0+0+0+1 no-file'
    expect(takeIn(fonds, folder).sources).toEqual({
      ...good,
      pipe: noFile,
      'maildir/new/1': noFile,
      'story.txt': 'text 1=1+0+0+0',
      'story.txt.meta.json': noFile,
      socket: noFile,
    })
    server.close()
    const alone = join(scratch(), 'case.fonds')
    expect(takeIn(alone, join(folder, 'pipe')).sources).toEqual({ pipe: noFile })
    expect(takeIn(alone, '/dev/zero').sources).toEqual({ pipe: noFile, zero: noFile })
  })
})

// The root user may read everything, so there the intake runs as somebody who may not.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const canRun = spawnSync(process.execPath, [main, '--version'], nobody)
const whyNot =
  process.platform === 'win32'
    ? ' (skipped: Windows has no such permissions)'
    : canRun.status === 0
      ? ''
      : ' (skipped: another user than root may not read the build)'

describe.skipIf(whyNot !== '')(`what may not be read${whyNot}`, () => {
  const closed: string[] = []
  afterEach(() => {
    for (const path of closed.splice(0)) chmodSync(path, 0o700)
  })

  it('has its row, and is taken in as soon as it may be', () => {
    const { folder, fonds } = places()
    for (const path of [join(folder, '..'), join(fonds, '..')]) chmodSync(path, 0o777)
    mkdirSync(join(folder, 'closed'))
    writeFileSync(join(folder, 'closed/in.eml'), mail('in'))
    writeFileSync(join(folder, 'secret.eml'), mail('secret'))
    writeFileSync(join(folder, 'story.txt'), 'The harbour\n\nNobody knows who moved the annex, and nobody will say.\n')
    writeFileSync(join(folder, 'story.txt.meta.json'), '{"published":"2024-11-13"}')
    closed.push(...['closed', 'secret.eml', 'story.txt.meta.json'].map((name) => join(folder, name)))
    for (const path of closed) chmodSync(path, 0)
    const unreadable = 'not-taken-in 1=0+0+1+0 unreadable'
    const first = takeIn(fonds, folder, nobody)
    expect(first.sources).toEqual({
      ...good,
      closed: unreadable,
      'secret.eml': unreadable,
      'story.txt': 'text 1=1+0+0+0',
      'story.txt.meta.json': unreadable,
    })
    const journal = readFileSync(journalPath(fonds), 'utf8')
    expect(takeIn(fonds, folder, nobody)).toMatchObject({ sources: first.sources, added: 0, skipped: 3 })
    expect(readFileSync(journalPath(fonds), 'utf8')).toBe(journal)
    for (const path of closed) chmodSync(path, 0o777)
    expect(takeIn(fonds, folder, nobody)).toMatchObject({
      added: 2,
      skipped: 0,
      sources: {
        ...good,
        'closed/in.eml': 'mail 1=1+0+0+0',
        'secret.eml': 'mail 1=1+0+0+0',
        'story.txt': 'text 1=1+0+0+0',
      },
    })
  })
})
