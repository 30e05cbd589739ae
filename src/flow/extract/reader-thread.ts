// Entry of the thread that reads attachments. It holds what may go wrong: libraries at work on hostile bytes.
import { parentPort } from 'node:worker_threads'
import { readFile } from './read-file.ts'
import type { ToReader } from './reader-process.ts'

// Nothing here has a reason to ask for anything from outside; a library that tries is told so.
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.defineProperty(globalThis, name, { value: undefined, configurable: false })

parentPort!.on('message', async ({ job, limits }: ToReader) => {
  const half = performance.now() + limits.time / 2
  parentPort!.postMessage(await readFile(job, () => performance.now() > half))
})
