import { expect, it } from 'vitest'
import { made } from './test-intake.ts'
import type { WordKeeper } from './words.ts'
import { writeSteps } from './write-source.ts'

it('a run that fails while its last words are on their way tells that fault alone', async () => {
  const fonds = await made([])
  let lost = () => {}
  const words: WordKeeper = {
    keep() {},
    endBatch() {},
    commit: () =>
      new Promise((_, reject) => {
        lost = () => reject(new Error('the indexing thread ended early'))
      }),
  }
  // As where the thread is ended: nobody waits for its answer any more.
  const ahead = { steps: (async function* () {})(), words, end: async () => lost() }
  const full = () => {
    throw new Error('no space left')
  }
  await expect(writeSteps(fonds, [], ahead, { onLastRow: full })).rejects.toThrow('no space left')
  // An answer to which nobody listens would end the process here.
  await new Promise(setImmediate)
  expect(fonds.db.inTransaction).toBe(false)
  fonds.close()
})
