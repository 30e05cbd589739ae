import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../test/scratch.ts'
import { journalPath } from '../../store/layout.ts'
import { mergePersons } from '../decide.ts'
import { addPaths } from './add.ts'
import { openCase } from './case.ts'
import { dump, expectSameAfterRebuild, lay, ledgers, made, mail, mbox } from './test-intake.ts'

describe('rebuilding', () => {
  it('gives the same rows after several intakes and decisions', async () => {
    const reply = mail('two', 'y', [
      'In-Reply-To: <one@lighthouse.example>',
      'References: <gone@lighthouse.example> <one@lighthouse.example>',
    ])
    const fonds = await made([lay({ 'a.mbox': mbox(reply) })])
    await addPaths(fonds, stillWorld, [lay({ 'b.mbox': mbox(mail('one', 'x')), 'c.gz': gzipSync(mail('three', 'z')) })])
    const [nora, ilan] = fonds.db
      .prepare('select person_id from address order by normal desc')
      .pluck()
      .all() as string[]
    await mergePersons(fonds, stillWorld, nora!, ilan!)
    await expectSameAfterRebuild(fonds)
  })

  it('starts anew by itself where one database is gone', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x')) })])
    const before = dump(fonds)
    fonds.close()
    rmSync(join(fonds.dir, 'index.db'))
    const { fonds: again } = await openCase(fonds.dir)
    expect(dump(again)).toEqual(before)
  })

  it('goes on where a stopped intake left off, and ends the same', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.mbox`, mbox(mail(`a${i}`, 'x'), mail(`b${i}`, 'y'))]),
    )
    const dir = lay(files)
    const whole = await made([dir])
    for (const after of [1, 5, 13, 20]) {
      let asked = 0
      const part = await made([dir], { stopped: () => asked++ >= after })
      part.close()
      const { fonds: resumed } = await openCase(part.dir)
      await addPaths(resumed, stillWorld, [dir])
      expect(dump(resumed)).toEqual(dump(whole))
    }
  })

  it('survives a crash that left half a journal line', async () => {
    const dir = lay({ 'a.mbox': mbox(mail('one', 'x')) })
    const fonds = await made([dir])
    appendFileSync(journalPath(fonds.dir), '{"seq":3,"time"')
    const more = lay({ 'b.mbox': mbox(mail('two', 'x')) })
    await addPaths(fonds, stillWorld, [join(more, 'b.mbox')])
    expect(Object.keys(ledgers(fonds))).toHaveLength(2)
    await expectSameAfterRebuild(fonds)
  })
})
