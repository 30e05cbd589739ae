// What was handed in and could not be taken in -> acts of the journal, and from there a source row whose ledger says why.
// Each is told once, until its reason changes; where it can be read later, its row goes.
import { freePath, safePath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { Act, JournalLine, SkipAct } from '../../store/journal.ts'
import { putProblem } from '../../store/put.ts'
import { dropSource, emptyLedger, notTakenIn, putLedger, putSource, setMarks } from '../../store/source.ts'

/** What the journal says was skipped and not taken in since. */
export interface Skipped {
  /** True for the path of something that was skipped. */
  holds(path: string): boolean
  /**
   * The acts that say that something was skipped, none where the journal says so already; and under which path. `wanted` is
   * the path that it would have in the bag, `isTaken` says which paths others have.
   */
  skip(what: Omit<SkipAct, 'act' | 'path'>, dir: string, wanted: string, isTaken: (path: string) => boolean): Noted
  /** The acts that take it back, now that it can be read; none where nothing was skipped there. */
  unskip(origin: string, custodian: string | undefined): Act[]
}

interface Noted {
  path: string
  acts: Act[]
}

export function skippedFrom(lines: JournalLine[]): Skipped {
  const byPlace = new Map<string, SkipAct>()
  const byPath = new Map<string, SkipAct>()
  const note = (act: SkipAct) => {
    byPlace.set(placeOf(act.origin, act.custodian), act)
    byPath.set(act.path, act)
  }
  const forget = (path: string) => {
    const { origin, custodian } = byPath.get(path)!
    byPlace.delete(placeOf(origin, custodian))
    byPath.delete(path)
  }
  for (const line of lines) {
    if (line.act === 'skip') note(line)
    else if (line.act === 'unskip') forget(line.path)
  }
  return {
    holds: (path) => byPath.has(path),
    skip(what, dir, wanted, isTaken) {
      const before = byPlace.get(placeOf(what.origin, what.custodian))
      if (before?.code === what.code) return { path: before.path, acts: [] }
      if (before) forget(before.path)
      const path = before?.path ?? freePath(dir, safePath(wanted), (each) => byPath.has(each) || isTaken(each))
      const act: SkipAct = { act: 'skip', path, ...what }
      note(act)
      return { path, acts: before ? [{ act: 'unskip', path }, act] : [act] }
    },
    unskip(origin, custodian) {
      const before = byPlace.get(placeOf(origin, custodian))
      if (before === undefined) return []
      forget(before.path)
      return [{ act: 'unskip', path: before.path }]
    },
  }
}

function placeOf(origin: string, custodian: string | undefined): string {
  return `${origin} ${custodian ?? ''}`
}

/** What may hold records and could not be looked at is quarantined; the rest is nothing that is read. */
const quarantined = new Set(['unreadable', 'folder-too-deep'])

type SkipLine = Extract<JournalLine, { act: 'skip' | 'unskip' }>

export function isSkip(line: JournalLine): line is SkipLine {
  return line.act === 'skip' || line.act === 'unskip'
}

/** Gives lines of the journal that follow one another their effect. */
export function applySkips(fonds: Fonds, lines: SkipLine[]): void {
  fonds.db.transaction(() => {
    for (const line of lines) line.act === 'skip' ? putSkip(fonds, line) : dropSource(fonds, line.path)
    setMarks(fonds, { applied: lines.at(-1)!.seq })
  })()
}

function putSkip(fonds: Fonds, line: Extract<SkipLine, { act: 'skip' }>): void {
  const { code, sentence } = line
  const outcome = quarantined.has(code) ? 'quarantined' : 'refused'
  const id = putSource(fonds, { ...line, sha256: '', bytes: 0 }, Date.parse(line.time), notTakenIn, null)
  putProblem(fonds.db, { problem: true, outcome, code, sentence, offset: 0, length: 0 }, id)
  putLedger(fonds, id, { ...emptyLedger(), expected: 1, [outcome]: 1 })
}
