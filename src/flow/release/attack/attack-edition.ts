// An edition that is being made and what it hides -> every place where it says so. All processors search.
import { type AttackHit, attackFile, prepareAttack } from '../../../release/attack/attack.ts'
import { filesBelow } from '../../../release/files/below.ts'
import type { Hidden } from '../../../release/hide/hidden.ts'
import { eachInThreads } from '../../evidence/in-threads.ts'
import { ownBytes } from './own-bytes.ts'
import { partiesOf } from './parties.ts'
import { piecesOf } from './search-words.ts'

/** Files that a thread takes at a time. */
const batchSize = 200
/** Places that are told; the first ones say what went wrong. */
const maxTold = 100

/**
 * The hits, by path and place; at most 100. `pathsOf` gives the beginnings of the paths of the records of these ids, where a
 * string is hidden in them alone.
 */
export async function attackEdition(
  dir: string,
  hidden: readonly Hidden[],
  pathsOf: (records: ReadonlySet<string>) => string[],
  tick: () => void,
): Promise<AttackHit[]> {
  if (hidden.length === 0) return []
  const sought = hidden.map(({ seq, text, reach }) => ({
    ...{ seq, text },
    within: reach === 'everywhere' ? reach : pathsOf(reach),
  }))
  const { tokens, ...own } = await ownBytes(dir)
  const suspects = new Set<string>()
  for await (const hits of eachInThreads({
    job: 'attack',
    start: { dir, hidden: sought, own },
    batches: batches(dir),
  })) {
    for (const { path } of hits) suspects.add(path)
    for (let i = 0; i < batchSize; i += 1) tick()
  }
  // What looks like a hit may be a digest, or a stem: only here it is known what the program worked out.
  const isPiece = await piecesOf(dir, suspects)
  const search = prepareAttack(sought, { ...own, tokens, isPiece, isParty: partiesOf(dir) })
  const found: AttackHit[] = []
  for (const path of [...suspects].sort()) {
    for (const hit of attackFile(dir, path, search)) {
      found.push(hit)
      if (found.length >= maxTold) return found
    }
  }
  return found
}

/** Names the first places; never what is hidden. */
export function leakMessage(hits: AttackHit[]): string {
  const places = hits.slice(0, 5).map(({ path, inside, offset, form, seq }) => {
    const within = inside === null ? path : `${path} (${inside})`
    if (seq < 0) return `${within} cannot be searched`
    return `${within}${offset === null ? ', in its name' : `, byte ${offset}`}: ${form}, decision ${seq}`
  })
  const more = hits.length > places.length ? `; and ${hits.length - places.length} more` : ''
  return `the edition would say what is hidden, and nothing was written: ${places.join('; ')}${more}. Withhold these records or files, or hide more of the words`
}

function* batches(dir: string): Generator<string[]> {
  let batch: string[] = []
  for (const path of filesBelow(dir)) {
    batch.push(path)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  yield batch
}
