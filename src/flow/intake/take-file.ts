// One file, with the sidecar beside it -> the bag, and the acts that say so. Nothing where it is held already.
import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Given } from '../../source/reader.ts'
import { isSidecarName, sidecarFor } from '../../source/sidecar.ts'
import {
  type Bytes,
  freePath,
  hashFile,
  isListed,
  type Looked,
  listPayloads,
  lookInto,
  payloadPath,
  pieceLength,
  receivePayload,
  safePath,
  strayPayload,
} from '../../store/bag.ts'
import type { Act, AddAct } from '../../store/journal.ts'
import { type Standing, standingOf } from '../../store/seen.ts'
import { isContext } from './catch-up.ts'
import { type Held, type Known, originOf } from './known.ts'
import { prepareReader } from './reader-thread.ts'
import { faultOf, place, skip, type Taking, unskip } from './taking.ts'
import { type Candidate, unreadable } from './walk.ts'

/** A sidecar that cannot be read is skipped by itself: its file is taken in without it. */
export async function checkSidecar(taking: Taking, file: Candidate): Promise<Act[]> {
  const origin = file.sidecar
  if (origin === undefined) return []
  const fault = await faultOf(origin)
  if (fault === undefined) return unskip(taking, origin)
  file.sidecar = undefined
  return skip(taking, { origin, path: sidecarFor(file.path), code: 'unreadable', sentence: unreadable(fault) })
}

/**
 * The hash of a file, which may be held already. A large one of a size that nothing held has is new: it is hashed while it is
 * copied, and read once. Throws where the file cannot be read.
 */
export async function lookAt(
  taking: Taking,
  file: Candidate,
  standing: Standing | undefined,
): Promise<Looked | undefined> {
  const { fonds, known, onPiece } = taking
  const isNew = !known.hasSize(file.bytes) && !existsSync(payloadPath(fonds.dir, safePath(file.path)))
  if (isNew && file.bytes > pieceLength) {
    closeSync(openSync(file.origin, 'r'))
    return undefined
  }
  const before = standing === undefined ? undefined : taking.seen.find(originOf(known.salt, file.origin), standing)
  return before ?? remember(taking, file, standing, await lookInto(file.origin, onPiece))
}

/** What was read of a file, noted for the next run where the file stood still meanwhile. */
function remember<T extends Bytes>(taking: Taking, { origin }: Candidate, standing: Standing | undefined, read: T): T {
  if (standing !== undefined && standingOf(origin, taking.now()) === standing)
    taking.seen.note(originOf(taking.known.salt, origin), standing, read)
  return read
}

export async function takeFile(
  taking: Taking,
  file: Candidate,
  standing: Standing | undefined,
  seen: Looked | undefined,
): Promise<Act[]> {
  const { options, known, report } = taking
  const origin = originOf(known.salt, file.origin)
  const held = seen && known.find(seen.sha256, origin, options.custodian)
  if (held) return describeHeld(taking, held, file)
  const wanted = safePath(file.path)
  if (isSidecarName(wanted) && known.holds(baseOf(wanted))) return lateSidecar(taking, file, wanted)
  if (options.dryRun) {
    report.added.push(wanted)
    return []
  }
  prepareReader()
  const { path, ...put } = remember(taking, file, standing, await take(taking, file.origin, wanted, seen))
  const sidecar = file.sidecar === undefined ? undefined : await putSidecar(taking, file.sidecar, path)
  const given = options.given && Object.keys(options.given).length > 0 ? options.given : undefined
  const folder = originOf(known.salt, dirname(file.origin))
  const { custodian } = options
  const act: AddAct = { act: 'add', path, ...put, origin, folder, name: file.path, custodian, sidecar, given }
  known.note(act)
  report.added.push(path)
  return [act, ...describeEarlier(known, act)]
}

/** What came from the same folder in an earlier run is read again, now that a file is here that explains it. */
function describeEarlier(known: Known, { folder, name }: AddAct): Act[] {
  if (!isContext(name!)) return []
  return known.earlierIn(folder!).map((path) => ({ act: 'describe', path }))
}

/** The file is held; a sidecar that is new, or flags that say something else, are noted beside it. */
async function describeHeld(taking: Taking, held: Held, file: Candidate): Promise<Act[]> {
  const { options, report } = taking
  const newSidecar = file.sidecar !== undefined && !(await isSame(taking, file.sidecar, held.sidecar))
  const newGiven = Object.entries(options.given ?? {}).some(([key, value]) => held.given[key as keyof Given] !== value)
  if (!newSidecar && !newGiven) {
    report.unchanged.push(held.path)
    return []
  }
  report.described.push(held.path)
  if (options.dryRun) return []
  const sidecar = newSidecar ? await putSidecar(taking, file.sidecar!, held.path) : undefined
  return [{ act: 'describe', path: held.path, sidecar, given: newGiven ? options.given : undefined }]
}

async function isSame(taking: Taking, origin: string, path: string | undefined): Promise<boolean> {
  const { fonds } = taking
  if (path === undefined) return false
  await place(taking)
  return (await hashFile(origin)).sha256 === (await hashFile(payloadPath(fonds.dir, path))).sha256
}

/** A sidecar that was handed in alone belongs to the file of its name, if that is held. */
async function lateSidecar(taking: Taking, file: Candidate, wanted: string): Promise<Act[]> {
  const { known, options, report } = taking
  const base = baseOf(wanted)
  if (await isSame(taking, file.origin, known.at(base)?.sidecar)) {
    report.unchanged.push(base)
    return []
  }
  report.described.push(base)
  if (options.dryRun) return []
  return [{ act: 'describe', path: base, sidecar: await putSidecar(taking, file.origin, base) }]
}

function baseOf(sidecar: string): string {
  return sidecar.slice(0, -sidecarFor('').length)
}

async function putSidecar(taking: Taking, origin: string, path: string): Promise<string> {
  return (await take(taking, origin, sidecarFor(path), await hashFile(origin))).path
}

/** Copies a file into the bag, unless a run that was killed has done so already. */
async function take(
  { fonds, known, skipped, arrived, onPiece }: Taking,
  origin: string,
  wanted: string,
  looked: Looked | undefined,
): Promise<Bytes & { path: string }> {
  const isTaken = (path: string) => known.holds(path) || skipped.holds(path)
  const stray = looked && (await strayPayload(fonds.dir, wanted, looked.sha256, isTaken))
  if (looked === undefined || stray === undefined) {
    const path = freePath(fonds.dir, wanted, isTaken)
    const put = await receivePayload(fonds.dir, { origin, looked }, path, onPiece)
    arrived.push(put)
    return { path, sha256: put.sha256, bytes: put.bytes }
  }
  const { sha256, bytes } = looked
  if (!isListed(known.manifest, stray)) listPayloads(fonds.dir, [{ path: stray, sha256 }])
  return { path: stray, sha256, bytes }
}
