// Entry of a thread: is told once what it is for, then works on one batch after another.
import { parentPort, workerData } from 'node:worker_threads'
import { workOf } from './thread-jobs.ts'

const { job, start } = workerData
// What comes in meanwhile waits.
const work = await workOf(job, start)
parentPort!.on('message', (batch) => parentPort!.postMessage(work(batch)))
