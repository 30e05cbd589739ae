// The journal -> what it says is held, so that the same file is not taken in twice.
import { sha256 } from '../../record/id.ts'
import type { Given } from '../../source/reader.ts'
import type { AddAct, JournalLine } from '../../store/journal.ts'

export interface Held {
  path: string
  given: Given
  /** Path of the sidecar that counts, in the bag. */
  sidecar: string | undefined
}

export interface Known {
  salt: string
  note(act: AddAct): void
  find(hash: string, origin: string, custodian: string | undefined): Held | undefined
  /** True where something of so many bytes is held. */
  hasSize(bytes: number): boolean
  /** True for paths in the bag that a journal line names. */
  holds(path: string): boolean
  at(path: string): Held | undefined
  /** What earlier runs took from a folder: paths in the bag. */
  earlierIn(folder: string): string[]
  /** Names in the manifest when the run began. */
  manifest: Set<string>
}

export function knownFrom(lines: JournalLine[], manifest: Set<string>): Known {
  const byFile = new Map<string, Held>()
  const byPath = new Map<string, Held>()
  const sizes = new Set<number>()
  const sidecars = new Set<string>()
  const earlier = new Map<string, string[]>()
  const note = (act: AddAct) => {
    const held: Held = { path: act.path, given: { ...act.given }, sidecar: act.sidecar }
    byFile.set(keyOf(act.sha256, act.origin, act.custodian), held)
    byPath.set(act.path, held)
    sizes.add(act.bytes)
    if (act.sidecar !== undefined) sidecars.add(act.sidecar)
  }
  for (const line of lines) {
    if (line.act === 'add') {
      note(line)
      if (line.folder !== undefined && /\.js$/.test(line.name ?? '')) {
        earlier.set(line.folder, [...(earlier.get(line.folder) ?? []), line.path])
      }
    }
    const held = line.act === 'describe' ? byPath.get(line.path) : undefined
    if (held === undefined || line.act !== 'describe') continue
    Object.assign(held.given, line.given)
    held.sidecar = line.sidecar ?? held.sidecar
    if (line.sidecar !== undefined) sidecars.add(line.sidecar)
  }
  return {
    salt: lines[0]?.time ?? '',
    note,
    find: (hash, origin, custodian) => byFile.get(keyOf(hash, origin, custodian)),
    hasSize: (bytes) => sizes.has(bytes),
    holds: (path) => byPath.has(path) || sidecars.has(path),
    at: (path) => byPath.get(path),
    earlierIn: (folder) => earlier.get(folder) ?? [],
    manifest,
  }
}

function keyOf(hash: string, origin: string, custodian: string | undefined): string {
  return `${hash} ${origin} ${custodian ?? ''}`
}

/** Tells the same file again without writing down where on whose machine it stood. */
export function originOf(salt: string, path: string): string {
  return sha256(`${salt}\n${path}`).slice(0, 32)
}
