// Where things stand in the folder of a fonds: what can be told of it without opening it.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function journalPath(dir: string): string {
  return join(dir, 'journal.jsonl')
}

export function bagDir(dir: string): string {
  return join(dir, 'bag')
}

export function manifestPath(dir: string): string {
  return join(bagDir(dir), 'manifest-sha256.txt')
}

export function isFonds(dir: string): boolean {
  return existsSync(journalPath(dir))
}

/** True for a fonds that has taken nothing in so far. */
export function isNew(dir: string): boolean {
  try {
    return isFonds(dir) && statSync(manifestPath(dir)).size === 0
  } catch {
    // Why it cannot be looked at is told by whoever opens it.
    return false
  }
}
