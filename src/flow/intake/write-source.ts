// Steps -> rows, ledgers and words, in transactions that say how far they go. The only writer of what sources say.
import type { Problem } from '../../record/record.ts'
import type { Ledger } from '../../record/row/source.ts'
import { fts5Writer } from '../../search/fts5/writer.ts'
import type { Arrangeable } from '../../store/arrange.ts'
import {
  attachedPutter,
  attachedRemarks,
  attachedWords,
  type FileInRecord,
  isRead,
  lastRecord,
  type ReadText,
} from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type Putter, prepare } from '../../store/put.ts'
import { filesIn, place, type Rows } from '../../store/rows.ts'
import { emptyLedger, getSource, type Marks, nextMarks, putLedger, putMarks, putSource } from '../../store/source.ts'
import { type Job, readAgain, type Step } from './read-source.ts'
import type { Ahead } from './reader-thread.ts'
import { indexedText, type WordKeeper, wordsBeside } from './words.ts'

/** Told often; the listener decides what to show. */
export interface Progress {
  path: string
  /** Bytes of this source read so far, and in all. */
  done: number
  size: number
  /** Of this source. */
  records: number
  problems: number
  /** Of the whole run: bytes of all sources before this one and in this one, bytes of all, records written, problems met. */
  allDone: number
  allSize: number
  allRecords: number
  allProblems: number
}

export interface IntakeRun {
  onProgress?(progress: Progress): void
  /** Told when little is left to read. */
  onNearEnd?(): void
  /** Told when all is written, and persons and conversations are put together. */
  onArranging?(): void
  /** Told of each file inside a mail when the mail is stored. */
  onFile?(file: FileInRecord): void
  /** Told how many attachments are read for search, and how many there are to read. */
  onExtracting?(done: number, size: number): void
  /** True once the user asked to stop. What is written by then stays, and the next run goes on from there. */
  stopped?(): boolean
  /** Told after each step that is on disk; a test stops the process there. */
  onStep?(step: string): void
  /** Milliseconds between commits; some seconds where absent. */
  commitEvery?: number
  /** Whether attachments are read for search. Where absent, they are once something else is read in: whoever only looks does not wait. */
  attachments?: 'read' | 'leave'
}

export interface WriteRun extends IntakeRun {
  /**
   * Told when all rows are written and not committed yet: what it writes is committed with them, while words are on their way.
   * `all` is what is to be arranged, where these rows are all that is held and not too many.
   */
  onLastRow?(all: Arrangeable[] | undefined): void
}

/** How long what is written waits for its commit, milliseconds: searching sees it then, and reads it in a moment. */
const usualCommit = 2400
/** Of each database in memory while it is written: its indexes are met all over the place. */
const cacheKibibytes = 32 * 1024
/** Bytes that are read in the time that it takes to read a few documents beside them. */
const nearEnd = 80 * 1024 * 1024
/** Letters of keys and references that are kept in memory until they are arranged: against mails that refer to thousands. */
const maxRemembered = 20_000_000
/** What one record costs in letters, without them. */
const lettersOfOne = 50
/** How long the writer works before it lets signals and requests in, milliseconds. */
const breath = 40

interface Writing {
  fonds: Fonds
  putter: Putter
  words: WordKeeper
  /** Puts the texts of a record's files. */
  texts(no: number, texts: ReadText[]): void
  onFile: IntakeRun['onFile']
  /** The source at hand. */
  at: Current | undefined
  /** Number of the journal line whose source was read to its end last; 0 where none was. */
  applied: number
  /** What is to be arranged, from the first record that is held on; undefined where that is not known here. */
  all: { records: Arrangeable[]; letters: number } | undefined
  /** Bytes of sources that are done, records written and problems met by this run. */
  allDone: number
  allRecords: number
  allProblems: number
}

interface Current {
  id: number
  job: Job
  source: Omit<FileInRecord['source'], 'offset'>
  size: number
  end: number
  ledger: Ledger
}

/**
 * Writes all steps, committing now and then. Returns false where the user asked to stop before the end.
 * Where anything throws, what was not committed is rolled back, and the next run reads it again.
 */
export async function writeSteps(fonds: Fonds, jobs: Job[], ahead: Ahead, run: WriteRun): Promise<boolean> {
  try {
    return await writeAll(beginWriting(fonds, ahead, run), jobs, ahead, run)
  } catch (error) {
    if (fonds.db.inTransaction) fonds.db.exec('rollback')
    throw error
  } finally {
    await ahead.end?.()
  }
}

function beginWriting(fonds: Fonds, ahead: Ahead, run: WriteRun): Writing {
  for (const schema of ['main', 'idx']) fonds.db.pragma(`${schema}.cache_size = -${cacheKibibytes}`)
  return {
    fonds,
    putter: prepare(fonds.db),
    words: ahead.words ?? wordsBeside(fonds),
    texts: textPutter(fonds),
    onFile: run.onFile,
    at: undefined,
    applied: 0,
    all: lastRecord(fonds.db) === 0 ? { records: [], letters: 0 } : undefined,
    allDone: 0,
    allRecords: 0,
    allProblems: 0,
  }
}

async function writeAll(writing: Writing, jobs: Job[], ahead: Ahead, run: WriteRun): Promise<boolean> {
  const { db } = writing.fonds
  const allSize = jobs.reduce((sum, { act }) => sum + act.bytes, 0)
  let committed = performance.now()
  // However short the run is, it is told of once.
  let rested = Number.NEGATIVE_INFINITY
  db.exec('begin')
  for await (const batch of ahead.steps) {
    for (const step of batch) {
      write(writing, step)
      if (!writing.at || performance.now() - rested < breath) continue
      run.onProgress?.(progressOf(writing, writing.at, allSize))
      await new Promise(setImmediate)
      rested = performance.now()
    }
    writing.words.endBatch()
    if (allSize - doneOf(writing) < nearEnd) run.onNearEnd?.()
    const stop = run.stopped?.() === true
    if (!stop && performance.now() - committed < (run.commitEvery ?? usualCommit)) continue
    await commit(writing, run)
    if (stop) return false
    db.exec('begin')
    committed = performance.now()
  }
  await commit(writing, run, true)
  return true
}

function write(writing: Writing, step: Step): void {
  if (step.step === 'source') beginSource(writing, step)
  else if (step.step === 'writings') writing.putter.learn(step.writings)
  else if (step.step === 'rows') keep(writing, step.rows)
  else if (step.step === 'problem') note(writing, step.problem)
  else endSource(writing)
}

function beginSource(writing: Writing, { job, format, compressed, size }: Extract<Step, { step: 'source' }>): void {
  const { fonds } = writing
  // A run that was cut short has left the source with what it had read of it.
  const held = getSource(fonds, job.act.path)
  const id = held?.id ?? putSource(fonds, job.act, job.received, format, compressed)
  const source = { path: job.act.path, compressed, format }
  writing.at = { id, job, source, size, end: 0, ledger: held ? ledgerOf(held) : emptyLedger() }
}

function ledgerOf({ expected, stored, duplicate, quarantined, refused }: Ledger): Ledger {
  return { expected, stored, duplicate, quarantined, refused }
}

function keep(writing: Writing, rows: Rows): void {
  const at = writing.at!
  const { outcome, no } = writing.putter.record(rows, at.id)
  at.ledger.expected += 1
  at.ledger[outcome] += 1
  at.end = Math.max(at.end, (rows.record[place.offset] as number) + (rows.record[place.length] as number))
  writing.allRecords += 1
  writing.words.keep(rows, outcome === 'stored' ? no : 0)
  if (outcome !== 'stored') return
  remember(writing, rows, no)
  if (rows.texts) writing.texts(no, rows.texts)
  else if (writing.onFile && (rows.record[place.attachments] as number) > 0)
    for (const file of filesIn(rows, no, at.source)) writing.onFile(file)
}

/** To arrange a first intake without reading all of it back. */
function remember(writing: Writing, { record }: Rows, no: number): void {
  const { all } = writing
  const isGiven = record[place.given_conversation] !== null
  if (all === undefined || (record[place.kind] !== 'mail' && !isGiven)) return
  const key = (record[place.key] ?? `id:${record[place.id]}`) as string
  const refs = record[place.refs] as string | null
  all.records.push({ no, key, at: record[place.at] as number | null, refs, isGiven })
  all.letters += lettersOfOne + key.length + (refs?.length ?? 0)
  if (all.letters > maxRemembered) writing.all = undefined
}

/** The same bytes once. */
function textPutter({ db }: Fonds): Writing['texts'] {
  const held = isRead(db)
  const put = attachedPutter(db)
  return (no, texts) => {
    for (const { part, key, text } of texts) {
      if (!held(key)) put.text(key, { text })
      put.part(no, part, key)
    }
  }
}

function note(writing: Writing, problem: Problem): void {
  const at = writing.at!
  writing.putter.problem(problem, at.id)
  at.ledger.expected += 1
  at.ledger[problem.outcome] += 1
  writing.allProblems += 1
}

function endSource(writing: Writing): void {
  const { id, ledger, job } = writing.at!
  putLedger(writing.fonds, id, ledger)
  writing.applied = job.seq
  writing.allDone += job.act.bytes
  writing.at = undefined
}

async function commit(writing: Writing, run: WriteRun, isLast = false): Promise<void> {
  const { fonds, at } = writing
  const marks = nextMarks(fonds, marksOf(writing))
  const words = Promise.resolve(writing.words.commit(marks, isLast))
  // Whoever waits for it is told; where what is done meanwhile fails, nobody does.
  words.catch(() => {})
  writing.putter.flush()
  if (at) putLedger(fonds, at.id, at.ledger)
  if (isLast) run.onLastRow?.(writing.all?.records)
  await words
  run.onStep?.('words committed')
  putMarks(fonds.db, 'main', marks)
  fonds.db.exec('commit')
  run.onStep?.('committed')
}

function marksOf({ at, applied }: Writing): Partial<Marks> {
  if (at) return { applied: at.job.seq - 1, partial: at.ledger.expected }
  return applied > 0 ? { applied, partial: 0 } : {}
}

function progressOf(writing: Writing, at: Current, allSize: number): Progress {
  return {
    path: at.job.act.path,
    done: at.end,
    size: at.size,
    records: at.ledger.stored + at.ledger.duplicate,
    problems: at.ledger.quarantined + at.ledger.refused,
    allDone: doneOf(writing),
    allSize,
    allRecords: writing.allRecords,
    allProblems: writing.allProblems,
  }
}

/** Bytes of all sources that are written, as they came in. */
function doneOf({ allDone, at }: Writing): number {
  if (at === undefined) return allDone
  const share = at.size === 0 ? 1 : at.end / at.size
  return allDone + share * at.job.act.bytes
}

/** Reads a source again after a sidecar or flags said more about it: what it says stays, who, when and where may change. */
export async function describeSource(fonds: Fonds, job: Job): Promise<void> {
  const { act } = job
  const source = getSource(fonds, act.path)
  if (source === undefined) return
  const steps = await readAgain(fonds.dir, job)
  const held = fonds.db.prepare('select no from record where source_id = ? and offset = ? and length = ?').pluck()
  const putter = prepare(fonds.db)
  const index = fts5Writer(fonds.db)
  const attached = attachedWords(fonds.db)
  const remark = attachedRemarks(fonds.db)
  fonds.db.transaction(() => {
    fonds.db.prepare('update source set sidecar = ? where id = ?').run(act.sidecar ?? null, source.id)
    for (const step of steps) {
      if (step.step === 'writings') putter.learn(step.writings)
      if (step.step !== 'rows') continue
      const { rows } = step
      const no = held.get(source.id, rows.record[place.offset], rows.record[place.length]) as number | undefined
      if (no === undefined) continue
      putter.replace(no, rows, source.id)
      const { words, isCut } = attached(no)
      remark(no, isCut)
      index.remove(no)
      index.add(no, { ...indexedText(rows.words!), attached: words })
    }
    putter.flush()
  })()
}
