// Has the words of records indexed by a thread of its own. It gets their texts from the thread that reads, and from the
// writer the numbers under which they are stored.
import { type MessagePort, Worker } from 'node:worker_threads'
import type { Words } from '../../store/rows.ts'
import type { WordKeeper } from './words.ts'

/** What the thread is told first. */
export interface WordsStart {
  dir: string
  /** Where the words come from, a batch at a time. */
  words: MessagePort
  /** Letters that were sent and not yet indexed, at `waitingWords`. */
  ahead: SharedArrayBuffer
}

/** What it is told then: numbers of the records of a batch, 0 for each that is not to be indexed; or to commit. */
export type ToWords = { nos: number[] } | { marks: string; isLast: boolean }

/** What it answers to `marks`. */
export type FromWords = { committed: true } | { error: { message: string; code: string | undefined } }

/** What the reading thread sends it. */
export interface WordsBatch {
  words: Words[]
  letters: number
}

export interface WordsThread {
  keeper: WordKeeper
  end(): Promise<unknown>
}

/** `onFailure` is told once where the thread cannot go on. */
export function startWords(file: URL, start: WordsStart, onFailure: (error: Error) => void): WordsThread {
  const worker = new Worker(file, { workerData: start, transferList: [start.words] })
  let failed: Error | undefined
  let isLast = false
  let isOver = false
  let settle: { resolve(): void; reject(error: Error): void } | undefined
  const fail = (error: Error) => {
    failed ??= error
    settle?.reject(failed)
    onFailure(failed)
  }
  worker.on('message', (told: FromWords) => {
    if ('error' in told) fail(Object.assign(new Error(told.error.message), { code: told.error.code }))
    else {
      isOver = isLast
      settle?.resolve()
    }
  })
  worker.on('error', fail)
  worker.on('exit', () => {
    if (!isOver) fail(new Error('the indexing thread ended early'))
  })
  const post = (told: ToWords) => worker.postMessage(told)
  let nos: number[] = []
  return {
    keeper: {
      keep: (_, no) => void nos.push(no),
      endBatch() {
        post({ nos })
        nos = []
      },
      commit: (marks, last) =>
        new Promise((resolve, reject) => {
          if (failed) return reject(failed)
          settle = { resolve, reject }
          isLast = last
          post({ marks, isLast })
        }),
    },
    end: () => worker.terminate(),
  }
}
