// How files stood when they were last read whole -> their hash: adding the same folder again then need not read them again.
// Holds no truth: where it is deleted, everything is read once more.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bytes } from './bag.ts'

/** Size, inode, device and both times in nanoseconds. The time of change cannot be set back by whoever alters a file. */
export type Standing = string

export interface Seen {
  /** What was read there when the file stood like this; undefined where it never did. */
  find(origin: string, standing: Standing): Bytes | undefined
  note(origin: string, standing: Standing, bytes: Bytes): void
  /** Puts down what was noted; a disk that is full only means that files are read again. */
  keep(): void
}

/** A file changed twice within one tick of a coarse clock would look the same, milliseconds. FAT counts in steps of two seconds. */
const coarsestTick = 2000

/** `now` in milliseconds; undefined where it changed so shortly before that a second change might not show. */
export function standingOf(path: string, now: number): Standing | undefined {
  const { size, ino, dev, mtimeNs, ctimeNs, ctimeMs } = statSync(path, { bigint: true })
  if (Number(ctimeMs) > now - coarsestTick) return undefined
  return [size, ino, dev, mtimeNs, ctimeNs].join(' ')
}

/** `origin` as in the journal, which tells no paths. */
export function readSeen(dir: string): Seen {
  const path = join(dir, 'seen.json')
  const held = load(path)
  let changed = false
  return {
    find(origin, standing) {
      const entry = held.get(origin)
      return entry?.standing === standing ? { sha256: entry.sha256, bytes: entry.bytes } : undefined
    },
    note(origin, standing, { sha256, bytes }) {
      if (held.get(origin)?.standing === standing) return
      held.set(origin, { standing, sha256, bytes })
      changed = true
    },
    keep() {
      if (!changed) return
      const waiting = `${path}.new`
      try {
        writeFileSync(waiting, JSON.stringify([...held]), { mode: 0o600 })
        renameSync(waiting, path)
      } catch {
        rmSync(waiting, { force: true, recursive: true })
      }
    },
  }
}

type Entry = Bytes & { standing: Standing }

function load(path: string): Map<string, Entry> {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return new Map()
  }
}
