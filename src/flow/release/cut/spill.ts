// Records that wait on disk between two steps, one line of JSON each: all of them would not fit into memory.
import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { beginLines } from './staging.ts'

export interface Spill<T> {
  add(value: T): void
  /** All of them, in the order in which they came in; from the first call on nothing more may be added. */
  all(): Generator<T>
  remove(): void
}

const pieceBytes = 1 << 20

export function beginSpill<T>(file: string, out: string): Spill<T> {
  const lines = beginLines(file, out, () => {})
  let isOpen = true
  return {
    add: (value) => lines.add(`${JSON.stringify(value)}\n`),
    *all() {
      if (isOpen) lines.end()
      isOpen = false
      for (const line of linesOf(file)) yield JSON.parse(line) as T
    },
    remove() {
      if (isOpen) lines.end()
      isOpen = false
      rmSync(file, { force: true })
    },
  }
}

/** Without their newlines. */
export function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r')
  const piece = Buffer.alloc(pieceBytes)
  let rest: Buffer[] = []
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      let start = 0
      for (let end = piece.indexOf(10); end !== -1 && end < read; end = piece.indexOf(10, start)) {
        yield Buffer.concat([...rest, piece.subarray(start, end)]).toString('utf8')
        rest = []
        start = end + 1
      }
      if (start < read) rest.push(Buffer.from(piece.subarray(start, read)))
    }
  } finally {
    closeSync(handle)
  }
}
