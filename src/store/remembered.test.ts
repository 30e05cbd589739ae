import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch, stillWorld } from '../../test/scratch.ts'
import { initFonds, openFonds } from './open.ts'
import { inOneLook, remembered } from './remembered.ts'

it('reads again what has changed, but not while somebody looks at one state of it', () => {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Annex', stillWorld)
  const [{ db }, other] = [openFonds(dir), openFonds(dir)]
  const count = db.prepare('select count(*) from person').pluck()
  const counted = remembered(db, () => count.get())
  const put = other.db.prepare('insert into person values (?, ?)')
  expect(counted()).toBe(0)
  put.run('p1', 'Nora')
  expect(counted()).toBe(1)
  const seen = inOneLook(db, () => {
    put.run('p2', 'Hugo')
    return [counted(), count.get()]
  })
  expect([...seen, counted(), count.get()]).toEqual([1, 1, 2, 2])
  expect(() =>
    inOneLook(db, () => {
      throw new Error('in the middle')
    }),
  ).toThrow('in the middle')
  expect(db.inTransaction).toBe(false)
})
