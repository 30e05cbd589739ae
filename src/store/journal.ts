// journal.jsonl: every act and decision, one JSON line each, each line holding the SHA-256 of the line before.
// Lines are only ever appended. A line without its newline was never finished, so it never happened.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync } from 'node:fs'
import { z } from 'zod'
import { bounds, claimStances } from '../record/coverage.ts'
import { verdicts } from '../record/coverage-decision.ts'
import { FondsError } from '../record/error.ts'
import { sha256 } from '../record/id.ts'
import { fileChoices, reaches, releaseChoices } from '../record/release.ts'
import { savedSorts } from '../record/saved-search.ts'
import { stances } from '../record/statement.ts'
import { writeAll } from './disk.ts'
import { journalPath } from './layout.ts'

const given = z
  .object({
    published: z.string(),
    outlet: z.string(),
    author: z.string(),
    language: z.string(),
    url: z.string(),
    title: z.string(),
  })
  .partial()

const names = z.array(z.string())

const correction = z
  .object({
    from: names,
    to: names,
    who: names,
    between: names,
    when: z.string().nullable(),
    bound: z.enum(bounds),
    count: z.number(),
    unit: z.string(),
    negated: z.boolean(),
    stance: z.enum(claimStances),
    speaker: z.string().nullable(),
    attribution: z.string().nullable(),
    record: z.string().nullable(),
  })
  .partial()

const reason = z.string().optional()

const savedChange = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('save'),
    name: z.string(),
    query: z.string(),
    sort: z.enum(savedSorts),
    total: z.number().int(),
  }),
  z.object({ what: z.literal('rename'), name: z.string(), to: z.string() }),
  z.object({ what: z.literal('remove'), name: z.string() }),
])

const releaseDecision = z.discriminatedUnion('what', [
  z.object({ what: z.literal('choose'), records: names, choice: z.enum(releaseChoices), reason }),
  z.object({
    what: z.literal('hide-span'),
    record: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    reach: z.enum(reaches),
    reason,
  }),
  z.object({ what: z.literal('hide-word'), text: z.string(), reason }),
  z.object({ what: z.literal('hide-person'), person: z.string(), address: z.string(), reason }),
  z.object({
    what: z.literal('attachment'),
    record: z.string(),
    ordinal: z.number().int(),
    show: z.enum(fileChoices),
  }),
  z.object({ what: z.literal('original'), record: z.string(), serve: z.boolean() }),
])

const acts = z.discriminatedUnion('act', [
  z.object({ act: z.literal('init'), title: z.string(), version: z.number() }),
  z.object({
    act: z.literal('add'),
    /** Path below bag/data. */
    path: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    /** Salted hash of where the file stood, so that the same file is known again without telling where that was. */
    origin: z.string(),
    /** Salted hash of the folder that it stood in: files that came from one folder belong together. */
    folder: z.string().optional(),
    /** Name as received, below what was handed in; `path` differs where that name was taken or could not be used. */
    name: z.string().optional(),
    custodian: z.string().optional(),
    sidecar: z.string().optional(),
    given: given.optional(),
  }),
  /** Something was said later about a source that is already held. */
  z.object({
    act: z.literal('describe'),
    path: z.string(),
    sidecar: z.string().optional(),
    given: given.optional(),
  }),
  /** Something that was handed in could not be taken in. It has a source row of its own, and no file in the bag. */
  z.object({
    act: z.literal('skip'),
    /** Its name in the ledger: what its path below bag/data would have been. */
    path: z.string(),
    /** As in `add`. */
    origin: z.string(),
    custodian: z.string().optional(),
    code: z.string(),
    sentence: z.string(),
  }),
  /** What was skipped could be read after all: its row goes. */
  z.object({ act: z.literal('unskip'), path: z.string() }),
  /** Public keys came in; they stand in a file of their own below keys/. */
  z.object({
    act: z.literal('keys'),
    path: z.string().regex(/^keys\/[^/]+$/),
    sha256: z.string(),
    count: z.number(),
    origin: z.enum(['dns', 'file', 'inferred']),
    /** Name and SHA-256 of the file that was given; absent where DNS was asked. */
    name: z.string().optional(),
    given: z.string().optional(),
    /** Who was asked, where DNS was. */
    resolver: z.string().optional(),
  }),
  /** Signatures were checked: how many messages now, with how many keys; what all that is checked has come to. */
  z.object({
    act: z.literal('verify'),
    checked: z.number(),
    /** False where it was stopped before its end. */
    finished: z.boolean(),
    keys: z.number(),
    dkim: z.object({ pass: z.number(), fail: z.number(), unknown: z.number(), none: z.number() }),
  }),
  /** Everything was hashed anew, and compared with what was received. */
  z.object({
    act: z.literal('audit'),
    ok: z.boolean(),
    checks: z.array(
      z.object({
        check: z.enum(['journal', 'bag', 'keys', 'records']),
        ok: z.boolean(),
        /** How many lines, files or records were looked at, and how many differences were found. */
        looked: z.number(),
        differences: z.number(),
        sentence: z.string(),
      }),
    ),
  }),
  z.object({ act: z.literal('merge'), into: z.string(), from: z.string(), sentence: z.string() }),
  z.object({ act: z.literal('split'), address: z.string(), sentence: z.string() }),
  z.object({ act: z.literal('undo'), of: z.number() }),
  /** What a party says about records or conversations. */
  z.object({
    act: z.literal('state'),
    who: z.string(),
    /** Comparable form of an address of theirs, where they are a person of this fonds. */
    address: z.string().optional(),
    says: z.enum(stances),
    /** In their own words. */
    words: z.string().optional(),
    about: z.array(z.object({ record: z.string(), conversation: z.string().optional() })),
    /** EDTF. */
    when: z.string().optional(),
    source: z.object({ record: z.string(), url: z.string(), text: z.string() }).partial(),
    /** Kind and place in the article that is its source, where it was suggested by it. */
    place: z.string().optional(),
    sentence: z.string(),
  }),
  /** Something found in an article is confirmed, dismissed or corrected. */
  z.object({
    act: z.literal('judge'),
    /** Id of the article's record. */
    article: z.string(),
    /** Kind and place: `message-120-164`. */
    place: z.string(),
    verdict: z.enum(verdicts),
    /** What was found there: it stands confirmed though another reader may not find it again. */
    found: z.record(z.string(), z.unknown()),
    correction: correction.optional(),
    sentence: z.string(),
  }),
  /** Something is decided about what editions publish. The sentence names no hidden words: logs are handed on. */
  z.object({ act: z.literal('release'), decision: releaseDecision, sentence: z.string() }),
  /** A search is saved under a name, gets another name, or goes. */
  z.object({ act: z.literal('search'), change: savedChange, sentence: z.string() }),
  /** An edition was cut. It changes nothing in later ones. */
  z.object({
    act: z.literal('cut'),
    number: z.number(),
    /** The time that the edition names. */
    of: z.string(),
    origin: z.string(),
    scope: z.string(),
    published: z.number(),
    withheld: z.number(),
    /** Root of its log, base64, and fingerprint of the key that signed it. */
    root: z.string(),
    fingerprint: z.string(),
  }),
])

export type Act = z.infer<typeof acts>
export type AddAct = Extract<Act, { act: 'add' }>
export type SkipAct = Extract<Act, { act: 'skip' }>

const stamp = z.object({ seq: z.number().int().positive(), time: z.string(), prev: z.string().length(64) })

export type JournalLine = Act & z.infer<typeof stamp>

/** What the first line holds in place of a hash. */
const noPrevious = '0'.repeat(64)

/** What is wrong with a line. */
export type JournalFault = 'not-json' | 'unknown-act' | 'number' | 'chain'

/** A finished line as it stands, whether or not it follows from the one before. */
export interface StandingLine {
  /** Its place, from 1. */
  place: number
  /** SHA-256 of its bytes: what the next line has to hold. */
  hash: string
  /** Undefined where it cannot be read. */
  line: JournalLine | undefined
  fault: JournalFault | undefined
}

/** All finished lines, oldest first; one that is broken does not end it. */
export function* followJournal(dir: string): Generator<StandingLine> {
  const path = journalPath(dir)
  if (!existsSync(path)) return
  const text = readFileSync(path, 'utf8')
  let prev = noPrevious
  let seq = 0
  let place = 0
  for (const raw of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (raw === '') continue
    place += 1
    seq += 1
    const { line, fault } = readLine(raw)
    const follows = line?.seq === seq ? (line.prev === prev ? undefined : 'chain') : 'number'
    const hash = sha256(raw)
    yield { place, hash, line, fault: fault ?? follows }
    // A line that is left out is one fault, not one in each line after it.
    seq = line?.seq ?? seq
    prev = hash
  }
}

function readLine(raw: string): Pick<StandingLine, 'line' | 'fault'> {
  let parsed: unknown
  try {
    parsed = JSON.parse(raw)
  } catch {
    return { line: undefined, fault: 'not-json' }
  }
  const line = stamp.and(acts).safeParse(parsed)
  return line.success ? { line: line.data, fault: undefined } : { line: undefined, fault: 'unknown-act' }
}

/**
 * All finished lines, oldest first, the chain checked.
 * Throws FondsError `journal-broken` naming the first line that does not follow from the one before.
 */
export function readJournal(dir: string): JournalLine[] {
  return Array.from(followJournal(dir), ({ place, line, fault }) => {
    if (line !== undefined && fault === undefined) return line
    const why = fault === 'number' ? `is numbered ${line?.seq}` : faults[fault ?? 'not-json']
    throw new FondsError('journal-broken', `line ${place} of journal.jsonl ${why}: restore the journal from a copy`)
  })
}

const faults: Record<Exclude<JournalFault, 'number'>, string> = {
  'not-json': 'is not JSON',
  'unknown-act': 'holds no act that this version knows',
  chain: 'does not hold the hash of the line before it',
}

/** Where the next line goes: number and hash of the last finished one. */
export interface JournalEnd {
  seq: number
  prev: string
}

/** The end of the journal; bytes of an unfinished line, left by a crash, are cut off. */
export function journalEnd(dir: string): JournalEnd {
  const path = journalPath(dir)
  if (!existsSync(path)) return { seq: 0, prev: noPrevious }
  const text = readFileSync(path)
  const finished = text.lastIndexOf(0x0a) + 1
  if (finished < text.length) truncateSync(path, finished)
  const start = text.lastIndexOf(0x0a, finished - 2) + 1
  const last = text.subarray(start, finished - 1)
  if (last.length === 0) return { seq: 0, prev: noPrevious }
  return { seq: JSON.parse(last.toString('utf8')).seq, prev: sha256(last) }
}

/** Appends acts, all at one time, and waits until they are on disk. Returns the new end. */
export function appendActs(
  dir: string,
  end: JournalEnd,
  acts: Act[],
  now: number,
  onStep: (step: string) => void = () => {},
): JournalEnd {
  if (acts.length === 0) return end
  const time = new Date(now).toISOString()
  let { seq, prev } = end
  let text = ''
  for (const act of acts) {
    seq += 1
    const raw = JSON.stringify({ seq, time, ...act, prev })
    prev = sha256(raw)
    text += `${raw}\n`
  }
  const file = openSync(journalPath(dir), 'a', 0o600)
  try {
    writeAll(file, Buffer.from(text))
    onStep('journal written')
    fsyncSync(file)
    onStep('journal on disk')
  } finally {
    closeSync(file)
  }
  return { seq, prev }
}
