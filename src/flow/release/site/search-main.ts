// Entry of the thread that feeds Pagefind while all else of an edition is made. Parts come as messages; null ends them.
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { makeIndexes, type SearchPart } from './search-index.ts'

async function* partsHanded(): AsyncGenerator<SearchPart> {
  for await (const [part] of on(parentPort!, 'message')) {
    if (part === null) return
    yield part
  }
}

for await (const files of makeIndexes(workerData, partsHanded())) parentPort!.postMessage(files)
