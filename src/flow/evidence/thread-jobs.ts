// What threads can be asked to do with batches of records or pages, by name: each is told something once, then takes batch after
// batch. A thread loads what its own job needs, and no more: memory counts once per thread.
import type { PlacedKey } from '../../verify/known-keys.ts'

interface CheckStart {
  dir: string
  keys: PlacedKey[]
}

const jobs = {
  check: async ({ dir, keys }: CheckStart) => {
    const { knownKeys } = await import('../../verify/known-keys.ts')
    const { checkBatch } = await import('./check-batch.ts')
    const lookup = knownKeys(keys)
    return (batch: Parameters<typeof checkBatch>[1]) => checkBatch(dir, batch, lookup)
  },
  words: async (start: Parameters<typeof import('./read-words.ts').wordsReader>[0]) =>
    (await import('./read-words.ts')).wordsReader(start),
  attack: async (start: import('../release/attack/attack-job.ts').AttackStart) =>
    (await import('../release/attack/attack-job.ts')).attackJob(start),
  pages: async (start: import('../release/site/page-job.ts').PageStart) =>
    (await import('../release/site/page-job.ts')).pageJob(start),
}

type Jobs = typeof jobs
export type JobName = keyof Jobs
export type StartOf<Name extends JobName> = Parameters<Jobs[Name]>[0]
type WorkOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>
export type BatchOf<Name extends JobName> = Parameters<WorkOf<Name>>[0]
export type ResultOf<Name extends JobName> = ReturnType<WorkOf<Name>>

type Work<Name extends JobName> = (batch: BatchOf<Name>) => ResultOf<Name>

/** The work of one thread. */
export function workOf<Name extends JobName>(job: Name, start: StartOf<Name>): Promise<Work<Name>> {
  // Which of them it is, the compiler cannot follow.
  return (jobs[job] as unknown as (start: StartOf<Name>) => Promise<Work<Name>>)(start)
}
