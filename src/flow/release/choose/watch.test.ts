import { expect, it } from 'vitest'
import { heldLetters, letter } from '../test-fonds.ts'
import { watchPlan, watchQueue } from './watch.ts'

it('a long scope is looked through beside other work, and tells how far it is', async () => {
  const many = Array.from({ length: 450 }, (_, i) =>
    letter({ id: `m${i}`, words: `call 06 12 34 56 ${(i % 90) + 10}` }),
  )
  const fonds = await heldLetters(...many)
  const first = await watchQueue(fonds, '')
  expect(first).toMatchObject({ total: 450, lines: [], scan: { total: 450 } })
  expect(first.scan.done).toBeLessThan(450)
  expect((await watchPlan(fonds, '')).plan).toBeNull()
  await expect.poll(async () => (await watchQueue(fonds, '')).scan.done, { timeout: 20_000 }).toBe(450)
  expect((await watchQueue(fonds, '', { limit: 5 })).lines).toHaveLength(5)
  expect((await watchPlan(fonds, '')).plan!.harms).toEqual([{ harm: 'phone-number', records: 450, undecided: 450 }])
  // Few are looked through at once.
  expect((await watchQueue(fonds, 'id:nothing')).scan).toEqual({ done: 0, total: 0 })
})

it('a scope that cannot be looked through says why', async () => {
  const fonds = await heldLetters(letter({ id: 'a', words: 'one' }))
  await expect(watchQueue(fonds, '(one')).rejects.toMatchObject({ code: 'scope-unclear' })
})
