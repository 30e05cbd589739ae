// The log of an edition: its entries give the root that is signed, and each follows from those before it.

import { places } from '../files/layout.ts'
import { type Entry, readEntry } from '../log/entry.ts'
import { isFault, type LogState, replay } from '../log/replay.ts'
import { type Hash, leafHash, rootOf, type Tree, treeOf } from '../proof/merkle.ts'
import { type Checkpoint, openNote, readCheckpoint } from '../proof/note.ts'
import { type EditionFiles, readText } from './files.ts'
import type { Reasons } from './reason.ts'

export interface CheckedLog {
  /** The lines as they stand: the leaves. */
  lines: string[]
  tree: Tree
  root: Hash
  state: LogState
  /** The signed note, as it stands. */
  note: string
  checkpoint: Checkpoint
}

/** Undefined where there is no log to hold the rest against. */
export async function checkLog(
  files: EditionFiles,
  key: Buffer | undefined,
  reasons: Reasons,
): Promise<CheckedLog | undefined> {
  const log = await readLog(files, reasons)
  const note = await readText(files, places.checkpoint)
  if (note === undefined) reasons.add('part-missing', places.checkpoint)
  if (log === undefined || note === undefined) return undefined
  const checkpoint = openCheckpoint(note, key)
  if (checkpoint === undefined) {
    reasons.add('checkpoint-unsigned', places.checkpoint)
    return undefined
  }
  const root = rootOf(log.tree)
  if (checkpoint.size !== log.tree.size)
    reasons.add(
      'root-differs',
      places.checkpoint,
      `it counts ${checkpoint.size} entries, and there are ${log.tree.size}`,
    )
  else if (!checkpoint.root.equals(root)) reasons.add('root-differs', places.entries)
  const last = log.state.editions.at(-1)
  if (last && !saysEdition(checkpoint, last)) reasons.add('checkpoint-differs', places.checkpoint)
  return { ...log, root, note, checkpoint }
}

/** A checkpoint that is signed under the origin that it names; with no key there is none. */
export function openCheckpoint(note: string, key: Buffer | undefined): Checkpoint | undefined {
  const origin = note.slice(0, note.indexOf('\n'))
  const text = key && openNote(note, origin, key)
  return text === undefined ? undefined : readCheckpoint(text)
}

/** What stands in a checkpoint below the root. */
export function editionLines({ number, time }: { number: number; time: string }): string[] {
  return [`edition ${number}`, `time ${time}`]
}

export function saysEdition(checkpoint: Checkpoint, edition: { number: number; time: string }): boolean {
  return checkpoint.more.join('\n') === editionLines(edition).join('\n')
}

async function readLog(
  files: EditionFiles,
  reasons: Reasons,
): Promise<Pick<CheckedLog, 'lines' | 'tree' | 'state'> | undefined> {
  const text = await readText(files, places.entries)
  if (text === undefined) {
    reasons.add('part-missing', places.entries)
    return undefined
  }
  const lines = text.split('\n')
  const isWhole = lines.pop() === ''
  const entries: Entry[] = []
  for (const line of lines) {
    const entry = readEntry(line)
    if (entry === undefined) break
    entries.push(entry)
  }
  if (!isWhole || entries.length < lines.length) {
    reasons.add('log-unreadable', places.entries, isWhole ? `entry ${entries.length}` : 'its last line has no end')
    return undefined
  }
  const state = replay(entries)
  if (isFault(state)) {
    reasons.add('log-impossible', places.entries, `entry ${state.leaf} ${state.what}`)
    return undefined
  }
  return { lines, state, tree: treeOf(lines.map((line) => leafHash(Buffer.from(line)))) }
}
