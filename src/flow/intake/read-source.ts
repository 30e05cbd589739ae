// Sources in the bag -> steps for the writer: what each source is, what it says, and that it is done. Knows no database,
// so that it can run in a thread of its own.
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, readFileSync } from 'node:fs'
import { edtfBounds } from '../../record/edtf.ts'
import { FondsError } from '../../record/error.ts'
import { sha256 } from '../../record/id.ts'
import { type Draft, isProblem, type Problem, type Read, type RecordDate } from '../../record/record.ts'
import { headLength, recognise } from '../../source/formats.ts'
import type { Bytes, Format, FormatName, Given, SourceFile } from '../../source/reader.ts'
import { maxSidecar, parseSidecar, sidecarTooLarge } from '../../source/sidecar.ts'
import { openPayload } from '../../store/bag.ts'
import type { AddAct } from '../../store/journal.ts'
import {
  type FileBytes,
  openBytes,
  openSourceBytes,
  type Scratch,
  unpack,
  unpackedPath,
  windowed,
} from '../../store/raw.ts'
import { lettersOf, type RowMaker, type Rows, rowMaker, type Writings } from '../../store/rows.ts'
import { plainTexts } from '../extract/plain-texts.ts'

/** One source to read. */
export interface Job {
  /** Number of the journal line that added it. */
  seq: number
  act: AddAct
  /** When it was received, milliseconds since the epoch. */
  received: number
  /** How many things that it says are written already, by a run that was cut short. */
  skip: number
  /** True where the texts of attachments are searched. */
  attachments: boolean
  /** Context files that came from the same folder: name -> path in the bag. */
  siblings: Record<string, string>
}

/**
 * What the writer is told, in this order for each source: `source`, any number of `rows` and `problem`, `done`. Rows name
 * addresses by numbers that `writings` has told before.
 */
export type Step =
  | { step: 'source'; job: Job; format: FormatName; compressed: string | null; size: number }
  | { step: 'writings'; writings: Writings }
  | { step: 'rows'; rows: Rows }
  | { step: 'problem'; problem: Problem }
  | { step: 'done'; seq: number }

/** Steps handed over at a time: as many as make a message between threads worth its cost, few enough to die young. */
const batchSteps = 50
const batchLetters = 1 << 20

/** Bytes of a record hashed at a time: a message of a hundred megabytes is then not held twice. */
const hashPiece = 1 << 20

const gzipMagic = Buffer.from([0x1f, 0x8b])

/** Reads the sources in order. Never throws on content: what cannot be read is a problem, and the next source follows. */
export async function* readBatches(dir: string, jobs: Iterable<Job> | AsyncIterable<Job>): AsyncGenerator<Step[]> {
  const maker = rowMaker()
  let batch: Step[] = []
  let letters = 0
  const scratch: Scratch = {}
  for await (const job of jobs) {
    const source = await openOrMiss(dir, job, scratch)
    try {
      for (const step of stepsOf(dir, await recogniseSource(source), maker)) {
        batch.push(step)
        letters += step.step === 'rows' ? lettersOf(step.rows) : 0
        if (batch.length < batchSteps && letters < batchLetters) continue
        yield batch
        batch = []
        letters = 0
      }
    } finally {
      source.bytes.close()
    }
  }
  if (batch.length > 0) yield batch
}

/** Everything that one source says, for describing it anew. */
export async function readAgain(dir: string, job: Job): Promise<Step[]> {
  const source = await openOrMiss(dir, job, {})
  try {
    return [...stepsOf(dir, await recogniseSource(source), rowMaker())]
  } finally {
    source.bytes.close()
  }
}

interface Opened {
  job: Job
  bytes: FileBytes
  compressed: string | null
  /** What is wrong with the compressed file, if anything. */
  problem: string | null
  /** True where the bag does not hold it any more. */
  isMissing?: true
}

/** A source that is gone from the bag is read as nothing, and said so: the others can still be read. */
async function openOrMiss(dir: string, job: Job, scratch: Scratch): Promise<Opened> {
  try {
    return await openSource(dir, job, scratch)
  } catch (error) {
    if (!(error instanceof FondsError) || error.code !== 'source-missing') throw error
    const bytes = { size: 0, slice: () => Buffer.alloc(0), close: () => {} }
    return { job, bytes, compressed: null, problem: null, isMissing: true }
  }
}

async function openSource(dir: string, job: Job, scratch: Scratch): Promise<Opened> {
  const packed = windowed(openSourceBytes(dir, job.act.path, scratch))
  if (!packed.slice(0, 2).equals(gzipMagic)) return { job, bytes: packed, compressed: null, problem: null }
  packed.close()
  const { problem } = await unpack(dir, job.act.path, job.act.bytes)
  const bytes = windowed(openBytes(unpackedPath(dir, job.act.path), scratch))
  return { job, bytes, compressed: 'gzip', problem }
}

interface Readable extends Opened {
  name: FormatName
  format: Format | undefined
}

async function recogniseSource(opened: Opened): Promise<Readable> {
  const { bytes } = opened
  const { name, load } = recognise(bytes.slice(0, headLength), bytes.size)
  return { ...opened, name, format: await load() }
}

function* stepsOf(dir: string, opened: Readable, maker: RowMaker): Generator<Step> {
  const { job, bytes, compressed, name } = opened
  yield { step: 'source', job, format: name, compressed, size: bytes.size }
  let taken = 0
  for (const read of readAll(dir, opened)) {
    taken += 1
    if (taken <= job.skip) continue
    if (isProblem(read)) {
      yield { step: 'problem', problem: read }
      continue
    }
    const texts = job.attachments ? plainTexts(bytes, read, name === 'mbox') : null
    const rows = maker.rowsOf(read, hashOf(bytes, read), lastMoment(read.date), texts)
    const writings = maker.newWritings()
    if (writings) yield { step: 'writings', writings }
    yield { step: 'rows', rows }
  }
  yield { step: 'done', seq: job.seq }
}

/** Large records are hashed in pieces, so as not to be held twice. */
function hashOf(bytes: Bytes, { offset, length }: Draft): string {
  if (length <= hashPiece) return sha256(bytes.slice(offset, offset + length))
  const hash = createHash('sha256')
  const end = offset + length
  for (let at = offset; at < end; at += hashPiece) hash.update(bytes.slice(at, Math.min(end, at + hashPiece)))
  return hash.digest('hex')
}

/** The end of the interval that a date spans, milliseconds; null where there is none. */
function lastMoment({ edtf, at }: RecordDate): number | null {
  if (edtf === null) return null
  // Nearly all: known to the second.
  if (at !== null && isSecond.test(edtf)) return Math.floor(at / 1000) * 1000 + 999
  return edtfBounds(edtf)?.until ?? null
}

const isSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/

/** Everything the reader yields, and one problem more if it breaks: a bug in one reader must not stop the others. */
function* readAll(dir: string, opened: Readable): Iterable<Read> {
  const { bytes, job, name, format } = opened
  if (opened.problem !== null) yield brokenArchive(opened.problem, bytes.size)
  if (opened.isMissing)
    return yield wholeSource(bytes, 'quarantined', 'source-missing', 'The bag does not hold this source any more.')
  if (bytes.size === 0) return yield wholeSource(bytes, 'refused', 'empty', 'The file is empty.')
  if (format === undefined) {
    return yield wholeSource(bytes, 'refused', 'unknown-format', 'Unknown format. The file is kept in the bag.')
  }
  let end = 0
  const { given, problem } = givenFor(dir, job.act)
  if (problem !== undefined) yield { ...wholeSource(bytes, 'refused', 'sidecar-unreadable', problem), length: 0 }
  try {
    for (const read of format.read(sourceFile(dir, opened, given), name)) {
      end = Math.max(end, read.offset + read.length)
      yield read
    }
  } catch (error) {
    const sentence = `The reader of ${name} failed here (${(error as Error).message}); please report it.`
    const length = bytes.size - end
    yield { problem: true, outcome: 'quarantined', code: 'reader-failed', sentence, offset: end, length }
  }
}

function sourceFile(dir: string, { job, bytes }: Opened, given: Given): SourceFile {
  return {
    path: job.act.path,
    bytes,
    given,
    received: job.received,
    sibling(name, maxBytes) {
      const path = job.siblings[name]
      const bytes = path === undefined ? undefined : readUpTo(dir, path, maxBytes)
      return bytes === 'too large' ? undefined : bytes
    },
  }
}

/** Flags win over the sidecar: they were typed by somebody who had seen it. */
function givenFor(dir: string, act: AddAct): { given: Given; problem?: string } {
  const flags: Given = act.given ? { ...act.given, basis: 'given at intake' } : {}
  if (act.sidecar === undefined) return { given: flags }
  const bytes = readUpTo(dir, act.sidecar, maxSidecar)
  if (bytes === undefined) return { given: flags, problem: 'The bag does not hold the sidecar any more.' }
  const sidecar = bytes === 'too large' ? { problem: sidecarTooLarge } : parseSidecar(bytes)
  if ('problem' in sidecar) return { given: flags, problem: sidecar.problem }
  const basis = flags.published === undefined ? 'sidecar' : 'given at intake'
  return { given: { ...sidecar.given, ...flags, basis } }
}

/** A small file beside a source; undefined where there is none. */
function readUpTo(dir: string, path: string, maxBytes: number): Buffer | 'too large' | undefined {
  let file: number
  try {
    file = openPayload(dir, path)
  } catch {
    return undefined
  }
  try {
    return fstatSync(file).size > maxBytes ? 'too large' : readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function wholeSource(bytes: Bytes, outcome: Problem['outcome'], code: string, sentence: string): Problem {
  return { problem: true, outcome, code, sentence, offset: 0, length: bytes.size }
}

function brokenArchive(why: string, size: number): Problem {
  const sentence = `The compressed file is damaged (${why}); what could be unpacked was read.`
  return { problem: true, outcome: 'quarantined', code: 'gzip-broken', sentence, offset: size, length: 0 }
}
