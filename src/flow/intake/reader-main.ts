// Entry of the reading thread: loads what it reads with, then waits to be told what to read.
import { on } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { loadReaders } from '../../source/formats.ts'
import { loadLanguages } from '../../source/language.ts'
import { type Job, readBatches } from './read-source.ts'
import { type Batch, type FromReader, lettersIn, type MoreJobs, maxAhead, type ReaderStart } from './reader-thread.ts'

const port = parentPort!
const told = on(port, 'message') as AsyncIterableIterator<[ReaderStart | MoreJobs]>
await loadReaders()
loadLanguages()
const { dir, ahead, out } = (await told.next()).value[0] as ReaderStart
const counter = new Int32Array(ahead)

async function* jobs(): AsyncGenerator<Job> {
  for await (const [more] of told as AsyncIterable<[MoreJobs]>) {
    if (more === null) return
    yield* more
  }
}

for await (const steps of readBatches(dir, jobs())) {
  const letters = lettersIn(steps)
  // Waits until the writer has taken enough of what was sent.
  for (let waiting = Atomics.load(counter, 0); waiting >= maxAhead; waiting = Atomics.load(counter, 0)) {
    Atomics.wait(counter, 0, waiting)
  }
  Atomics.add(counter, 0, letters)
  out.postMessage({ steps, letters } satisfies Batch)
  port.postMessage('sent' satisfies FromReader)
}
port.postMessage('finished' satisfies FromReader)
