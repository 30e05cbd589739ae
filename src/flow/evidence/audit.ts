// A folder -> whether everything in it is still what was received: the journal, the bag, the keys, and the bytes of every
// record. Reads only, and goes on after the first fault: an audit that stops says less than there is to say.
import { existsSync, readFileSync } from 'node:fs'
import { FondsError } from '../../record/error.ts'
import { recordId, sha256 } from '../../record/id.ts'
import { payloadPath } from '../../store/bag.ts'
import { listHashed } from '../../store/finding/hashed.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type JournalLine, readJournal } from '../../store/journal.ts'
import { changedKeys } from '../../store/keys.ts'
import { journalPath } from '../../store/layout.ts'
import { checkFonds, openFonds } from '../../store/open.ts'
import { type FileBytes, openBytes, unpackedPath, windowed } from '../../store/raw.ts'
import { getMarks } from '../../store/source.ts'
import type { AuditCheckView } from '../../view/model.ts'
import { checkSources } from '../intake/check-sources.ts'
import { changedFilesSentence, filesSentence, keysSentence, linesSentence, recordsSentence } from './audit-words.ts'

export type AuditCheck = AuditCheckView

export interface AuditProgress {
  /** Files of the bag are hashed first, then the bytes of every record. */
  stage: 'files' | 'records'
  done: number
  total: number
}

export interface AuditRun {
  onProgress?(progress: AuditProgress): void
}

/** Throws FondsError `no-fonds`; whatever else is wrong is what it finds. */
export async function audit(dir: string, run: AuditRun = {}): Promise<AuditCheck[]> {
  checkFonds(dir)
  const journal = auditJournal(dir)
  return [
    journal.check,
    await auditBag(dir, journal.lines, journal.check.ok, run),
    journal.check.ok ? auditKeys(dir, journal.lines) : keysUnchecked,
    auditRecords(dir, journal.lines, run),
  ]
}

/** The journal names the files of keys: where it is broken, nothing can be said of them. */
const keysUnchecked: AuditCheck = {
  check: 'keys',
  ok: false,
  looked: 0,
  sentence: 'keys were not checked: the journal, which names them, is broken',
  differences: [],
}

/** Where the journal is broken, that it does not name a file says nothing about the file. */
async function auditBag(dir: string, journal: JournalLine[], isWhole: boolean, run: AuditRun): Promise<AuditCheck> {
  const onFile = (done: number, total: number) => run.onProgress?.({ stage: 'files', done, total })
  const { files, differences: all, changed, unknown } = await checkSources({ dir }, journal, onFile)
  const differences = all.filter(({ code }) => isWhole || code !== 'payload-unjournaled')
  const ok = differences.length === 0
  const sentence = ok ? filesSentence(files) : changedFilesSentence(changed.length, isWhole ? unknown.length : null)
  return { check: 'bag', ok, looked: files, sentence, differences }
}

function auditJournal(dir: string): { lines: JournalLine[]; check: AuditCheck } {
  try {
    const lines = readJournal(dir)
    const sentence = `${linesSentence(lines.length)}; the last one has the hash ${endOf(dir)}`
    return { lines, check: { check: 'journal', ok: true, looked: lines.length, sentence, differences: [] } }
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
    const differences = [{ code: error.code, path: 'journal.jsonl', expected: null, found: null }]
    return { lines: [], check: { check: 'journal', ok: false, looked: 0, sentence: error.message, differences } }
  }
}

/** Whoever has noted this hash can tell later that nothing up to here was changed. */
function endOf(dir: string): string {
  const text = readFileSync(journalPath(dir), 'utf8')
  return sha256(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1)!)
}

function auditKeys(dir: string, journal: JournalLine[]): AuditCheck {
  const imports = journal.filter(({ act }) => act === 'keys').length
  const differences = changedKeys(dir, journal).map((path) => ({
    code: 'keys-changed',
    path,
    expected: null,
    found: null,
  }))
  const sentence = keysSentence(imports, differences.length)
  return { check: 'keys', ok: differences.length === 0, looked: imports, sentence, differences }
}

function auditRecords(dir: string, journal: JournalLine[], run: AuditRun): AuditCheck {
  let fonds: Fonds
  try {
    fonds = openFonds(dir)
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
    const sentence = `records were not checked: ${error.message}`
    return { check: 'records', ok: false, looked: 0, sentence, differences: [] }
  }
  try {
    const { total, differences } = hashRecords(fonds, run)
    const { arranged, chain } = getMarks(fonds)
    const isOther = arranged > 0 && journal.length > 0 && chain !== journal[arranged - 1]?.prev
    if (isOther) differences.push({ code: 'journal-shortened', path: 'journal.jsonl', expected: chain, found: null })
    const sentence = isOther
      ? 'the databases were made from another journal'
      : recordsSentence(total, differences.length)
    return { check: 'records', ok: differences.length === 0, looked: total, sentence, differences }
  } finally {
    fonds.close()
  }
}

function hashRecords(fonds: Fonds, run: AuditRun) {
  const rows = listHashed(fonds)
  const differences: AuditCheck['differences'] = []
  let path: string | undefined
  let bytes: FileBytes | undefined
  for (const [done, row] of rows.entries()) {
    if (row.path !== path) {
      bytes?.close()
      path = row.path
      bytes = openReadable(fonds.dir, row)
    }
    const found = bytes ? sha256(bytes.slice(row.offset, row.offset + row.length)) : null
    const isNamed = recordId(row.sha256) === row.id
    if (found !== row.sha256 || !isNamed)
      differences.push({ code: 'record-changed', path: row.path, record: row.id, expected: row.sha256, found })
    if (done % 1000 === 0) run.onProgress?.({ stage: 'records', done, total: rows.length })
  }
  bytes?.close()
  return { total: rows.length, differences }
}

/** Undefined where the source, or its unpacked copy, is gone. */
function openReadable(dir: string, { path, compressed }: { path: string; compressed: string | null }) {
  const place = compressed === null ? payloadPath(dir, path) : unpackedPath(dir, path)
  return existsSync(place) ? windowed(openBytes(place)) : undefined
}
