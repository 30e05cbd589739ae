// Runs the reading of sources in a thread of its own and hands its steps to the writer, never more than some letters ahead.
// It may begin with the first sources while others are still copied into the bag.
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Job, Step } from './read-source.ts'
import { readBatches } from './read-source.ts'

/** What the thread is told first. */
export interface ReaderStart {
  dir: string
  /** One number shared by both sides: letters sent and not yet taken. */
  ahead: SharedArrayBuffer
}

/** What it is told then, any number of times: what else to read. Null where that was all. */
export type MoreJobs = Job[] | null

/**
 * Letters that may wait for the writer: bounds the memory of the queue. It goes on for the third of a second that a commit
 * takes.
 */
export const maxAhead = 12 * 1024 * 1024
/** What a step costs in letters, besides its texts. */
const lettersOfStep = 1000

export type FromReader = { batch: Step[]; letters: number } | { finished: true } | { failed: string; code?: string }

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
const youngMebibytes = 32

/** A thread, what it was told to read, and what it sent. */
interface Reading {
  worker: Worker
  jobs: Job[]
  /** Undefined until it is told where the fonds is. */
  ahead: Int32Array | undefined
  sent: FromReader[]
  wake: () => void
  onRead: () => void
}

/** A thread that was started before the writer needs it. */
let ready: Reading | undefined

/** Starts the thread, which then loads its libraries while the files are still being copied. */
export function prepareReader(): void {
  if (!isBuilt || ready) return
  setFlagsFromString(`--min-semi-space-size=${youngMebibytes}`)
  setFlagsFromString(`--max-semi-space-size=${youngMebibytes}`)
  const reading: Reading = {
    worker: new Worker(threadFile),
    jobs: [],
    ahead: undefined,
    sent: [],
    wake: () => {},
    onRead: () => {},
  }
  const push = (message: FromReader) => {
    reading.sent.push(message)
    reading.wake()
    if ('finished' in message) reading.onRead()
  }
  reading.worker.on('message', push)
  reading.worker.on('error', (error) =>
    push({ failed: error.stack ?? error.message, code: (error as NodeJS.ErrnoException).code }),
  )
  reading.worker.on('exit', () => push({ failed: 'the reading thread ended early' }))
  reading.worker.unref()
  ready = reading
}

/** Has a prepared thread begin with sources that are in the bag and in the journal. `readAhead` is to ask for them first. */
export function readEarly(dir: string, jobs: Job[]): void {
  if (ready && jobs.length > 0) tell(ready, dir, jobs)
}

/** Ends a thread that was prepared and not needed. */
export async function dismissReader(): Promise<void> {
  const reading = ready
  ready = undefined
  await reading?.worker.terminate()
}

/** The steps of all jobs in order, read ahead in another thread where there is one. `onRead` is told when all are read. */
export function readAhead(dir: string, jobs: Job[], onRead = () => {}): AsyncGenerator<Step[]> {
  return isBuilt ? fromThread(dir, jobs, onRead) : fromHere(dir, jobs, onRead)
}

async function* fromHere(dir: string, jobs: Job[], onRead: () => void): AsyncGenerator<Step[]> {
  yield* readBatches(dir, jobs)
  onRead()
}

function tell(reading: Reading, dir: string, jobs: Job[]): void {
  if (reading.ahead === undefined) {
    const ahead = new SharedArrayBuffer(4)
    reading.ahead = new Int32Array(ahead)
    reading.worker.postMessage({ dir, ahead } satisfies ReaderStart)
  }
  reading.worker.postMessage(jobs satisfies MoreJobs)
  reading.jobs.push(...jobs)
}

async function* fromThread(dir: string, jobs: Job[], onRead: () => void): AsyncGenerator<Step[]> {
  if (ready && !isBeginning(ready.jobs, jobs)) await dismissReader()
  prepareReader()
  const reading = ready!
  ready = undefined
  const { worker, sent } = reading
  reading.onRead = onRead
  worker.ref()
  tell(reading, dir, jobs.slice(reading.jobs.length))
  worker.postMessage(null satisfies MoreJobs)
  const ahead = reading.ahead!
  try {
    for (;;) {
      const message = sent.shift()
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          reading.wake = resolve
          if (sent.length > 0) resolve()
        })
        continue
      }
      if ('finished' in message) return
      // The code survives: a full disk must be told as such, whichever thread met it.
      if ('failed' in message) throw Object.assign(new Error(message.failed), { code: message.code })
      Atomics.sub(ahead, 0, message.letters)
      Atomics.notify(ahead, 0)
      yield message.batch
    }
  } finally {
    await worker.terminate()
  }
}

/** True where the thread would read the same of all that it has begun with. A line of the journal never changes. */
function isBeginning(begun: Job[], jobs: Job[]): boolean {
  return begun.every((job, at) => {
    const asked = jobs[at]
    return asked?.seq === job.seq && asked.skip === job.skip && hasSame(asked.siblings, job.siblings)
  })
}

function hasSame(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
