// The files of an edition -> whether it is what it says it is, and where not. Nothing of it is trusted before its signature is
// checked, and what is wrong in one place does not keep the rest from being looked at.
import { sha256 } from '../../record/id.ts'
import type { EditionFile } from '../files/edition-file.ts'
import { fingerprint } from '../key/signer.ts'
import { checkEarlier, checkPrevious, checkTombstones, compareEdition, readEdition } from './editions.ts'
import type { EditionFiles } from './files.ts'
import { checkKey } from './key.ts'
import { type CheckedLog, checkLog } from './log.ts'
import { newReasons, type Reason } from './reason.ts'
import { checkData, checkRecords, type OriginalChecker, type RecordCounts } from './records.ts'
import { checkPages, checkSums } from './sums.ts'

export interface CheckOptions {
  /** Who is expected to have signed it: true for the right key (32 bytes). */
  isExpected?: (key: Buffer) => boolean
  /** The checkpoint of an edition that this one has to continue. */
  previous?: string
  /** Reads the keys of the edition once, and checks mails with them. */
  originals?: (files: EditionFiles) => Promise<OriginalChecker>
  onProgress?(progress: { stage: 'files' | 'records'; done: number; total: number }): void
}

export interface CheckedEdition {
  title: string
  number: number
  time: string
  origin: string
  published: number
  withheld: number
  fingerprint: string
}

export interface CheckReport {
  ok: boolean
  /** Why not. */
  reasons: Reason[]
  /** How many there are; more than are listed where there are very many. */
  found: number
  /** What this does not prove, in words. */
  notes: Array<{ code: NoteCode; sentence: string }>
  /** As the log and `key.pub` say; null where they cannot be read. */
  edition: CheckedEdition | null
  looked: { files: number; bytes: number } & Omit<RecordCounts, 'hidden'>
}

const sentences = {
  'key-unconfirmed':
    'the key is only what the edition itself says: compare its fingerprint with what the publisher says elsewhere, and give it as --key',
  'previous-ungiven':
    'whether it continues an earlier edition that you hold was not asked: give that one as --previous',
  'not-the-truth': 'this proves who signed what and that nothing changed since; not that what people wrote is true',
} as const
export type NoteCode = keyof typeof sentences

export async function checkEdition(files: EditionFiles, options: CheckOptions = {}): Promise<CheckReport> {
  const { isExpected = () => true, previous, originals, onProgress } = options
  const reasons = newReasons()
  for (const { code, path } of files.faults) reasons.add(code, path)
  const { hashes, signedBy } = await checkSums(
    files,
    reasons,
    counting(files.sizes.size, (done, total) => onProgress?.({ stage: 'files', done, total })),
  )
  const key = await checkKey(files, signedBy, isExpected, reasons)
  if (key) await checkPages(files, fingerprint(key), reasons)
  const log = await checkLog(files, key, reasons)
  const edition = await readEdition(files, reasons)
  let counts: RecordCounts = { records: 0, proofs: 0, originals: 0, hidden: 0 }
  if (log) {
    const context = { files, hashes, log, reasons, checkOriginal: await originals?.(files) }
    const total = log.state.published.size
    counts = await checkRecords(
      context,
      counting(total, (done) => onProgress?.({ stage: 'records', done, total })),
    )
    await checkData(context, sha256)
    await checkTombstones(files, log, reasons)
    await checkEarlier(files, log, key, reasons)
    if (key && edition) compareEdition(edition, log, key, counts.hidden, reasons)
    if (key && previous !== undefined) checkPrevious(previous, log, key, reasons)
  }
  const { hidden: _, ...looked } = counts
  return {
    ok: reasons.found === 0,
    reasons: reasons.list,
    found: reasons.found,
    notes: notesFor(options),
    edition: editionOf(log, key),
    looked: {
      files: files.sizes.size,
      bytes: [...files.sizes.values()].reduce((sum, size) => sum + size, 0),
      ...looked,
    },
  }
}

function counting(total: number, tell: (done: number, total: number) => void): () => void {
  let done = 0
  return () => {
    done += 1
    tell(done, total)
  }
}

function notesFor({ isExpected, previous }: CheckOptions): CheckReport['notes'] {
  const codes: NoteCode[] = [
    ...(isExpected ? [] : (['key-unconfirmed'] as const)),
    ...(previous === undefined ? (['previous-ungiven'] as const) : []),
    'not-the-truth',
  ]
  return codes.map((code) => ({ code, sentence: sentences[code] }))
}

function editionOf(log: CheckedLog | undefined, key: Buffer | undefined): CheckedEdition | null {
  const last = log?.state.editions.at(-1)
  if (!log || !last || !key) return null
  const { title, number, time, published, withheld } = last
  return { title, number, time, origin: log.checkpoint.origin, published, withheld, fingerprint: fingerprint(key) }
}

export type { EditionFile }
