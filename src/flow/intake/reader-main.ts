// Entry of the reading thread.
import { parentPort, workerData } from 'node:worker_threads'
import { readBatches } from './read-source.ts'
import { type FromReader, maxAhead, type ReaderStart } from './reader-thread.ts'

const { dir, jobs, ahead } = workerData as ReaderStart
const counter = new Int32Array(ahead)

function send(message: FromReader): void {
  parentPort!.postMessage(message)
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
