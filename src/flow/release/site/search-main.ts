// Entry of the thread that feeds Pagefind while pages are rendered.
import { workerData } from 'node:worker_threads'
import { makeIndexes } from './search-index.ts'

await makeIndexes(workerData)
