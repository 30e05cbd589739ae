// Entry of the reading thread: loads what it reads with, then waits to be told what to read.
import { on } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { loadLanguages } from '../../source/language.ts'
// Nearly all that is read is mail; readers of other formats are loaded when one is met.
import '../../source/mail/format.ts'
import '../../source/mbox/format.ts'
import { lettersOf, type Words } from '../../store/rows.ts'
import { type Job, readBatches, type Step } from './read-source.ts'
import type { Batch, FromReader, MoreJobs, ReaderStart } from './reader-thread.ts'
import { lettersOfStep, maxAhead, waitingRows, waitingWords } from './waiting.ts'
import type { WordsBatch } from './words-thread.ts'

const port = parentPort!
const told = on(port, 'message') as AsyncIterableIterator<[ReaderStart | MoreJobs]>
loadLanguages()
const { dir, ahead, out, words: toIndex } = (await told.next()).value[0] as ReaderStart
const counter = new Int32Array(ahead)

async function* jobs(): AsyncGenerator<Job> {
  for await (const [more] of told as AsyncIterable<[MoreJobs]>) {
    if (more === null) return
    yield* more
  }
}

for await (const steps of readBatches(dir, jobs())) {
  toIndex.postMessage(wordsOf(steps))
  // Their words are on their way to the index.
  const ofTexts = steps.reduce((sum, step) => sum + (step.step === 'rows' ? lettersOf(step.rows) : 0), 0)
  const letters = lettersOfStep * steps.length + ofTexts
  wait(waitingRows, letters)
  out.postMessage({ steps, letters } satisfies Batch)
  port.postMessage('sent' satisfies FromReader)
}
port.postMessage('finished' satisfies FromReader)

/** Takes the words out of the rows. */
function wordsOf(steps: Step[]): WordsBatch {
  const words: Words[] = []
  let letters = 0
  for (const step of steps) {
    if (step.step !== 'rows') continue
    letters += lettersOf(step.rows)
    words.push(step.rows.words!)
    step.rows.words = null
  }
  wait(waitingWords, letters)
  return { words, letters }
}

/** Until enough was taken of what was sent. */
function wait(what: number, letters: number): void {
  for (let waiting = Atomics.load(counter, what); waiting >= maxAhead; waiting = Atomics.load(counter, what)) {
    Atomics.wait(counter, what, waiting)
  }
  Atomics.add(counter, what, letters)
}
