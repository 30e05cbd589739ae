// What an edition publishes and withholds -> its log, its signed checkpoint, the proof of each record and of each edition before,
// and a tombstone where nothing is published any more.

import { editionLines } from '../../../release/check/log.ts'
import { consistencyPath, earlierCheckpoint, inRecord, places, recordFiles } from '../../../release/files/layout.ts'
import type { Signer } from '../../../release/key/signer.ts'
import { type Entry, entryLine, readEntry } from '../../../release/log/entry.ts'
import { buriedIds } from '../../../release/log/history.ts'
import { isFault, type LogState, replay } from '../../../release/log/replay.ts'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootOf,
  rootOfFirst,
  type Tree,
  treeOf,
} from '../../../release/proof/merkle.ts'
import { checkpointText, signNote } from '../../../release/proof/note.ts'
import { consistencyFile, proofFile } from '../../../release/proof/proof-file.ts'
import type { Earlier } from './earlier.ts'
import type { Staging } from './staging.ts'

export interface WrittenLog {
  state: LogState
  /** Base64. */
  root: string
}

/** `entries` are those of this edition alone. */
export async function writeLog(
  staging: Staging,
  earlier: Earlier,
  entries: Entry[],
  origin: string,
  signer: Signer,
): Promise<WrittenLog> {
  const lines = [...earlier.lines, ...entries.map(entryLine)]
  const state = stateOf(lines)
  const tree = treeOf(lines.map((line) => leafHash(Buffer.from(line))))
  const root = rootOf(tree)
  const last = state.editions.at(-1)!
  const text = checkpointText({ origin, size: tree.size, root, more: editionLines(last) })
  const checkpoint = await signNote(signer, origin, text)
  staging.write(places.entries, `${lines.join('\n')}\n`)
  staging.write(places.checkpoint, checkpoint)
  for (const [id, { leaf }] of state.published) {
    const extra = Buffer.from(lines[leaf]!)
    const proof = proofFile({ extra, index: leaf, hashes: inclusionProof(tree, leaf), checkpoint })
    staging.write(inRecord(id, recordFiles.proof), proof)
  }
  writeEarlier(staging, earlier, tree, state)
  for (const [id, tombstone] of buriedIds(state))
    staging.write(inRecord(id, recordFiles.tombstone), `${JSON.stringify(tombstone)}\n`)
  return { state, root: root.toString('base64') }
}

/** What was written follows from the rules that a checker holds it to, or it is a bug. */
function stateOf(lines: string[]): LogState {
  const state = replay(lines.map((line) => readEntry(line)!))
  if (isFault(state)) throw new Error(`entry ${state.leaf} of the log ${state.what}`)
  return state
}

function writeEarlier(staging: Staging, { checkpoints }: Earlier, tree: Tree, { editions }: LogState): void {
  for (const { number, size } of editions.slice(0, -1)) {
    staging.write(earlierCheckpoint(number), checkpoints.get(number)!)
    const proof = {
      from: { size, root: rootOfFirst(tree, size) },
      to: { size: tree.size, root: rootOf(tree) },
      hashes: consistencyProof(tree, size),
    }
    staging.write(consistencyPath(number), consistencyFile(proof))
  }
}
