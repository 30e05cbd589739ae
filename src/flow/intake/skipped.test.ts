import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import { journalPath } from '../../store/layout.ts'
import { initFonds } from '../../store/open.ts'
import { addPaths } from './add.ts'
import { checkSources } from './check-sources.ts'
import { dump, expectSameAfterRebuild, lay, ledgers, made, mail } from './test-intake.ts'

describe('what cannot be taken in', () => {
  const journal = (fonds: Fonds) => readFileSync(journalPath(fonds.dir), 'utf8')

  it('is noted once, without a path of this machine, and taken in under its name once it can be read', async () => {
    const dir = lay({ 'in/a.eml': mail('one', 'x') })
    const place = join(dir, 'in', 'b.eml')
    symlinkSync('a.eml', place)
    const fonds = await made([join(dir, 'in')])
    const before = [dump(fonds), journal(fonds)]
    expect(journal(fonds)).not.toContain(dir)
    const again = await addPaths(fonds, stillWorld, [join(dir, 'in')])
    expect(again.skipped).toMatchObject([{ code: 'link-not-followed', source: 'in/b.eml' }])
    expect([dump(fonds), journal(fonds)]).toEqual(before)
    rmSync(place)
    writeFileSync(place, mail('two', 'y'))
    await addPaths(fonds, stillWorld, [join(dir, 'in')], { dryRun: true })
    expect([dump(fonds), journal(fonds)]).toEqual(before)
    expect(await addPaths(fonds, stillWorld, [join(dir, 'in')])).toMatchObject({ added: ['in/b.eml'], skipped: [] })
    expect(ledgers(fonds)).toEqual({ 'in/a.eml': 'mail 1=1+0+0+0', 'in/b.eml': 'mail 1=1+0+0+0' })
    expect(await checkSources(fonds)).toMatchObject({ changed: [], unknown: [] })
    await expectSameAfterRebuild(fonds)
  })

  it('keeps its name apart from that of others, and its latest reason', async () => {
    const [one, two] = [lay({ 'in/x': '' }), lay({ 'in/x': mail('one', 'x') })]
    rmSync(join(one, 'in/x'))
    symlinkSync('y', join(one, 'in/x'))
    const fonds = await made([join(one, 'in'), join(two, 'in')])
    expect(Object.keys(ledgers(fonds))).toEqual(['in/x', 'in/x~2'])
    await addPaths(fonds, stillWorld, [join(one, 'in')], { custodian: 'Nora' })
    expect(Object.keys(ledgers(fonds))).toEqual(['in/x', 'in/x~2', 'in/x~3'])
    rmSync(join(one, 'in/x'))
    initFonds(join(one, 'in/x'), undefined, stillWorld)
    await addPaths(fonds, stillWorld, [join(one, 'in')])
    const codes = fonds.db.prepare(`select code from ledger_row l join source s on s.id = source_id order by path`)
    expect(codes.pluck().all()).toEqual(['a-fonds', 'link-not-followed'])
    await expectSameAfterRebuild(fonds)
  })

  it('may be a folder, which is taken in by itself', async () => {
    const deep = Array.from({ length: 70 }, (_, i) => `f${i}`).join('/')
    const dir = lay({ [`in/${deep}/m.eml`]: mail('one', 'x'), 'in/n.eml': mail('two', 'x') })
    const fonds = await made([join(dir, 'in')])
    const [skipped] = Object.keys(ledgers(fonds))
    expect(Object.values(ledgers(fonds))).toEqual(['not-taken-in 1=0+0+1+0', 'mail 1=1+0+0+0'])
    await addPaths(fonds, stillWorld, [join(dir, skipped!)])
    expect(Object.values(ledgers(fonds))).toEqual(['mail 1=1+0+0+0', 'mail 1=1+0+0+0'])
  })

  it.skipIf(process.platform !== 'linux')('may have a name that is no UTF-8', async () => {
    const dir = lay({ 'in/m.eml': mail('one', 'x') })
    for (const letter of 'èé') writeFileSync(Buffer.from(`${dir}/in/caf${letter}.eml`, 'latin1'), mail('two', 'x'))
    const fonds = await made([join(dir, 'in')])
    expect(ledgers(fonds)).toEqual({
      'in/caf%E8.eml': 'not-taken-in 1=0+0+1+0',
      'in/caf%E9.eml': 'not-taken-in 1=0+0+1+0',
      'in/m.eml': 'mail 1=1+0+0+0',
    })
  })

  it('may be a fonds inside a folder', async () => {
    const fonds = await made([])
    const { skipped } = await addPaths(fonds, stillWorld, [dirname(fonds.dir)])
    expect(skipped).toMatchObject([{ code: 'a-fonds' }])
  })
})
