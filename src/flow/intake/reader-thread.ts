// Runs the reading of sources in a thread of its own and hands its steps to the writer, never more than some letters ahead.
// It may begin with the first sources while others are still copied into the bag.
import { setFlagsFromString } from 'node:v8'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Job, Step } from './read-source.ts'
import { waitingRows } from './waiting.ts'
import type { WordKeeper } from './words.ts'
import { startWords, type WordsStart, type WordsThread } from './words-thread.ts'

/** What the thread is told first. */
export interface ReaderStart {
  dir: string
  /** Shared by both sides: letters sent and not yet taken, at `waitingRows` and `waitingWords`. */
  ahead: SharedArrayBuffer
  /** Where batches go, and the words of their rows. */
  out: MessagePort
  words: MessagePort
}

/** What it is told then, any number of times: what else to read. Null where that was all. */
export type MoreJobs = Job[] | null

/** What is handed over. It waits as bytes, outside of the heaps, until the writer takes it. */
export interface Batch {
  steps: Step[]
  letters: number
}

/** What is read, and who keeps its words: undefined where they come with it. */
export interface Ahead {
  steps: AsyncIterable<Step[]>
  words?: WordKeeper
  /** To be called at last. */
  end?(): Promise<void>
}

/** Told after each batch, and in the end. */
export type FromReader = 'sent' | 'finished'

// From source, as in unit tests, there is no built file to start: the same steps are then read in this thread.
const readerFile = new URL('./reader-main.js', import.meta.url)
const wordsFile = new URL('./words-main.js', import.meta.url)
const isBuilt = import.meta.url.endsWith('.js')

/**
 * New strings, of which a gigabyte is made a minute, live in 16 MiB: the larger, the fewer are copied on. And V8 takes less of
 * other functions into those that it optimises: for an intake of seconds, that costs more than it saves.
 */
const flags = ['--min-semi-space-size=16', '--max-semi-space-size=16', '--max-inlined-bytecode-size-cumulative=230']

/** A thread, and what it was told. */
interface Reading {
  worker: Worker
  batches: MessagePort
  out: MessagePort
  /** Lines of the journal that it has begun with. */
  begun: number[]
  /** What the thread that indexes is to be told; undefined until it is known where the fonds is. */
  toWords: WordsStart | undefined
  /** Undefined until there are words: two threads that start at once hold each other up. */
  words: WordsThread | undefined
  isFinished: boolean
  failed: Error | undefined
  wake: () => void
}

/** A thread that was started before the writer needs it. */
let ready: Reading | undefined

/** Starts the thread, which then loads its libraries while the files are still being copied. */
export function prepareReader(): void {
  if (!isBuilt || ready) return
  for (const flag of flags) setFlagsFromString(flag)
  const worker = new Worker(readerFile)
  const { port1: batches, port2: out } = new MessageChannel()
  const reading: Reading = {
    worker,
    batches,
    out,
    begun: [],
    toWords: undefined,
    words: undefined,
    isFinished: false,
    failed: undefined,
    wake: () => {},
  }
  worker.on('message', (told: FromReader) => {
    if (told === 'finished') reading.isFinished = true
    else wordsOf(reading)
    reading.wake()
  })
  worker.on('error', (error) => fail(reading, error))
  worker.on('exit', () => {
    if (!reading.isFinished) fail(reading, new Error('the reading thread ended early'))
  })
  worker.unref()
  ready = reading
}

function wordsOf(reading: Reading): WordsThread {
  reading.words ??= startWords(wordsFile, reading.toWords!, (error) => fail(reading, error))
  return reading.words
}

function fail(reading: Reading, error: Error): void {
  reading.failed ??= error
  reading.wake()
}

/**
 * Has a prepared thread begin with sources that are on their way into the bag and the journal, and that no others explain.
 * `readAhead` is to ask for them first.
 */
export function readEarly(dir: string, jobs: Job[]): void {
  if (ready && jobs.length > 0) tell(ready, dir, jobs)
}

/** Ends a thread that was prepared and not needed. */
export async function dismissReader(): Promise<void> {
  const reading = ready
  ready = undefined
  if (reading) await end(reading)
}

async function end({ worker, words, batches }: Reading): Promise<void> {
  worker.removeAllListeners('message')
  batches.close()
  await Promise.all([worker.terminate(), words?.end()])
}

/** The steps of all jobs in order, read ahead in another thread where there is one. */
export async function readAhead(dir: string, jobs: Job[]): Promise<Ahead> {
  if (!isBuilt) return { steps: (await import('./read-source.ts')).readBatches(dir, jobs) }
  if (ready && !isBeginning(ready.begun, jobs)) await dismissReader()
  prepareReader()
  const reading = ready!
  tell(reading, dir, jobs.slice(reading.begun.length))
  const words = wordsOf(reading).keeper
  // From here on it is for the caller to end.
  ready = undefined
  reading.worker.ref()
  reading.worker.postMessage(null satisfies MoreJobs)
  return { steps: fromThread(reading), words, end: () => end(reading) }
}

function tell(reading: Reading, dir: string, jobs: Job[]): void {
  const { worker, out, begun } = reading
  if (reading.toWords === undefined) {
    const ahead = new SharedArrayBuffer(8)
    const { port1: sent, port2: words } = new MessageChannel()
    worker.postMessage({ dir, ahead, out, words } satisfies ReaderStart, [out, words])
    reading.toWords = { dir, words: sent, ahead }
  }
  worker.postMessage(jobs satisfies MoreJobs)
  for (const { seq } of jobs) begun.push(seq)
}

async function* fromThread(reading: Reading): AsyncGenerator<Step[]> {
  const ahead = new Int32Array(reading.toWords!.ahead)
  for (;;) {
    // Asked before looking for a batch: none comes after it.
    const { isFinished } = reading
    if (reading.failed) throw reading.failed
    const batch = receiveMessageOnPort(reading.batches)?.message as Batch | undefined
    if (batch) {
      Atomics.sub(ahead, waitingRows, batch.letters)
      Atomics.notify(ahead, waitingRows)
      yield batch.steps
    } else if (isFinished) {
      // What it holds in memory is worth more to whoever arranges what was read.
      void reading.worker.terminate()
      return
    } else await told(reading)
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
