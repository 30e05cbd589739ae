// Entry of the indexing thread: the only one that writes index.db while it lives.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { fts5Writer } from '../../search/fts5/writer.ts'
import type { IndexWriter } from '../../search/index.ts'
import { noteAhead, openIndex } from '../../store/index-file.ts'
import { putMarks } from '../../store/source.ts'
import { waitingWords } from './waiting.ts'
import { indexedText } from './words.ts'
import type { FromWords, ToWords, WordsBatch, WordsStart } from './words-thread.ts'

const port = parentPort!
const { dir, words: batches, ahead } = workerData as WordsStart
const counter = new Int32Array(ahead)
let db: Database
let index: IndexWriter

orSay(() => {
  db = openIndex(dir)
  index = fts5Writer(db)
})
port.on('message', (told: ToWords) => orSay(() => ('nos' in told ? add(told.nos) : commit(told))))

function orSay(work: () => void): void {
  try {
    work()
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    answer({ error: { message, code } })
  }
}

function answer(told: FromWords): void {
  port.postMessage(told)
}

/** Not before there are words: until then the writer sees to what was done before. */
function beginWriting(): void {
  if (!db.inTransaction) db.exec('begin immediate')
}

function add(nos: number[]): void {
  beginWriting()
  // Sent before the writer could know of the batch.
  const { words, letters } = receiveMessageOnPort(batches)!.message as WordsBatch
  for (const [i, no] of nos.entries()) if (no > 0) index.add(no, indexedText(words[i]!))
  Atomics.sub(counter, waitingWords, letters)
  Atomics.notify(counter, waitingWords)
}

function commit({ marks, isLast }: Extract<ToWords, { marks: string }>): void {
  beginWriting()
  noteAhead(db)
  putMarks(db, 'idx', marks)
  db.exec('commit')
  answer({ committed: true })
  if (!isLast) return
  // It ends while the writer is still busy: nobody has to wait for it, nor for what else is to be done before the index closes.
  db.pragma('idx.wal_checkpoint')
  db.close()
  port.close()
}
