// Runs the reading of sources in a thread of its own and hands its steps to the writer, never more than a few batches ahead.
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Job, Step } from './read-source.ts'
import { readBatches } from './read-source.ts'

/** What the thread is told to read. */
export interface ReaderStart {
  dir: string
  jobs: Job[]
  /** One number shared by both sides: batches sent and not yet taken. */
  ahead: SharedArrayBuffer
}

/** Batches that may wait for the writer: bounds the memory of the queue. */
export const maxAhead = 4

export type FromReader = { batch: Step[] } | { finished: true } | { failed: string; code?: string }

// From source, as in unit tests, there is no built file to start: the same steps are then read in this thread.
const threadFile = new URL('./reader-main.js', import.meta.url)
const isBuilt = import.meta.url.endsWith('.js')

/** The steps of all jobs in order, read ahead in another thread where there is one. */
export function readAhead(dir: string, jobs: Job[]): AsyncGenerator<Step[]> {
  return isBuilt ? fromThread(dir, jobs) : readBatches(dir, jobs)
}

/** Where new strings of the reading thread live, which makes a gigabyte of them a minute: the larger, the fewer are copied on. */
const youngMebibytes = 32

/** A thread that was started before there was anything to read. */
let ready: Worker | undefined

/** Starts the thread, which then loads its libraries while the files are still being copied. */
export function prepareReader(): void {
  if (!isBuilt || ready) return
  setFlagsFromString(`--min-semi-space-size=${youngMebibytes}`)
  setFlagsFromString(`--max-semi-space-size=${youngMebibytes}`)
  ready = new Worker(threadFile)
  ready.unref()
}

/** Ends a thread that was prepared and not needed. */
export async function dismissReader(): Promise<void> {
  const worker = ready
  ready = undefined
  await worker?.terminate()
}

async function* fromThread(dir: string, jobs: Job[]): AsyncGenerator<Step[]> {
  const ahead = new SharedArrayBuffer(4)
  const counter = new Int32Array(ahead)
  prepareReader()
  const worker = ready!
  ready = undefined
  worker.ref()
  const queue: FromReader[] = []
  let wake = () => {}
  const push = (message: FromReader) => {
    queue.push(message)
    wake()
  }
  worker.on('message', push)
  worker.on('error', (error) =>
    push({ failed: error.stack ?? error.message, code: (error as NodeJS.ErrnoException).code }),
  )
  worker.on('exit', () => push({ failed: 'the reading thread ended early' }))
  worker.postMessage({ dir, jobs, ahead } satisfies ReaderStart)
  try {
    for (;;) {
      const message = queue.shift()
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (queue.length > 0) resolve()
        })
        continue
      }
      if ('finished' in message) return
      // The code survives: a full disk must be told as such, whichever thread met it.
      if ('failed' in message) throw Object.assign(new Error(message.failed), { code: message.code })
      Atomics.sub(counter, 0, 1)
      Atomics.notify(counter, 0)
      yield message.batch
    }
  } finally {
    await worker.terminate()
  }
}
