// A folder on disk -> the files of an edition. Links are told and not followed.
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../record/id.ts'
import { type EditionFiles, maxFiles, maxRead } from '../../../release/check/files.ts'
import { type Reason, reasonFor } from '../../../release/check/reason.ts'

/** Files up to this size are read at once. */
const small = 1 << 20
/** Against folders within folders without end. */
const maxDepth = 40

export function openFolder(dir: string): EditionFiles {
  const found: Array<[path: string, size: number]> = []
  const faults: Reason[] = []
  const waiting = [{ folder: '', depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, depth } = next
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && depth < maxDepth) waiting.push({ folder: path, depth: depth + 1 })
      else if (entry.isDirectory() || found.length >= maxFiles) faults.push(reasonFor('edition-too-large', path))
      else if (entry.isFile()) found.push([path, statSync(join(dir, path)).size])
      else faults.push(reasonFor('not-a-file', path))
    }
  }
  const sizes = new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    sizes,
    faults,
    read: async (path) => ((sizes.get(path) ?? Infinity) > maxRead ? undefined : readWhole(join(dir, path))),
    hash: (path) => hashFile(join(dir, path), sizes.get(path)),
    close() {},
  }
}

function readWhole(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

async function hashFile(file: string, size: number | undefined): Promise<string | undefined> {
  if (size === undefined) return undefined
  if (size <= small) {
    const bytes = readWhole(file)
    return bytes && sha256(bytes)
  }
  try {
    const hash = createHash('sha256')
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}
