// Entry of a checking thread: is told keys once, then checks one batch after another.
import { parentPort, workerData } from 'node:worker_threads'
import type { ToCheck } from '../../store/finding/write.ts'
import { knownKeys } from '../../verify/known-keys.ts'
import { checkBatch } from './check-batch.ts'
import type { CheckerStart } from './checker-threads.ts'

const { dir, keys } = workerData as CheckerStart
const lookup = knownKeys(keys)
parentPort!.on('message', (batch: ToCheck[]) => parentPort!.postMessage(checkBatch(dir, batch, lookup)))
