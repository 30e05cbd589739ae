// Two intakes at once, and signals: whoever comes second is refused, whoever is asked to stop leaves all in order, and the next
// run ends as if nothing had happened.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLocked, takeLock } from '../../src/store/lock.ts'
import { getProgress } from '../../src/store/progress.ts'
import { heldIn, madeFonds, material } from '../material.ts'
import { scratch } from '../scratch.ts'
import { busy, eventually, expectSound, fonds, holdWhileReading, main, serve, start } from './run.ts'

// A name that a shell would take apart.
const awkward = `what 'Nora' sent & $more`
let folder: string
let path: string
let wanted: unknown

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-fault-'))
  path = material(join(folder, awkward))
  const dir = madeFonds(join(folder, 'undisturbed.fonds'))
  expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
  wanted = heldIn(dir)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const posix = process.platform !== 'win32'
const reason = posix ? '' : ' (skipped: needs the signals of POSIX)'

/** A machine that is busy with something else may let an intake end before it could be held. */
const patiently = { retry: 3 }

describe.skipIf(!posix)(`two intakes at once${reason}`, patiently, () => {
  it('the second is refused, and the first does not notice', async () => {
    const dir = madeFonds()
    const first = start(main, ['add', path, '--in', dir])
    await holdWhileReading(first, dir)
    const second = fonds('add', path, '--in', dir)
    expect(second).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('[in-use]') })
    first.child.kill('SIGCONT')
    expect(await first.ended).toEqual({ code: 0, signal: null })
    expect(heldIn(dir)).toEqual(wanted)
  })

  it('what is in can be searched meanwhile, in the workbench too, which shows how far it is', async () => {
    const dir = madeFonds()
    const workbench = await serve(dir)
    expect(await workbench.ask('/api/intake')).toMatchObject({ stage: 'none', running: false })
    const adding = start(busy, [dir, path])
    await holdWhileReading(adding, dir)
    adding.child.kill('SIGINT')
    adding.child.kill('SIGCONT')
    await adding.said()
    expect(await workbench.ask('/api/intake')).toMatchObject({ stage: 'reading', running: true })
    const { total } = await workbench.ask<{ total: number }>('/api/search?q=harbour')
    expect(total).toBeGreaterThan(0)
    const found = fonds('search', 'harbour', '--json', '--in', dir)
    expect([found.status, JSON.parse(found.stdout).total]).toEqual([1, total])
    adding.child.kill('SIGKILL')
    await adding.ended
    expect(await workbench.ask('/api/intake')).toMatchObject({ stage: 'stopped', running: false })
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
    expect(await workbench.ask('/api/intake')).toMatchObject({ stage: 'none' })
    expect(await workbench.ask('/api/search?q=')).toMatchObject({ total: 3315 })
    expect(await workbench.stop()).toBe(0)
  })
})

describe.skipIf(!posix)(`a signal${reason}`, patiently, () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s once: what is in stays, and what is printed goes on',
    async (signal) => {
      const dir = madeFonds()
      const cwd = dirname(path)
      const run = start(main, ['add', awkward, '--in', dir], cwd)
      await holdWhileReading(run, dir)
      run.child.kill(signal)
      run.child.kill('SIGCONT')
      expect(await run.ended).toEqual({ code: 0, signal: null })
      await expectSound(dir)
      const resume = /stopped; what is in stays\. resume with: (.+)\n$/.exec(run.stderr())?.[1]
      const resumed = spawnSync('sh', ['-c', resume!], { cwd, encoding: 'utf8' })
      expect(resumed).toMatchObject({ status: 0, stdout: expect.stringContaining('unchanged') })
      expect(heldIn(dir)).toEqual(wanted)
    },
  )

  it('twice ends at once, however busy it is, and nothing is lost', async () => {
    const dir = madeFonds()
    const run = start(busy, [dir, path])
    await holdWhileReading(run, dir)
    run.child.kill('SIGINT')
    run.child.kill('SIGCONT')
    await run.said()
    run.child.kill('SIGINT')
    expect(await run.ended).toEqual({ code: null, signal: 'SIGINT' })
    await expectSound(dir)
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
    expect(heldIn(dir)).toEqual(wanted)
  })

  it('before all is copied leaves the rest for the next run', async () => {
    const dir = madeFonds()
    const run = start(main, ['add', path, '--in', dir])
    await eventually(() => getProgress(dir) !== undefined)
    run.child.kill('SIGINT')
    expect(await run.ended).toEqual({ code: 0, signal: null })
    await expectSound(dir)
    // Without a path it reads what is in the bag already, and no more.
    expect(fonds('add', '--in', dir)).toMatchObject({ status: 0 })
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
    expect(heldIn(dir)).toEqual(wanted)
  })

  it('that kills an open workbench lets the intake beside it stop in order', async () => {
    const dir = join(scratch(), 'case.fonds')
    const run = start(main, ['open', path, '--in', dir, '--no-browser'])
    await eventually(() => existsSync(dir) && getProgress(dir)?.stage === 'reading')
    run.child.kill('SIGKILL')
    await eventually(() => !isLocked(dir))
    expect(getProgress(dir)?.stage).toBe('stopped')
    await expectSound(dir)
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
    expect(heldIn(dir)).toEqual(wanted)
  })

  it('to an open workbench stops the intake beside it as well', async () => {
    const dir = join(scratch(), 'case.fonds')
    const run = start(main, ['open', path, '--in', dir, '--no-browser'])
    await eventually(() => existsSync(dir) && getProgress(dir)?.stage === 'reading')
    run.child.kill('SIGTERM')
    expect(await run.ended).toEqual({ code: 0, signal: null })
    expect(run.stderr()).toContain(`resume with: ${process.execPath} ${main} open '`)
    takeLock(dir)()
    await expectSound(dir)
    expect(fonds('open', path, '--in', dir, '--no-serve')).toMatchObject({ status: 0 })
    expect(heldIn(dir)).toEqual(wanted)
  })
})
