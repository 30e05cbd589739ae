// One source in the bag -> its records, its ledger and its words in the index, in one transaction.
import { existsSync, readFileSync } from 'node:fs'
import { edtfBounds } from '../../record/edtf.ts'
import { sha256 } from '../../record/id.ts'
import { type Draft, isProblem, type Problem, type Read } from '../../record/record.ts'
import { fts5Index } from '../../search/fts5.ts'
import type { SearchIndex } from '../../search/index.ts'
import { headLength, recognise } from '../../source/formats.ts'
import type { Bytes, Format, FormatName, Given, SourceFile } from '../../source/reader.ts'
import { parseSidecar } from '../../source/sidecar.ts'
import { payloadPath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { AddAct } from '../../store/journal.ts'
import { type Derived, type Putter, prepare } from '../../store/put.ts'
import { openBytes, unpack, unpackedPath } from '../../store/raw.ts'
import { getSource, type Ledger, putLedger, putSource, setMark } from '../../store/source.ts'

/** Told often; the listener decides what to show. */
export interface Progress {
  path: string
  /** Bytes of this source read so far, and in all. */
  done: number
  size: number
  records: number
  problems: number
}

export interface IntakeRun {
  onProgress?(progress: Progress): void
  /** True once the user asked to stop: the source at hand is left for the next run. */
  stopped?(): boolean
}

/** Thrown inside a transaction to leave a source untouched after the user asked to stop. */
export class Stopped extends Error {}

const gzipMagic = Buffer.from([0x1f, 0x8b])
/** How long the intake works before it lets signals and other requests in, milliseconds. */
const breath = 50

interface Intake {
  fonds: Fonds
  putter: Putter
  index: SearchIndex
  run: IntakeRun
}

export function startIntake(fonds: Fonds, run: IntakeRun): Intake {
  return { fonds, putter: prepare(fonds.db), index: fts5Index(fonds.db), run }
}

/**
 * Reads one source and fills its ledger; `seq` is the journal line that is done with it. Never throws on content: what cannot be read becomes a row.
 * Throws `Stopped` where the user asked to stop, with nothing of this source stored.
 */
export async function readSource(intake: Intake, act: AddAct, received: number, seq: number): Promise<void> {
  const { fonds } = intake
  const opened = await openSource(fonds, act)
  const { bytes } = opened
  fonds.db.exec('begin immediate')
  try {
    const head = bytes.slice(0, headLength)
    const { name, format } = recognise(head, bytes.size)
    const id = putSource(fonds, act, received, name, opened.compressed)
    const ledger = await fill(intake, { id, name, format, act, bytes, received })
    if (opened.problem !== null) note(intake, id, ledger, brokenArchive(opened.problem, bytes.size))
    putLedger(fonds, id, ledger)
    setMark(fonds, 'applied', seq)
    fonds.db.exec('commit')
  } catch (error) {
    fonds.db.exec('rollback')
    throw error
  } finally {
    bytes.close()
  }
}

async function openSource(fonds: Fonds, act: AddAct) {
  const payload = payloadPath(fonds.dir, act.path)
  const packed = openBytes(payload)
  const isGzip = packed.slice(0, 2).equals(gzipMagic)
  if (!isGzip) return { bytes: packed, compressed: null, problem: null }
  packed.close()
  const { problem } = await unpack(fonds.dir, act.path, act.bytes)
  return { bytes: openBytes(unpackedPath(fonds.dir, act.path)), compressed: 'gzip', problem }
}

interface Opened {
  id: number
  name: FormatName
  format: Format | undefined
  act: AddAct
  bytes: Bytes
  received: number
}

async function fill(intake: Intake, source: Opened): Promise<Ledger> {
  const { run } = intake
  const ledger: Ledger = { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
  let rested = performance.now()
  let done = 0
  for (const read of readAll(intake.fonds, source)) {
    if (isProblem(read)) note(intake, source.id, ledger, read)
    else keep(intake, source, ledger, read)
    done = Math.max(done, read.offset + read.length)
    if (performance.now() - rested < breath) continue
    run.onProgress?.(progressOf(source, ledger, done))
    await new Promise(setImmediate)
    if (run.stopped?.()) throw new Stopped()
    rested = performance.now()
  }
  run.onProgress?.(progressOf(source, ledger, source.bytes.size))
  return ledger
}

function progressOf(source: Opened, ledger: Ledger, done: number): Progress {
  return {
    path: source.act.path,
    done,
    size: source.bytes.size,
    records: ledger.stored + ledger.duplicate,
    problems: ledger.quarantined + ledger.refused,
  }
}

/** Everything the reader yields, and one problem more if it breaks: a bug in one reader must not stop the others. */
function* readAll(fonds: Fonds, source: Opened): Iterable<Read> {
  const { bytes, format, name } = source
  if (bytes.size === 0) return yield wholeSource(bytes, 'refused', 'empty', 'The file is empty.')
  if (format === undefined) {
    return yield wholeSource(bytes, 'refused', 'unknown-format', 'Unknown format. The file is kept in the bag.')
  }
  let end = 0
  const { given, problem } = givenFor(fonds, source.act)
  if (problem !== undefined) yield { ...wholeSource(bytes, 'refused', 'sidecar-unreadable', problem), length: 0 }
  try {
    for (const read of format.read(sourceFile(fonds, source, given), name)) {
      end = Math.max(end, read.offset + read.length)
      yield read
    }
  } catch (error) {
    const sentence = `The reader of ${name} failed here (${(error as Error).message}); please report it.`
    yield {
      problem: true,
      outcome: 'quarantined',
      code: 'reader-failed',
      sentence,
      offset: end,
      length: bytes.size - end,
    }
  }
}

function sourceFile(fonds: Fonds, source: Opened, given: Given): SourceFile {
  return {
    path: source.act.path,
    bytes: source.bytes,
    given,
    received: source.received,
    sibling(name) {
      if (name.includes('/') || name.includes('\\') || name === '..') return undefined
      const path = payloadPath(fonds.dir, source.act.path.replace(/[^/]*$/, name))
      return existsSync(path) ? readFileSync(path) : undefined
    },
  }
}

/** Flags win over the sidecar: they were typed by somebody who had seen it. */
function givenFor(fonds: Fonds, act: AddAct): { given: Given; problem?: string } {
  const flags: Given = act.given ? { ...act.given, basis: 'given at intake' } : {}
  if (act.sidecar === undefined) return { given: flags }
  const sidecar = parseSidecar(readFileSync(payloadPath(fonds.dir, act.sidecar)))
  if ('problem' in sidecar) return { given: flags, problem: sidecar.problem }
  const basis = flags.published === undefined ? 'sidecar' : 'given at intake'
  return { given: { ...sidecar.given, ...flags, basis } }
}

function keep(intake: Intake, source: Opened, ledger: Ledger, draft: Draft): void {
  const outcome = intake.putter.record(draft, derive(source, draft))
  ledger.expected += 1
  ledger[outcome.outcome] += 1
  if (outcome.outcome === 'stored') indexDraft(intake.index, outcome.no, draft)
}

function derive(source: Opened, draft: Draft): Derived {
  const raw = source.bytes.slice(draft.offset, draft.offset + draft.length)
  const bounds = draft.date.edtf === null ? null : edtfBounds(draft.date.edtf)
  return { sourceId: source.id, sha256: sha256(raw), until: bounds?.until ?? null }
}

function indexDraft(index: SearchIndex, no: number, draft: Draft): void {
  index.add(no, {
    subject: draft.subject ?? '',
    body: draft.text,
    names: draft.addresses.map(({ written }) => written).join('\n'),
    files: draft.parts.flatMap(({ name }) => name ?? []).join('\n'),
  })
}

function note(intake: Intake, id: number, ledger: Ledger, problem: Problem): void {
  intake.putter.problem(problem, id)
  ledger.expected += 1
  ledger[problem.outcome] += 1
}

/** Reads a source again after a sidecar or flags said more about it: what it says stays, who, when and where may change. */
export async function describeSource(intake: Intake, act: (AddAct & { time: string }) | undefined): Promise<void> {
  const { fonds } = intake
  const row = act && getSource(fonds, act.path)
  if (act === undefined || row === undefined) return
  const received = Date.parse(act.time)
  const opened = await openSource(fonds, act)
  try {
    const { name, format } = recognise(opened.bytes.slice(0, headLength), opened.bytes.size)
    const source: Opened = { id: row.id, name, format, act, bytes: opened.bytes, received }
    const held = fonds.db.prepare('select no from record where source_id = ? and offset = ? and length = ?').pluck()
    fonds.db.transaction(() => {
      fonds.db.prepare('update source set sidecar = ? where id = ?').run(act.sidecar ?? null, row.id)
      for (const read of readAll(fonds, source)) {
        const no = isProblem(read) ? undefined : (held.get(row.id, read.offset, read.length) as number | undefined)
        if (no === undefined) continue
        intake.putter.replace(no, read as Draft, derive(source, read as Draft))
        intake.index.remove(no)
        indexDraft(intake.index, no, read as Draft)
      }
    })()
  } finally {
    opened.bytes.close()
  }
}

function wholeSource(bytes: Bytes, outcome: Problem['outcome'], code: string, sentence: string): Problem {
  return { problem: true, outcome, code, sentence, offset: 0, length: bytes.size }
}

function brokenArchive(why: string, size: number): Problem {
  const sentence = `The compressed file is damaged (${why}); what could be unpacked was read.`
  return { problem: true, outcome: 'quarantined', code: 'gzip-broken', sentence, offset: size, length: 0 }
}
