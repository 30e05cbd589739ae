// Runs the reading of sources in a thread of its own and hands its steps to the writer, never more than some letters ahead.
// It may begin with the first sources while others are still copied into the bag.
import { setFlagsFromString } from 'node:v8'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Job, Step } from './read-source.ts'
import { readBatches } from './read-source.ts'

/** What the thread is told first. */
export interface ReaderStart {
  dir: string
  /** One number shared by both sides: letters sent and not yet taken. */
  ahead: SharedArrayBuffer
  /** Where batches go. */
  out: MessagePort
}

/** What it is told then, any number of times: what else to read. Null where that was all. */
export type MoreJobs = Job[] | null

/**
 * Letters that may wait for the writer: bounds the memory of the queue. The reading then goes on while the writer commits.
 */
export const maxAhead = 8 * 1024 * 1024
/** What a step costs in letters, besides its texts. */
const lettersOfStep = 1000

/** What is handed over. It waits as bytes, outside of the heaps, until the writer takes it. */
export interface Batch {
  steps: Step[]
  letters: number
}

/** Told after each batch, and in the end. */
export type FromReader = 'sent' | 'finished'

export function lettersIn(batch: Step[]): number {
  return batch.reduce(
    (sum, step) => sum + lettersOfStep + (step.step === 'rows' ? step.rows.body.length + step.rows.quoted.length : 0),
    0,
  )
}

// From source, as in unit tests, there is no built file to start: the same steps are then read in this thread.
const threadFile = new URL('./reader-main.js', import.meta.url)
const isBuilt = import.meta.url.endsWith('.js')

/** Where new strings of the reading thread live, which makes a gigabyte of them a minute: the larger, the fewer are copied on. */
const youngMebibytes = 16

/** A thread, and what it was told. */
interface Reading {
  worker: Worker
  batches: MessagePort
  out: MessagePort
  /** Lines of the journal that it has begun with. */
  begun: number[]
  /** Undefined until it is told where the fonds is. */
  ahead: Int32Array | undefined
  isFinished: boolean
  failed: Error | undefined
  wake: () => void
}

/** A thread that was started before the writer needs it. */
let ready: Reading | undefined

/** Starts the thread, which then loads its libraries while the files are still being copied. */
export function prepareReader(): void {
  if (!isBuilt || ready) return
  setFlagsFromString(`--min-semi-space-size=${youngMebibytes}`)
  setFlagsFromString(`--max-semi-space-size=${youngMebibytes}`)
  const worker = new Worker(threadFile)
  const { port1: batches, port2: out } = new MessageChannel()
  const reading: Reading = {
    worker,
    batches,
    out,
    begun: [],
    ahead: undefined,
    isFinished: false,
    failed: undefined,
    wake: () => {},
  }
  worker.on('message', (told: FromReader) => {
    if (told === 'finished') reading.isFinished = true
    reading.wake()
  })
  const fail = (error: Error) => {
    reading.failed ??= error
    reading.wake()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the reading thread ended early')))
  worker.unref()
  ready = reading
}

/**
 * Has a prepared thread begin with sources that are in the bag and in the journal, and that no others explain. `readAhead` is
 * to ask for them first.
 */
export function readEarly(dir: string, jobs: Job[]): void {
  if (ready && jobs.length > 0) tell(ready, dir, jobs)
}

/** Ends a thread that was prepared and not needed. */
export async function dismissReader(): Promise<void> {
  const reading = ready
  ready = undefined
  await reading?.worker.terminate()
}

/** The steps of all jobs in order, read ahead in another thread where there is one. */
export function readAhead(dir: string, jobs: Job[]): AsyncGenerator<Step[]> {
  return isBuilt ? fromThread(dir, jobs) : readBatches(dir, jobs)
}

function tell(reading: Reading, dir: string, jobs: Job[]): void {
  const { worker, out, begun } = reading
  if (reading.ahead === undefined) {
    const ahead = new SharedArrayBuffer(4)
    reading.ahead = new Int32Array(ahead)
    worker.postMessage({ dir, ahead, out } satisfies ReaderStart, [out])
  }
  worker.postMessage(jobs satisfies MoreJobs)
  for (const { seq } of jobs) begun.push(seq)
}

async function* fromThread(dir: string, jobs: Job[]): AsyncGenerator<Step[]> {
  if (ready && !isBeginning(ready.begun, jobs)) await dismissReader()
  prepareReader()
  const reading = ready!
  ready = undefined
  const { worker, batches } = reading
  worker.ref()
  tell(reading, dir, jobs.slice(reading.begun.length))
  worker.postMessage(null satisfies MoreJobs)
  const ahead = reading.ahead!
  try {
    for (;;) {
      // Asked before looking for a batch: none comes after it.
      const { isFinished } = reading
      const batch = receiveMessageOnPort(batches)?.message as Batch | undefined
      if (batch) {
        Atomics.sub(ahead, 0, batch.letters)
        Atomics.notify(ahead, 0)
        yield batch.steps
      } else if (isFinished) return
      else if (reading.failed) throw reading.failed
      else await told(reading)
    }
  } finally {
    batches.close()
    await worker.terminate()
  }
}

/** Settles at the next word of the thread. Nobody hears one that came before. */
function told(reading: Reading): Promise<void> {
  return new Promise((resolve) => {
    reading.wake = resolve
  })
}

/** True where the thread would read the same of all that it has begun with. A line of the journal never changes. */
function isBeginning(begun: number[], jobs: Job[]): boolean {
  return begun.every((seq, at) => {
    const job = jobs[at]
    return job?.seq === seq && job.skip === 0 && Object.keys(job.siblings).length === 0
  })
}
