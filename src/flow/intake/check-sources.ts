// The bag against the records: is every source still what was received?
import { existsSync } from 'node:fs'
import { hashFile, payloadPath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'

/** Paths of the sources that are gone from the bag or whose bytes have changed. */
export function checkSources(fonds: Fonds): string[] {
  const rows = fonds.db.prepare('select path, sha256 from source order by path').all() as Array<{
    path: string
    sha256: string
  }>
  return rows
    .filter(({ path, sha256 }) => {
      const payload = payloadPath(fonds.dir, path)
      return !existsSync(payload) || hashFile(payload).sha256 !== sha256
    })
    .map(({ path }) => path)
}
