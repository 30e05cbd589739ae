// Entry of the reading thread: loads what it reads with, then waits to be told what to read.
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { loadReaders } from '../../source/formats.ts'
import { readBatches } from './read-source.ts'
import { type FromReader, maxAhead, type ReaderStart } from './reader-thread.ts'

const port = parentPort!
const told = once(port, 'message') as Promise<[ReaderStart]>
await loadReaders()
const [{ dir, jobs, ahead }] = await told
const counter = new Int32Array(ahead)

function send(message: FromReader): void {
  port.postMessage(message)
}

for await (const batch of readBatches(dir, jobs)) {
  // Waits until the writer has taken enough of what was sent.
  for (let waiting = Atomics.load(counter, 0); waiting >= maxAhead; waiting = Atomics.load(counter, 0)) {
    Atomics.wait(counter, 0, waiting)
  }
  Atomics.add(counter, 0, 1)
  send({ batch })
}
send({ finished: true })
