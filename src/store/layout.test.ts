import { expect, it } from 'vitest'
import { lay, made, mail } from '../flow/intake/test-intake.ts'
import { isNew } from './layout.ts'

it('a fonds is new until it has taken something in', async () => {
  const fresh = await made([])
  expect(isNew(fresh.dir)).toBe(true)
  fresh.close()
  const held = await made([lay({ 'a.eml': mail('a', 'one') })])
  expect(isNew(held.dir)).toBe(false)
  held.close()
  expect(isNew(lay({ 'a.eml': mail('a', 'one') }))).toBe(false)
})
