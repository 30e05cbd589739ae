// What threads can be asked to do with batches of records or pages, by name: each is told something once, then takes batch after batch.
import type { ToCheck } from '../../store/finding/write.ts'
import { knownKeys, type PlacedKey } from '../../verify/known-keys.ts'
import { attackJob } from '../release/attack/attack-job.ts'
import { pageJob } from '../release/site/page-job.ts'
import { type BatchResult, checkBatch } from './check-batch.ts'
import { wordsReader } from './read-words.ts'

interface CheckStart {
  dir: string
  keys: PlacedKey[]
}

const jobs = {
  check: ({ dir, keys }: CheckStart) => {
    const lookup = knownKeys(keys)
    return (batch: ToCheck[]): BatchResult[] => checkBatch(dir, batch, lookup)
  },
  words: wordsReader,
  attack: attackJob,
  pages: pageJob,
}

type Jobs = typeof jobs
export type JobName = keyof Jobs
export type StartOf<Name extends JobName> = Parameters<Jobs[Name]>[0]
export type BatchOf<Name extends JobName> = Parameters<Awaited<ReturnType<Jobs[Name]>>>[0]
export type ResultOf<Name extends JobName> = ReturnType<Awaited<ReturnType<Jobs[Name]>>>

type Work<Name extends JobName> = (batch: BatchOf<Name>) => ResultOf<Name>

/** The work of one thread. */
export async function workOf<Name extends JobName>(job: Name, start: StartOf<Name>): Promise<Work<Name>> {
  // Which of them it is, the compiler cannot follow.
  return (jobs[job] as unknown as (start: StartOf<Name>) => Work<Name> | Promise<Work<Name>>)(start)
}
