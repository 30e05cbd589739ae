// Batches of records -> what came of each, worked out by as many threads as there are processors. Results come in the order
// in which they are ready.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type BatchOf, type JobName, type ResultOf, type StartOf, workOf } from './thread-jobs.ts'

export interface Threaded<Name extends JobName> {
  job: Name
  /** What every thread is told before its first batch. */
  start: StartOf<Name>
  /** Made one after another, as threads ask for them. */
  batches: Iterable<BatchOf<Name>>
  /** Processors that something else keeps busy meanwhile; none unless told. */
  busy?: number
}

/** Batches in a thread's hands: one to work on, and the next. */
const inHand = 2
/** Against machines with hundreds of processors, where the one writer is what takes the time. */
const maxThreads = 16

/** Memory counts once per thread, and most of what one makes is handed on at once. */
const maxYoungGenerationSizeMb = 24

const threadFile = new URL('./thread-main.js', import.meta.url)
// From source, as in unit tests, there is no built file to start: the same batches are then worked on in this thread.
const isBuilt = import.meta.url.endsWith('.js')

/** Stops all threads when whoever takes the results stops taking them. */
export function eachInThreads<Name extends JobName>(work: Threaded<Name>): AsyncGenerator<ResultOf<Name>> {
  return isBuilt ? inThreads(work) : inThisThread(work)
}

async function* inThisThread<Name extends JobName>(work: Threaded<Name>): AsyncGenerator<ResultOf<Name>> {
  const workOn = await workOf(work.job, work.start)
  for (const batch of work.batches) yield workOn(batch)
}

async function* inThreads<Name extends JobName>({
  job,
  start,
  batches,
  busy = 0,
}: Threaded<Name>): AsyncGenerator<ResultOf<Name>> {
  const threads = Math.max(1, Math.min(availableParallelism() - busy, maxThreads))
  const waiting = batches[Symbol.iterator]()
  const ready: Array<ResultOf<Name> | Error> = []
  const workers: Worker[] = []
  let wake = () => {}
  let handed = 0
  const tell = (result: ResultOf<Name> | Error) => {
    ready.push(result)
    wake()
  }
  const take = () => {
    const { value, done } = waiting.next()
    if (done !== true) handed += 1
    return done === true ? undefined : { batch: value }
  }
  const begin = () => {
    const worker = new Worker(threadFile, { workerData: { job, start }, resourceLimits: { maxYoungGenerationSizeMb } })
    worker.on('error', tell)
    worker.on('message', (result: ResultOf<Name>) => {
      tell(result)
      const next = take()
      if (next) worker.postMessage(next.batch)
    })
    workers.push(worker)
    return worker
  }
  try {
    for (let i = 0; i < threads * inHand; i += 1) {
      const next = take()
      if (next === undefined) break
      const worker = i % inHand === 0 ? begin() : workers.at(-1)!
      worker.postMessage(next.batch)
    }
    for (let done = 0; done < handed; ) {
      const result = ready.shift()
      if (result === undefined) await new Promise<void>((resolve) => (wake = resolve))
      else if (result instanceof Error) throw result
      else {
        done += 1
        yield result
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
