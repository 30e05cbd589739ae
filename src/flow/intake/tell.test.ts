import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { FondsError } from '../../record/error.ts'
import type { IntakeState, IntakeView } from '../../record/intake.ts'
import type { Fonds } from '../../store/fonds.ts'
import { bagDir } from '../../store/layout.ts'
import { takeLock } from '../../store/lock.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { askToStop, getProgress } from '../../store/progress.ts'
import { addPaths } from './add.ts'
import { openAsIs, openCase } from './case.ts'
import { told } from './tell.ts'
import { stopIntake, watchIntake } from './watch.ts'

function made(): Fonds {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  return openFonds(dir)
}

function mails(count: number): string {
  const dir = join(scratch(), 'in')
  mkdirSync(dir)
  for (let n = 0; n < count; n += 1) {
    writeFileSync(
      join(dir, `${n}.eml`),
      `From: nora@lighthouse.example\nMessage-ID: <${n}@lighthouse.example>\n\nharbour\n`,
    )
  }
  return dir
}

/** What stands in the file while `look` is called in the middle of a run. */
async function inTheMiddle<T>(fonds: Fonds, look: () => T): Promise<T | undefined> {
  let seen: T | undefined
  const unlock = takeLock(fonds.dir)
  await told(fonds, {}, async (run) => {
    run.onReceiving('in/box.mbox', 30, 200)
    seen = look()
    return true
  }).finally(unlock)
  return seen
}

describe('an intake', () => {
  it('tells whoever started it each stage, to its end', async () => {
    const fonds = made()
    const states: IntakeState[] = []
    await addPaths(fonds, stillWorld, [mails(600)], { onState: (state) => void states.push(state) })
    const stages = states.map(({ stage }) => stage).filter((stage, i, all) => stage !== all[i - 1])
    expect(stages).toEqual(['receiving', 'reading', 'arranging'])
    for (const { done, size, path, stage } of states) {
      expect(done).toBeLessThanOrEqual(size)
      expect(stage === 'arranging' || path.startsWith('in/')).toBe(true)
    }
    expect(getProgress(fonds.dir)).toBeUndefined()
    fonds.close()
  })

  it('can be seen from elsewhere while it runs, and no more when it has ended', async () => {
    const fonds = made()
    expect(watchIntake(fonds)).toMatchObject({ stage: 'none', running: false, version: '0.0.0' })
    const seen = await inTheMiddle(fonds, () => watchIntake(fonds))
    expect(seen).toMatchObject({ stage: 'receiving', running: true, path: 'in/box.mbox', done: 30, size: 200 })
    expect(watchIntake(fonds)).toMatchObject({ stage: 'none', running: false })
    await addPaths(fonds, stillWorld, [mails(1)])
    expect(watchIntake(fonds).version).toBe('2.0.2')
    fonds.close()
  })

  it('that was killed is told as stopped, until another comes to its end', async () => {
    const fonds = made()
    const left = await inTheMiddle(fonds, () => getProgress(fonds.dir))
    writeFileSync(join(fonds.dir, 'intake.json'), JSON.stringify(left))
    expect(watchIntake(fonds)).toMatchObject({ stage: 'stopped', running: false, done: 30 })
    const { fonds: again } = await openCase(fonds.dir)
    expect(watchIntake(again)).toMatchObject({ stage: 'none' })
    again.close()
    fonds.close()
  })

  it('that fails says why', async () => {
    const fonds = made()
    const fail = (error: Error) =>
      told(fonds, {}, (run) => {
        run.onReceiving('a', 0, 1)
        return Promise.reject(error)
      })
    await expect(fail(Object.assign(new Error(), { code: 'ENOSPC' }))).rejects.toMatchObject({ code: 'disk-full' })
    expect(watchIntake(fonds)).toMatchObject({ stage: 'failed', running: false, error: { code: 'disk-full' } })
    await expect(fail(new FondsError('in-use', 'x'))).rejects.toMatchObject({ code: 'in-use' })
    expect(watchIntake(fonds).error).toEqual({ code: 'in-use', message: 'x' })
    await expect(fail(new TypeError('secret'))).rejects.toThrow('secret')
    expect(watchIntake(fonds).error?.code).toBe('bug')
    expect(JSON.stringify(watchIntake(fonds))).not.toContain('secret')
    fonds.close()
  })

  it('that cannot tell goes on all the same', async () => {
    const fonds = made()
    for (const name of ['intake.json', 'intake.json.new']) mkdirSync(join(fonds.dir, name))
    expect(await addPaths(fonds, stillWorld, [mails(2)])).toMatchObject({ finished: true })
    fonds.close()
  })
})

describe('asking it to stop', () => {
  it('ends the run that is asked, soundly, and no other', async () => {
    const fonds = made()
    const dir = mails(40)
    const opened = openAsIs(fonds.dir).fonds
    stopIntake(opened)
    expect(readdirSync(fonds.dir)).not.toContain('intake.stop')
    let seen: IntakeView | undefined
    const report = await addPaths(fonds, stillWorld, [dir], {
      onState() {
        stopIntake(opened)
        seen ??= watchIntake(opened)
      },
    })
    expect(seen).toMatchObject({ running: true, stopping: true })
    expect(report).toMatchObject({ added: [], finished: false })
    expect(watchIntake(opened)).toMatchObject({ stage: 'stopped', running: false, stopping: false })
    expect(readdirSync(fonds.dir)).not.toContain('intake.stop')
    // Left behind by somebody who was killed: it meant that run.
    askToStop(fonds.dir)
    expect(await addPaths(fonds, stillWorld, [dir])).toMatchObject({ finished: true })
    expect(watchIntake(opened)).toMatchObject({ stage: 'none', version: '41.0.41' })
    opened.close()
    fonds.close()
  })

  it('in the middle of a file keeps nothing of that file', async () => {
    const fonds = made()
    const dir = join(scratch(), 'in')
    mkdirSync(dir)
    writeFileSync(join(dir, 'a.eml'), 'From: nora@lighthouse.example\n\nharbour\n')
    writeFileSync(join(dir, 'b.mbox'), Buffer.alloc(8 << 20, 'From n Fri Sep 20 00:00:00 2024\n\nx\n\n'))
    let middle = false
    const report = await addPaths(fonds, stillWorld, [dir], {
      onState: ({ path, done }) => {
        middle ||= path === 'in/b.mbox' && done > 6 << 20
      },
      stopped: () => middle,
    })
    expect(report).toMatchObject({ added: ['in/a.eml'], finished: false })
    expect(readdirSync(join(bagDir(fonds.dir), 'data', 'in'))).toEqual(['a.eml'])
    expect(existsSync(join(fonds.dir, 'incoming'))).toBe(false)
    fonds.close()
  })
})
