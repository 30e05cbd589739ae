// What the edition says of itself and of those before it, against the log: `edition.json`, tombstones, earlier checkpoints.
import { isDeepStrictEqual } from 'node:util'
import type { Tombstone } from '../../view/model/release.ts'
import { type EditionFile, readEditionFile } from '../files/edition-file.ts'
import { consistencyPath, earlierCheckpoint, inRecord, places, recordFiles } from '../files/layout.ts'
import { fingerprint, publicLine } from '../key/signer.ts'
import { buriedIds, editionsOf } from '../log/history.ts'
import type { Edition } from '../log/replay.ts'
import { rootOfFirst, verifyConsistency } from '../proof/merkle.ts'
import { readConsistencyFile } from '../proof/proof-file.ts'
import { type EditionFiles, readText } from './files.ts'
import { type CheckedLog, openCheckpoint, saysEdition } from './log.ts'
import type { Reasons } from './reason.ts'

export async function readEdition(files: EditionFiles, reasons: Reasons): Promise<EditionFile | undefined> {
  const text = await readText(files, places.edition)
  const edition = text === undefined ? undefined : readEditionFile(text)
  if (edition === undefined) reasons.add(text === undefined ? 'part-missing' : 'edition-malformed', places.edition)
  return edition
}

/** `hidden` is how many stretches the records say are hidden. */
export function compareEdition(
  edition: EditionFile,
  { state, checkpoint }: CheckedLog,
  key: Buffer,
  hidden: number,
  reasons: Reasons,
): void {
  const last = state.editions.at(-1)!
  const { published, withheld } = last
  const said: Array<[what: string, is: unknown, due: unknown]> = [
    ['title', edition.title, last.title],
    ['number', edition.number, last.number],
    ['time', edition.time, last.time],
    ['scope', edition.scope, last.scope],
    ['origin', edition.origin, checkpoint.origin],
    ['counts', edition.counts, { scope: published + withheld, published, withheld, hidden }],
    ['withheld', withheldIn(edition), [...state.withheld].map(([name, { reason }]) => `${name} ${reason}`).sort()],
    ['tombstones', edition.tombstones, state.tombstones],
    ['editions', edition.editions, editionsOf(state)],
  ]
  for (const [what, is, due] of said)
    if (!isDeepStrictEqual(is, due)) reasons.add('edition-differs', places.edition, what)
  if (edition.publicKey !== publicLine(key) || edition.fingerprint !== fingerprint(key))
    reasons.add('key-differs', places.edition)
}

function withheldIn({ withheld }: EditionFile): string[] {
  return withheld.map(({ commitment, reason }) => `${commitment} ${reason}`)
}

/** Each id that is published no more has a file that says so. */
export async function checkTombstones(files: EditionFiles, { state }: CheckedLog, reasons: Reasons): Promise<void> {
  const buried = buriedIds(state)
  for (const [id, tombstone] of buried) {
    const path = inRecord(id, recordFiles.tombstone)
    const text = await readText(files, path)
    if (text === undefined) reasons.add('part-missing', path)
    else if (!isDeepStrictEqual(parsed(text), tombstone satisfies Tombstone)) reasons.add('tombstone-differs', path)
  }
  for (const path of files.sizes.keys()) {
    const [, id] = /^r\/([^/]+)\/tombstone\.json$/.exec(path) ?? []
    if (id !== undefined && !buried.has(id)) reasons.add('tombstone-differs', path)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export async function checkEarlier(
  files: EditionFiles,
  log: CheckedLog,
  key: Buffer | undefined,
  reasons: Reasons,
): Promise<void> {
  for (const edition of log.state.editions.slice(0, -1)) {
    await checkEarlierCheckpoint(files, log, edition, key, reasons)
    await checkConsistency(files, log, edition, reasons)
  }
}

async function checkEarlierCheckpoint(
  files: EditionFiles,
  log: CheckedLog,
  edition: Edition,
  key: Buffer | undefined,
  reasons: Reasons,
): Promise<void> {
  const path = earlierCheckpoint(edition.number)
  const note = await readText(files, path)
  if (note === undefined) {
    reasons.add('part-missing', path)
    return
  }
  const checkpoint = openCheckpoint(note, key)
  if (checkpoint?.origin !== log.checkpoint.origin) reasons.add('earlier-unsigned', path)
  else if (
    checkpoint.size !== edition.size ||
    !checkpoint.root.equals(rootAt(log, edition.size)) ||
    !saysEdition(checkpoint, edition)
  )
    reasons.add('earlier-differs', path)
}

async function checkConsistency(
  files: EditionFiles,
  log: CheckedLog,
  edition: Edition,
  reasons: Reasons,
): Promise<void> {
  const path = consistencyPath(edition.number)
  const text = await readText(files, path)
  if (text === undefined) {
    reasons.add('part-missing', path)
    return
  }
  const proof = readConsistencyFile(text)
  const holds =
    proof !== undefined &&
    proof.from.size === edition.size &&
    proof.from.root.equals(rootAt(log, edition.size)) &&
    proof.to.size === log.checkpoint.size &&
    proof.to.root.equals(log.checkpoint.root) &&
    verifyConsistency(proof.from, proof.to, proof.hashes)
  if (!holds) reasons.add('consistency-invalid', path)
}

/** Root of the first entries. */
export function rootAt({ tree }: CheckedLog, size: number): Buffer {
  return rootOfFirst(tree, size)
}

/** `note` is the checkpoint of an edition that the reader holds already. */
export function checkPrevious(note: string, log: CheckedLog, key: Buffer, reasons: Reasons): void {
  if (!note.includes('\n\n')) {
    reasons.add('previous-unreadable')
    return
  }
  const previous = openCheckpoint(note, key)
  if (previous?.origin !== log.checkpoint.origin) reasons.add('previous-foreign')
  else if (previous.size > log.tree.size) reasons.add('previous-newer')
  else if (!rootAt(log, previous.size).equals(previous.root)) reasons.add('previous-forked')
}
