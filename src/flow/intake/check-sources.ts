// The bag, its manifests and the journal against each other: is everything still what was received?
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../record/id.ts'
import { bagDir, hashFile, payloadPath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import { readJournal } from '../../store/journal.ts'

export interface BagCheck {
  /** Files of the bag that were looked at. */
  files: number
  /** Paths whose bytes are not those that the manifest or the journal names, or that are gone. */
  changed: string[]
  /** Paths that stand in the bag and not in the manifest, or in no line of the journal. */
  unknown: string[]
}

/** Hashes every file of the bag. */
export async function checkSources(fonds: Fonds): Promise<BagCheck> {
  const manifest = readManifest(join(bagDir(fonds.dir), 'manifest-sha256.txt'))
  const wanted = new Map([...manifest].map(([name, hash]) => [decodeName(name), hash]))
  const journaled = new Set<string>()
  const changed = new Set<string>(checkTags(fonds.dir))
  for (const line of readJournal(fonds.dir)) {
    if (line.act !== 'add' && line.act !== 'describe') continue
    journaled.add(`data/${line.path}`)
    if (line.sidecar !== undefined) journaled.add(`data/${line.sidecar}`)
    if (line.act === 'add' && wanted.get(`data/${line.path}`) !== line.sha256) changed.add(line.path)
  }
  for (const [name, hash] of wanted) {
    const payload = payloadPath(fonds.dir, name.slice('data/'.length))
    if (!existsSync(payload) || (await hashFile(payload)).sha256 !== hash) changed.add(name.slice('data/'.length))
  }
  const standing = filesBelow(fonds.dir)
  const unknown = standing
    .filter((name) => !wanted.has(name) || !journaled.has(name))
    .map((name) => name.slice('data/'.length))
  return { files: standing.length, changed: [...changed].sort(), unknown: unknown.sort() }
}

function checkTags(dir: string): string[] {
  const tags = readManifest(join(bagDir(dir), 'tagmanifest-sha256.txt'))
  return [...tags]
    .filter(([name, hash]) => {
      const path = join(bagDir(dir), name)
      return !existsSync(path) || sha256(readFileSync(path)) !== hash
    })
    .map(([name]) => name)
}

function readManifest(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map()
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return new Map(lines.map((line) => [line.slice(64).trimStart(), line.slice(0, 64)]))
}

function decodeName(name: string): string {
  return name.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
}

function filesBelow(dir: string): string[] {
  const data = join(bagDir(dir), 'data')
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `data${join(entry.parentPath, entry.name).slice(data.length).replaceAll('\\', '/')}`)
}
