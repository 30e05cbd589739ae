import { expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { lastFill, openSent } from './sent.ts'

it('tells what the last fill of an index came to, also while another one runs', () => {
  const dir = scratch()
  expect(lastFill(dir, 'one')).toBeUndefined()
  const sent = openSent(dir, 'one')
  sent.confirm([{ id: 'r1', hash: 'h', seqNo: 0, primaryTerm: 1 }])
  expect(lastFill(dir, 'one')).toEqual({ state: null, confirmed: null })
  sent.close()
  expect(lastFill(dir, 'one')).toEqual({ state: null, confirmed: 1 })
  const again = openSent(dir, 'one')
  again.finish('as it was')
  again.close()
  expect(lastFill(dir, 'one')).toEqual({ state: 'as it was', confirmed: 1 })
  expect(lastFill(dir, 'another')).toEqual({ state: null, confirmed: 0 })
})
