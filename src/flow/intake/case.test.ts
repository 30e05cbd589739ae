import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalPath } from '../../store/journal.ts'
import { openFonds } from '../../store/open.ts'
import { openCase } from './case.ts'
import { checkSources } from './check-sources.ts'
import { lay, ledgers, made, mail, mbox } from './test-intake.ts'

describe('opening a case', () => {
  it('a journal that lost lines is noticed, not believed', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x')), 'b.mbox': mbox(mail('two', 'x')) })])
    fonds.close()
    const lines = readFileSync(journalPath(fonds.dir), 'utf8').split('\n')
    writeFileSync(journalPath(fonds.dir), `${lines.slice(0, 2).join('\n')}\n`)
    await expect(openCase(fonds.dir)).rejects.toMatchObject({ code: 'journal-shortened' })
  })

  it('a source gone from the bag costs its own row only', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x')), 'b.mbox': mbox(mail('two', 'x')) })])
    fonds.close()
    const gone = Object.keys(ledgers(openFonds(fonds.dir)))[0]!
    rmSync(join(fonds.dir, 'bag/data', gone), { force: true })
    writeFileSync(join(fonds.dir, 'records.db'), 'damaged')
    const { fonds: again } = await openCase(fonds.dir)
    expect(Object.values(ledgers(again))).toEqual(['unknown 1=0+0+1+0', 'mbox 1=1+0+0+0'])
    expect((await checkSources(again)).changed).toEqual([gone])
  })
})
