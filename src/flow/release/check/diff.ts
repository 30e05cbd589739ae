// Two editions of one log, the older and the newer -> what changed between them, record by record. Needs no fonds.
import { FondsError } from '../../../record/error.ts'
import { type EditionFiles, readText } from '../../../release/check/files.ts'
import { headOf } from '../../../release/files/head.ts'
import { inRecord, places, recordFiles } from '../../../release/files/layout.ts'
import { type Entry, readEntry } from '../../../release/log/entry.ts'
import { isFault, replay } from '../../../release/log/replay.ts'
import type { PublicRecord } from '../../../view/model/release.ts'
import { openEdition } from './check.ts'

export type ChangeKind = 'added' | 'corrected' | 'withdrawn' | 'disclosed' | 'withheld' | 'forgotten'

export interface Change {
  /** Number of the edition that says it. */
  edition: number
  /** `withheld`: in scope and not published, from now on or for another reason. `forgotten`: withheld before, and now out of scope. */
  what: ChangeKind
  /** Id in the newer edition; null where there is none. */
  id: string | null
  was: string | null
  reason: string | null
  /** Date and subject or first words, where the newer edition publishes it; else those of the older one. */
  date: string | null
  title: string | null
}

export interface EditionDiff {
  from: { number: number; time: string }
  to: { number: number; time: string }
  counts: Record<ChangeKind, number>
  changes: Change[]
}

/** Throws FondsError `no-such-path`, `log-absent`, `diff-unrelated`. */
export async function diffReleases(older: string, newer: string): Promise<EditionDiff> {
  const [old, now] = [await readSide(older), await readSide(newer)]
  try {
    if (old.lines.length > now.lines.length || old.lines.some((line, at) => line !== now.lines[at]))
      throw new FondsError('diff-unrelated', `${newer} does not continue ${older}: name the older edition first`)
    const changes: Change[] = []
    let edition = old.last.number
    for (const line of now.lines.slice(old.lines.length)) {
      const entry = readEntry(line)!
      if (entry.type === 'edition') edition = entry.number
      else changes.push(await told(entry, edition, now.files, old.files))
    }
    const counts = { added: 0, corrected: 0, withdrawn: 0, disclosed: 0, withheld: 0, forgotten: 0 }
    for (const { what } of changes) counts[what] += 1
    return { from: old.last, to: now.last, counts, changes }
  } finally {
    old.files.close()
    now.files.close()
  }
}

interface Side {
  files: EditionFiles
  lines: string[]
  last: { number: number; time: string }
}

async function readSide(path: string): Promise<Side> {
  const files = await openEdition(path)
  const lines = ((await readText(files, places.entries)) ?? '').split('\n').slice(0, -1)
  const entries = lines.map(readEntry)
  const state = entries.every((entry) => entry !== undefined) ? replay(entries as Entry[]) : undefined
  if (state === undefined || isFault(state)) {
    files.close()
    throw new FondsError('log-absent', `${path} holds no sound log of an edition: see "fonds release check ${path}"`)
  }
  const { number, time } = state.editions.at(-1)!
  return { files, lines, last: { number, time } }
}

type Told = Exclude<Entry, { type: 'edition' }>

async function told(entry: Told, edition: number, now: EditionFiles, old: EditionFiles): Promise<Change> {
  const id = 'id' in entry ? (entry.id ?? null) : null
  const was = 'was' in entry ? (entry.was ?? null) : null
  const named = (await nameOf(now, id)) ?? (await nameOf(old, was ?? id))
  const reason = 'reason' in entry ? entry.reason : null
  return { edition, what: kindOf(entry), id, was, reason, date: named?.date ?? null, title: named?.title ?? null }
}

function kindOf(entry: Told): ChangeKind {
  switch (entry.type) {
    case 'record':
      return 'added'
    case 'correction':
      return 'corrected'
    case 'withdrawal':
      return entry.id === undefined ? 'forgotten' : 'withdrawn'
    case 'disclosure':
      return 'disclosed'
    case 'withheld':
      return 'withheld'
  }
}

async function nameOf(
  files: EditionFiles,
  id: string | null,
): Promise<{ date: string | null; title: string } | undefined> {
  const text = id === null ? undefined : await readText(files, inRecord(id, recordFiles.record))
  if (text === undefined) return undefined
  const { date, subject, preview } = headOf(JSON.parse(text) as PublicRecord)
  return { date: date.edtf, title: subject || preview }
}
