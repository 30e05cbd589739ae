// Batches of records -> what the checks say of them, worked out by as many threads as there are processors. Results come in
// the order in which they are ready.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ToCheck } from '../../store/finding/write.ts'
import { knownKeys, type PlacedKey } from '../../verify/known-keys.ts'
import { type BatchResult, checkBatch } from './check-batch.ts'

export interface CheckerStart {
  dir: string
  keys: PlacedKey[]
}

/** Batches in a thread's hands: one to work on, and the next. */
const inHand = 2
/** Against machines with hundreds of processors, where the one writer is what takes the time. */
const maxThreads = 16

const threadFile = new URL('./checker-main.js', import.meta.url)
// From source, as in unit tests, there is no built file to start: the same batches are then checked in this thread.
const isBuilt = import.meta.url.endsWith('.js')

/** Stops all threads when whoever takes the results stops taking them. */
export function checkAll(start: CheckerStart, batches: ToCheck[][]): AsyncGenerator<BatchResult[]> {
  return isBuilt ? inThreads(start, batches) : inThisThread(start, batches)
}

async function* inThisThread({ dir, keys }: CheckerStart, batches: ToCheck[][]): AsyncGenerator<BatchResult[]> {
  const lookup = knownKeys(keys)
  for (const batch of batches) yield checkBatch(dir, batch, lookup)
}

async function* inThreads(start: CheckerStart, batches: ToCheck[][]): AsyncGenerator<BatchResult[]> {
  const count = Math.min(availableParallelism(), maxThreads, batches.length)
  const ready: Array<BatchResult[] | Error> = []
  let wake = () => {}
  let next = 0
  const tell = (result: BatchResult[] | Error) => {
    ready.push(result)
    wake()
  }
  const workers = Array.from({ length: count }, () => new Worker(threadFile, { workerData: start }))
  const hand = (worker: Worker) => {
    const batch = batches[next++]
    if (batch) worker.postMessage(batch)
  }
  for (const worker of workers) {
    worker.on('error', tell)
    worker.on('message', (result: BatchResult[]) => {
      hand(worker)
      tell(result)
    })
    for (let i = 0; i < inHand; i += 1) hand(worker)
  }
  try {
    for (let done = 0; done < batches.length; ) {
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
