// Documents in mail that is still being taken in -> their texts, read by their process meanwhile, for whoever asks for them in the
// end. What is in memory only is lost where the run ends early, and read again by the next.
import type { FileInRecord } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type FileReader, openReader } from './file-reader.ts'
import type { FileJob, FileText } from './read-file.ts'
import { wantedOf } from './wanted.ts'

export interface ReaderAhead extends FileReader {
  /** Reads it when there is time, unless something is asked for first. */
  want(file: FileInRecord): void
  /** There is time: little mail is left to read. */
  begin(): void
}

/** So many are begun with at once; to read a few beside the mail would only slow it. */
const many = 24
/** Against mail full of documents: those that wait to be read ahead. */
const maxWaiting = 1000
/** Against mail full of long documents: letters of those read for which nobody has asked yet. */
const maxLetters = 16 * 1024 * 1024

export function readerAhead(fonds: Fonds): ReaderAhead {
  const reader = openReader()
  const begun = new Map<string, Promise<FileText>>()
  let waiting: FileJob[] = []
  let letters = 0
  let isAsked = false
  let hasTime = false
  let isWorking = false
  const work = async () => {
    if (isWorking) return
    isWorking = true
    for (let job = waiting.shift(); job !== undefined && letters < maxLetters; job = waiting.shift()) {
      if (begun.has(keyOf(job))) continue
      const read = reader.read(job)
      begun.set(keyOf(job), read)
      // Whoever asks for it is told where it failed.
      letters += await read.then(lettersOf, () => 0)
    }
    isWorking = false
  }
  return {
    atOnce: reader.atOnce,
    want(file) {
      if (isAsked || waiting.length >= maxWaiting || letters >= maxLetters) return
      const job = wantedOf(fonds, file)?.job
      // Short texts are read in a moment by whoever asks.
      if (job === undefined || job.reading === 'text' || job.reading === 'html') return
      waiting.push(job)
      if (hasTime || waiting.length >= many) void work()
    },
    begin() {
      hasTime = true
      void work()
    },
    read(job) {
      isAsked = true
      waiting = []
      const key = keyOf(job)
      const held = begun.get(key)
      begun.delete(key)
      return held ?? reader.read(job)
    },
    close() {
      waiting = []
      reader.close()
    },
  }
}

function keyOf({ sha256, reading, charset }: FileJob): string {
  return `${sha256} ${reading} ${charset ?? ''}`
}

function lettersOf(read: FileText): number {
  return typeof read === 'string' ? 0 : read.text.length
}
