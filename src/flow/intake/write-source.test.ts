import { expect, it } from 'vitest'
import { arrangeConversations } from '../../store/arrange.ts'
import { readBatches } from './read-source.ts'
import { lay, made, mail, mbox } from './test-intake.ts'
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

it('a first intake is arranged from what is at hand, as it is from the databases', async () => {
  const answers = (id: string) => [`In-Reply-To: <${id}@lighthouse.example>`]
  const mails = [
    mail('c', 'three', answers('b')),
    mail('a', 'one'),
    mail('a', 'one'),
    mail('d', 'four', answers('gone')),
  ]
  const fonds = await made([])
  const job = { seq: 1, act: { act: 'add' as const, path: 'a.mbox', sha256: '', bytes: 1, origin: 'x' }, received: 0 }
  const from = lay({ 'bag/data/a.mbox': mbox(...mails), 'bag/data/b.mbox': mbox(mail('b', 'two', answers('a'))) })
  const told: number[] = []
  const arranged = () =>
    ['member', 'conversation', 'gap'].map((table) => fonds.db.prepare(`select * from ${table}`).all())
  for (const path of ['a.mbox', 'b.mbox']) {
    const jobs = [{ ...job, act: { ...job.act, path }, skip: 0, attachments: false, siblings: {} }]
    await writeSteps(
      fonds,
      jobs,
      { steps: readBatches(from, jobs) },
      {
        onLastRow(all) {
          told.push(all?.length ?? 0)
          arrangeConversations(fonds, all)
        },
      },
    )
    const atHand = arranged()
    fonds.db.exec('delete from member')
    arrangeConversations(fonds)
    expect(arranged()).toEqual(atHand)
    expect(atHand.every((rows) => rows.length > 0)).toBe(true)
  }
  // The second does not begin with nothing.
  expect(told).toEqual([3, 0])
  fonds.close()
})
