// The journal, read by people: every line with its hash and whether it follows, all of it or what concerns one source or record.
import { statSync } from 'node:fs'
import { FondsError } from '../record/error.ts'
import type { ReleaseDecision } from '../record/release.ts'
import type { Fonds } from '../store/fonds.ts'
import { type Act, followJournal, type JournalLine, type StandingLine } from '../store/journal.ts'
import { journalPath } from '../store/layout.ts'
import { copyRows } from '../store/list/copies.ts'
import { recordRowsById } from '../store/list/records.ts'
import { sourceRow } from '../store/list/sources.ts'
import type { CustodyAct, CustodyKind, CustodyLine, CustodyPage } from '../view/model.ts'
import { recordLine, recordTitle } from '../view/record-line.ts'
import { heldRecord } from './held-record.ts'

export interface CustodyAsk {
  kind?: CustodyKind
  /** Path of a source. */
  source?: string
  /** Id of a record: lines about the sources that it and its copies stand in, and those in which they are named. */
  record?: string
  offset?: number
  limit?: number
}

const usualLimit = 100

const kinds: Record<Act['act'], CustodyKind> = {
  init: 'received',
  add: 'received',
  describe: 'received',
  skip: 'received',
  unskip: 'received',
  keys: 'keys',
  verify: 'checks',
  audit: 'checks',
  merge: 'decisions',
  split: 'decisions',
  undo: 'decisions',
  state: 'decisions',
  judge: 'decisions',
  release: 'decisions',
  search: 'decisions',
  cut: 'decisions',
}

/** Throws FondsError `not-found` where there is no such source or record. */
export function openCustody(fonds: Fonds, ask: CustodyAsk = {}): CustodyPage {
  const all = standing(fonds)
  const about = aboutOf(fonds, ask)
  const wanted = about.concerns === undefined ? all : all.filter(about.concerns)
  const shown = ask.kind === undefined ? wanted : wanted.filter(({ line }) => line && kinds[line.act] === ask.kind)
  const { offset = 0, limit = usualLimit } = ask
  const end = Math.max(0, shown.length - offset)
  return {
    total: shown.length,
    offset,
    lines: withTitles(
      fonds,
      shown
        .slice(Math.max(0, end - limit), end)
        .map(custodyLine)
        .reverse(),
    ),
    journal: {
      lines: all.length,
      end: all.at(-1)?.hash ?? null,
      broken: brokenAt(all),
      counts: countKinds(wanted),
    },
    audit: lastAudit(all),
    about: about.view,
  }
}

/** All lines as the page shows them, the oldest first. */
export function* listCustody(dir: string): Generator<CustodyLine> {
  for (const line of followJournal(dir)) yield custodyLine(line)
}

/** Records are named as their readers know them, where they are held. */
function withTitles(fonds: Fonds, lines: CustodyLine[]): CustodyLine[] {
  const abouts = lines.flatMap(({ act }) => (act?.act === 'state' ? act.about : []))
  const rows = recordRowsById(fonds, [...new Set(abouts.map(({ record }) => record))])
  const titles = new Map(rows.map((row) => [row.id, recordTitle(recordLine(row))]))
  for (const about of abouts) about.title = titles.get(about.record) ?? ''
  return lines
}

interface Read {
  is: string
  lines: StandingLine[]
}

/** Hashing a journal of thousands of lines for each of its pages would be felt. */
const read = new WeakMap<Fonds, Read>()

function standing(fonds: Fonds): StandingLine[] {
  const { size, mtimeMs } = statSync(journalPath(fonds.dir))
  const is = `${size} ${mtimeMs}`
  const known = read.get(fonds)
  if (known?.is === is) return known.lines
  const lines = [...followJournal(fonds.dir)]
  read.set(fonds, { is, lines })
  return lines
}

interface About {
  /** Undefined where every line does. */
  concerns: ((line: StandingLine) => boolean) | undefined
  view: CustodyPage['about']
}

function aboutOf(fonds: Fonds, { source, record }: CustodyAsk): About {
  if (record !== undefined) {
    const row = heldRecord(fonds, record)
    const copies = copyRows(fonds, row.no)
    const paths = new Set([row.path, ...copies.map(({ path }) => path)])
    const ids = new Set([record, ...copies.map(({ id }) => id)])
    const title = row.subject ?? row.preview
    return { concerns: concerning(fonds, paths, ids), view: { source: null, record, title } }
  }
  if (source === undefined) return { concerns: undefined, view: { source: null, record: null, title: null } }
  if (!sourceRow(fonds, source))
    throw new FondsError('not-found', `no source "${source}" in this fonds: paths are listed by "fonds ledger"`)
  return {
    concerns: concerning(fonds, new Set([source]), new Set()),
    view: { source, record: null, title: null },
  }
}

/** Lines that name one of these paths or records, and those that take such a line back. */
function concerning(fonds: Fonds, paths: Set<string>, records: Set<string>) {
  const named = new Set<number>()
  for (const { line } of standing(fonds)) if (line && isAbout(line, paths, records)) named.add(line.seq)
  return ({ line }: StandingLine) =>
    line !== undefined && (named.has(line.seq) || (line.act === 'undo' && named.has(line.of)))
}

function isAbout(line: JournalLine, paths: Set<string>, records: Set<string>): boolean {
  switch (line.act) {
    case 'add':
    case 'describe':
      return paths.has(line.path) || (line.sidecar !== undefined && paths.has(line.sidecar))
    case 'skip':
    case 'unskip':
      return paths.has(line.path)
    case 'state':
      return [line.source.record, ...line.about.map((one) => one.record)].some(
        (id) => id !== undefined && records.has(id),
      )
    case 'release':
      return namedIn(line.decision).some((id) => records.has(id))
    default:
      return false
  }
}

function namedIn(decision: ReleaseDecision): string[] {
  if (decision.what === 'choose') return decision.records
  return 'record' in decision ? [decision.record] : []
}

function brokenAt(lines: StandingLine[]): CustodyPage['journal']['broken'] {
  const first = lines.find(({ fault }) => fault !== undefined)
  return first ? { seq: first.place, fault: first.fault! } : null
}

function countKinds(lines: StandingLine[]): Record<CustodyKind, number> {
  const counts = { received: 0, keys: 0, decisions: 0, checks: 0 }
  for (const { line } of lines) if (line) counts[kinds[line.act]] += 1
  return counts
}

function lastAudit(lines: StandingLine[]): CustodyPage['audit'] {
  const last = lines.findLast(({ line }) => line?.act === 'audit')
  const line = last?.line
  return line?.act === 'audit' ? { seq: last!.place, time: Date.parse(line.time), ok: line.ok } : null
}

function custodyLine({ place, hash, line, fault }: StandingLine): CustodyLine {
  return {
    seq: place,
    time: line ? Date.parse(line.time) : null,
    hash,
    prev: line?.prev ?? null,
    fault: fault ?? null,
    act: line ? actOf(line) : null,
  }
}

function actOf(line: JournalLine): CustodyAct {
  switch (line.act) {
    case 'init':
      return { act: line.act, title: line.title }
    case 'add': {
      const { act, path, sha256, bytes, name, custodian, sidecar } = line
      const other = name !== undefined && name !== path ? name : null
      return { act, path, sha256, bytes, name: other, custodian: custodian ?? null, sidecar: sidecar ?? null }
    }
    case 'describe':
      return { act: line.act, path: line.path, sidecar: line.sidecar ?? null, given: line.given ?? {} }
    case 'skip': {
      const { act, path, custodian, code, sentence } = line
      return { act, path, custodian: custodian ?? null, code, sentence }
    }
    case 'unskip':
      return { act: line.act, path: line.path }
    case 'keys': {
      const { act, path, sha256, count, origin, name, given, resolver } = line
      const said = { name: name ?? null, given: given ?? null, resolver: resolver ?? null }
      return { act, path, sha256, count, origin, ...said }
    }
    case 'verify': {
      const { act, checked, finished, keys, dkim } = line
      return { act, checked, finished, keys, dkim }
    }
    case 'audit':
      return { act: line.act, ok: line.ok, checks: line.checks }
    case 'merge':
    case 'split':
    case 'judge':
    case 'search':
      return { act: line.act, sentence: line.sentence }
    case 'release':
      return { act: line.act, ...releaseAct(line.decision), sentence: line.sentence }
    case 'cut': {
      const { act, number, origin, published, withheld, root, fingerprint } = line
      return { act, number, origin, published, withheld, root, fingerprint }
    }
    case 'undo':
      return { act: line.act, of: line.of }
    case 'state': {
      const about = line.about.map((one) => ({ record: one.record, whole: one.conversation !== undefined, title: '' }))
      return { act: line.act, who: line.who, says: line.says, about, sentence: line.sentence }
    }
  }
}

/** Hidden words are left out: the log of custody is handed on. */
function releaseAct(decision: ReleaseDecision) {
  const { what } = decision
  const reason = 'reason' in decision ? (decision.reason ?? null) : null
  if (what === 'choose') return { what: decision.choice, records: decision.records.length, reason }
  if (what === 'attachment') return { what: `file-${decision.show}` as const, records: 1, reason }
  if (what === 'original')
    return { what: decision.serve ? ('original' as const) : ('no-original' as const), records: 1, reason }
  return { what, records: 'record' in decision ? 1 : 0, reason }
}
