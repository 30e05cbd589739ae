// Each published record is there and is the one that the log names, with its page, its proof and the files that it names; no
// other record is there.

import { recordId } from '../../record/id.ts'
import { inRecord, places, recordFiles } from '../files/layout.ts'
import { type CheckableRecord, readRecordFile } from '../files/record-file.ts'
import { leafHash, verifyInclusion } from '../proof/merkle.ts'
import { readProofFile } from '../proof/proof-file.ts'
import { type EditionFiles, readText } from './files.ts'
import type { CheckedLog } from './log.ts'
import type { Reasons } from './reason.ts'

/** The signatures of a mail, checked anew: undefined where they say the same as the record. */
export type OriginalChecker = (raw: Buffer, record: CheckableRecord) => string | undefined

export interface RecordContext {
  files: EditionFiles
  hashes: Map<string, string>
  log: CheckedLog
  reasons: Reasons
  checkOriginal: OriginalChecker | undefined
}

export interface RecordCounts {
  records: number
  proofs: number
  /** Originals whose signatures were checked anew. */
  originals: number
  /** Stretches that are hidden, as the records say. */
  hidden: number
}

/** `onRecord` is told after each one. */
export async function checkRecords(context: RecordContext, onRecord: () => void): Promise<RecordCounts> {
  const counts = { records: 0, proofs: 0, originals: 0, hidden: 0 }
  for (const [id, { leaf, sha256 }] of context.log.state.published) {
    await checkRecord(context, { id, leaf, sha256 }, counts)
    onRecord()
  }
  checkOthers(context)
  return counts
}

interface Logged {
  id: string
  leaf: number
  sha256: string
}

async function checkRecord(context: RecordContext, logged: Logged, counts: RecordCounts): Promise<void> {
  const { files, hashes, reasons } = context
  const path = inRecord(logged.id, recordFiles.record)
  const hash = hashes.get(path)
  if (hash === undefined) reasons.add('record-missing', path)
  else if (hash !== logged.sha256) reasons.add('record-altered', path)
  else counts.records += 1
  if (await checkProof(context, logged)) counts.proofs += 1
  checkPage(context, logged.id)
  const text = hash === undefined ? undefined : await readText(files, path)
  if (text === undefined) return
  const record = readRecordFile(text)
  if (record === undefined || record.id !== logged.id || !hasOwnId(record) || !isOneLine(text)) {
    reasons.add('record-malformed', path)
    return
  }
  counts.hidden += record.hidden
  checkAttachments(context, record)
  if (await checkOriginal(context, record)) counts.originals += 1
}

/** Where nothing is hidden, the id follows from the bytes. */
function hasOwnId({ id, sha256 }: CheckableRecord): boolean {
  return sha256 === null || (/^[0-9a-f]{64}$/.test(sha256) && recordId(sha256) === id)
}

function isOneLine(text: string): boolean {
  return text.indexOf('\n') === text.length - 1
}

function checkPage({ files, reasons }: RecordContext, id: string): void {
  const page = inRecord(id, recordFiles.page)
  if (!files.sizes.has(page)) reasons.add('page-missing', page)
}

async function checkProof({ files, log, reasons }: RecordContext, { id, leaf }: Logged): Promise<boolean> {
  const path = inRecord(id, recordFiles.proof)
  const text = await readText(files, path)
  if (text === undefined) {
    reasons.add('part-missing', path)
    return false
  }
  const proof = readProofFile(text)
  if (proof && (proof.index !== leaf || proof.extra.toString('utf8') !== log.lines[leaf])) {
    reasons.add('proof-foreign', path)
    return false
  }
  const isProved =
    proof !== undefined &&
    proof.checkpoint === log.note &&
    verifyInclusion(leafHash(proof.extra), leaf, log.checkpoint.size, proof.hashes, log.checkpoint.root)
  if (!isProved) reasons.add('proof-invalid', path)
  return isProved
}

function checkAttachments({ files, hashes, reasons }: RecordContext, record: CheckableRecord): void {
  const named = new Set<string>()
  for (const { href, sha256, servedSha256 } of record.files) {
    if (href === null) continue
    const path = inRecord(record.id, href)
    named.add(path)
    const hash = hashes.get(path)
    if (hash === undefined) reasons.add('part-missing', path)
    else if (hash !== (servedSha256 ?? sha256)) reasons.add('attachment-altered', path)
  }
  if (record.original !== null) named.add(inRecord(record.id, record.original))
  for (const path of unnamed(files, record.id)) if (!named.has(path)) reasons.add('attachment-unlisted', path)
}

/** Paths of one record that may stand there only where the record names them. */
function unnamed(files: EditionFiles, id: string): string[] {
  return byFolder(files).get(id) ?? []
}

const held = new WeakMap<EditionFiles, Map<string, string[]>>()

/** Once for all records: an edition has as many files as a city has people. */
function byFolder(files: EditionFiles): Map<string, string[]> {
  const known = held.get(files)
  if (known) return known
  const folders = new Map<string, string[]>()
  for (const path of files.sizes.keys()) {
    const [, id] = /^r\/([^/]+)\/(?:files\/|original\.)/.exec(path) ?? []
    if (id === undefined) continue
    const paths = folders.get(id)
    if (paths) paths.push(path)
    else folders.set(id, [path])
  }
  held.set(files, folders)
  return folders
}

async function checkOriginal(context: RecordContext, record: CheckableRecord): Promise<boolean> {
  if (record.original === null) return false
  const { files, hashes, reasons } = context
  const path = inRecord(record.id, record.original)
  const hash = hashes.get(path)
  if (hash === undefined) reasons.add('part-missing', path)
  else if (hash !== record.sha256 || files.sizes.get(path) !== record.size) reasons.add('original-altered', path)
  const raw = hash === undefined || !context.checkOriginal ? undefined : await files.read(path)
  if (raw === undefined) return false
  const difference = context.checkOriginal!(raw, record)
  if (difference !== undefined) reasons.add('signatures-differ', path, difference)
  return true
}

/** Records that are there and not published: withheld ones, withdrawn ones, invented ones. */
function checkOthers({ files, log, reasons }: RecordContext): void {
  for (const path of files.sizes.keys()) {
    const [, id, name] = /^r\/([^/]+)\/(record\.json|record\.tlog-proof|original\.eml|files\/.+)$/.exec(path) ?? []
    if (id !== undefined && name !== undefined && !log.state.published.has(id)) reasons.add('record-unlogged', path)
  }
}

/** `data/records.jsonl` holds the published records, each as its own file does, and nothing else. */
export async function checkData(
  { files, log, reasons }: RecordContext,
  hashOf: (text: string) => string,
): Promise<void> {
  const text = await readText(files, places.records)
  if (text === undefined) {
    reasons.add('part-missing', places.records)
    return
  }
  const due = new Set([...log.state.published.values()].map(({ sha256 }) => sha256))
  const lines = text.split('\n')
  const isWhole = lines.pop() === '' && lines.length === log.state.published.size
  if (!isWhole || !lines.every((line) => due.delete(hashOf(`${line}\n`)))) reasons.add('data-differs', places.records)
}
