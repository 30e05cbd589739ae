// Attachments whose text is not searched yet -> their text, into records.db and into the words of their records. Goes through the
// records in order and notes how far it is in the transactions that bring it there, so that a run which ends early goes on there.
import { fts5Index } from '../../search/fts5.ts'
import {
  attachedPutter,
  attachedRemarks,
  attachedWords,
  filesAfter,
  forgetAttached,
  isAttached,
  isRead,
  lastRecord,
} from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { getMarks, setMarks } from '../../store/source.ts'
import { type FileReader, openReader } from './file-reader.ts'
import { type Wanted, wantedOf } from './wanted.ts'
import { mailWords } from './words.ts'

export interface ExtractRun {
  /** Files done, and in all. */
  onExtracting?(done: number, size: number): void
  /** True once the user asked to stop. */
  stopped?(): boolean
  /** Told after each step that is on disk; a test stops the process there. */
  onStep?(step: string): void
}

/** Files looked at together: as many as keep all readers busy, few enough that a run which ends early loses little. */
const chunk = 200
/** Letters that are indexed in one transaction, within what one record adds. */
const commitLetters = 16 * 1024 * 1024

/**
 * Returns false where the user asked to stop before the end; the next call goes on from there. For whoever holds the write lock.
 * `reader` is closed in the end.
 */
export async function extractAttachments(
  fonds: Fonds,
  run: ExtractRun = {},
  reader: FileReader = openReader(),
): Promise<boolean> {
  const last = lastRecord(fonds.db)
  const { attached } = getMarks(fonds)
  if (attached >= last) return true
  let files = wantedAfter(fonds, attached)
  // To count them is to look at all of them once more.
  const size = files.length < chunk ? files.length : countWanted(fonds, attached)
  let done = 0
  try {
    for (; files.length > 0; files = wantedAfter(fonds, getMarks(fonds).attached)) {
      const tell = (more: number) => run.onExtracting?.(Math.min(done + more, size), size)
      tell(0)
      if (!(await readAll(fonds, reader, files, { ...run, onExtracting: tell }))) return false
      await indexAll(fonds, files, run)
      done += files.length
      if (run.stopped?.() === true) return false
    }
  } finally {
    reader.close()
  }
  fonds.db.transaction(() => setMarks(fonds, { attached: last, reread: 0 }))()
  return true
}

/** Has everything read again by the next pass. */
export function forgetTexts(fonds: Fonds): void {
  fonds.db.transaction(() => {
    forgetAttached(fonds.db)
    setMarks(fonds, { attached: 0, reread: lastRecord(fonds.db) })
  })()
}

/** Reads what was not read before, several files at once; the same bytes once. */
async function readAll(fonds: Fonds, reader: FileReader, files: Wanted[], run: ExtractRun): Promise<boolean> {
  const held = isRead(fonds.db)
  const put = attachedPutter(fonds.db)
  const waiting = new Map(
    files.filter(({ key }) => !held(key)).map((file) => [`${file.key.sha256} ${file.key.reading}`, file]),
  )
  const queue = waiting.values()
  let done = files.length - waiting.size
  const work = async () => {
    // Each of the workers takes the next of one queue.
    for (const { key, job } of queue) {
      if (run.stopped?.() === true) return
      const read = await reader.read(job)
      if (read !== 'nothing' && read !== 'missing') put.text(key, read)
      done += 1
      run.onExtracting?.(done, files.length)
      run.onStep?.('read')
    }
  }
  await Promise.all(Array.from({ length: reader.atOnce }, work))
  return done === files.length
}

/** What was read goes to its records and into their words, some records a transaction. */
async function indexAll(fonds: Fonds, files: Wanted[], run: ExtractRun): Promise<void> {
  const indexOne = indexer(fonds)
  const records = byRecord(files)
  for (let at = 0; at < records.length; ) {
    fonds.db.transaction(() => {
      for (let letters = 0; at < records.length && letters < commitLetters; at += 1) letters += indexOne(records[at]!)
      setMarks(fonds, { attached: records[at - 1]![0]!.no })
    })()
    run.onStep?.('indexed')
    // Lets signals and requests in.
    await new Promise(setImmediate)
  }
}

/** Answers how many letters it has indexed. */
function indexer(fonds: Fonds): (files: Wanted[]) => number {
  const { db } = fonds
  const put = attachedPutter(db)
  const held = isRead(db)
  const isIndexed = isAttached(db)
  const index = fts5Index(db)
  const wordsOf = mailWords(fonds)
  const attached = attachedWords(db)
  const remark = attachedRemarks(db)
  const { reread } = getMarks(fonds)
  return (files) => {
    const { no } = files[0]!
    // With the mail itself.
    if (files.every(({ ordinal }) => isIndexed(no, ordinal))) return 0
    for (const { ordinal, key } of files) if (held(key)) put.part(no, ordinal, key)
    const { words, isCut } = attached(no)
    remark(no, isCut)
    const text = words !== '' || no <= reread ? wordsOf(no) : undefined
    if (text === undefined) return 0
    index.remove(no)
    index.add(no, { ...text, attached: words })
    return words.length + text.body.length + text.quoted.length
  }
}

function byRecord(files: Wanted[]): Wanted[][] {
  const records: Wanted[][] = []
  for (const file of files) {
    const last = records.at(-1)
    if (last && last[0]!.no === file.no) last.push(file)
    else records.push([file])
  }
  return records
}

/** The next files, of whole records. */
function wantedAfter(fonds: Fonds, no: number): Wanted[] {
  const files: Wanted[] = []
  for (const file of wantedFiles(fonds, no)) {
    if (files.length >= chunk && file.no !== files.at(-1)!.no) break
    files.push(file)
  }
  return files
}

function countWanted(fonds: Fonds, no: number): number {
  let count = 0
  for (const _ of wantedFiles(fonds, no)) count += 1
  return count
}

/** How many rows are read at a time. */
const page = 1000

/** In the order of records and parts. */
function* wantedFiles(fonds: Fonds, after: number): Generator<Wanted> {
  let at = { no: after, ordinal: Number.MAX_SAFE_INTEGER }
  for (let files = filesAfter(fonds.db, at, page); files.length > 0; files = filesAfter(fonds.db, at, page)) {
    for (const file of files) {
      const wanted = wantedOf(fonds, file)
      if (wanted) yield wanted
    }
    at = files.at(-1)!
  }
}
