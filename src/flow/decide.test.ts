import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../test/scratch.ts'
import { lastUndoable, mergePersons, splitAddress, undo } from './decide.ts'
import { expectSameAfterRebuild, lay, made, mail, mbox } from './intake/test-intake.ts'

describe('persons', () => {
  it('are one address each until merged, and every decision can be taken back', async () => {
    const other = mail('two', 'x').replace('nora@lighthouse', 'n.vega@home')
    const fonds = await made([lay({ 'a.mbox': mbox(mail('one', 'x'), other) })])
    const groups = () => {
      const rows = fonds.db.prepare(
        'select person_id p, group_concat(normal) n from (select * from address order by normal) group by p order by n',
      )
      return (rows.all() as Array<{ n: string }>).map(({ n }) => n)
    }
    const id = (normal: string) =>
      fonds.db.prepare('select person_id from address where normal = ?').pluck().get(normal) as string
    const apart = ['ilan@harbour.example', 'n.vega@home.example', 'nora@lighthouse.example']
    expect(groups()).toEqual(apart)
    await mergePersons(fonds, stillWorld, id('nora@lighthouse.example'), id('n.vega@home.example'))
    expect(groups()).toEqual(['ilan@harbour.example', 'n.vega@home.example,nora@lighthouse.example'])
    await splitAddress(fonds, stillWorld, 'nora@lighthouse.example')
    expect(groups()).toEqual(apart)
    await undo(fonds, stillWorld, lastUndoable(fonds))
    expect(groups()).toEqual(['ilan@harbour.example', 'n.vega@home.example,nora@lighthouse.example'])
    await undo(fonds, stillWorld, lastUndoable(fonds))
    expect(groups()).toEqual(apart)
    expect(() => lastUndoable(fonds)).toThrowError(/nothing to undo/)
    await expect(mergePersons(fonds, stillWorld, 'p0', 'p1')).rejects.toMatchObject({ code: 'not-found' })
    await expectSameAfterRebuild(fonds)
  })
})
