// Entry of an auditing thread: hashing everything takes its time, and the server answers meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { audit } from './audit.ts'

const checks = await audit(workerData.dir, {
  onProgress: (progress) => parentPort!.postMessage({ progress }),
})
parentPort!.postMessage({ checks })
