import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../test/scratch.ts'
import { fts5Writer } from '../../search/fts5/writer.ts'
import type { Fonds } from '../../store/fonds.ts'
import { noteAhead, openIndex } from '../../store/index-file.ts'
import { journalPath } from '../../store/layout.ts'
import { openFonds } from '../../store/open.ts'
import { putMarks } from '../../store/source.ts'
import { addPaths } from './add.ts'
import { openAsIs, openCase } from './case.ts'
import { checkSources } from './check-sources.ts'
import { dump, lay, ledgers, made, mail, mbox } from './test-intake.ts'
import { indexedText } from './words.ts'

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

  it('words whose records were never committed are taken out of the index, and nothing is made anew', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x'), mail('two', 'x')) })])
    const held = dump(fonds)
    fonds.close()
    const before = statSync(join(fonds.dir, 'index.db')).ino
    commitWords(fonds.dir, { isAhead: true })
    const { fonds: again } = openAsIs(fonds.dir)
    expect(statSync(join(fonds.dir, 'index.db')).ino).toBe(before)
    expect(dump(again)).toEqual(held)
    again.close()
  })

  it('a fonds that stood open while an intake was killed is seen to before more is added', async () => {
    const [first, second] = [lay({ 'a.mbox': mbox(mail('one', 'x')) }), lay({ 'b.mbox': mbox(mail('three', 'x')) })]
    const [fonds, other] = [await made([first]), await made([first])]
    for (const each of [fonds, other]) {
      if (each === fonds) commitWords(each.dir, { isAhead: true })
      await addPaths(each, stillWorld, [second])
    }
    expect(words(fonds)).toEqual(words(other))
    commitWords(fonds.dir, { isAhead: false })
    await expect(addPaths(fonds, stillWorld, [second])).rejects.toMatchObject({ code: 'unusable' })
    for (const each of [fonds, other]) each.close()
  })

  it('an index that is off in another way is made anew', async () => {
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x'), mail('two', 'x')) })])
    const held = dump(fonds)
    fonds.close()
    commitWords(fonds.dir, { isAhead: false })
    const { fonds: again } = await openCase(fonds.dir)
    expect(dump(again)).toEqual(held)
    again.close()
  })
})

function words({ db }: Fonds): unknown[] {
  return db.prepare(`select rowid from idx.words where words match 'harbour OR one OR three' order by rowid`).all()
}

/** As an intake does that is killed before it commits the records. */
function commitWords(dir: string, { isAhead }: { isAhead: boolean }): void {
  const db = openIndex(dir)
  db.transaction(() => {
    for (const no of [3, 4]) fts5Writer(db).add(no, indexedText(['one', 'harbour', '', '', '', '']))
    if (isAhead) noteAhead(db)
    putMarks(db, 'idx', 'further')
  })()
  db.close()
}
