// The bag, its manifests and the journal against each other: is everything still what was received?
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../record/id.ts'
import { hashFile, payloadPath } from '../../store/bag.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type JournalLine, readJournal } from '../../store/journal.ts'
import { bagDir, manifestPath } from '../../store/layout.ts'

/** One thing that is not as it was received. Codes are listed in docs/codes.md. */
export interface Difference {
  code: string
  /** Path below bag/data; for files of the bag itself and of keys/ their name. */
  path: string
  /** SHA-256 that it should have, and that it has; null where there is none. */
  expected: string | null
  found: string | null
}

export interface BagCheck {
  /** Files of the bag that were looked at. */
  files: number
  differences: Difference[]
  /** Paths whose bytes are not those that the manifest or the journal names, or that are gone. */
  changed: string[]
  /** Paths that stand in the bag and not in the manifest, or in no line of the journal. */
  unknown: string[]
}

/** Hashes every file of the bag. */
export async function checkSources(
  fonds: Pick<Fonds, 'dir'>,
  journal = readJournal(fonds.dir),
  onFile: (done: number, total: number) => void = () => {},
): Promise<BagCheck> {
  const manifest = readManifest(manifestPath(fonds.dir))
  const wanted = new Map([...manifest].map(([name, hash]) => [decodeName(name).slice('data/'.length), hash]))
  const standing = filesBelow(fonds.dir)
  const differences = [
    ...checkTags(fonds.dir),
    ...checkJournaled(journal, wanted),
    ...(await checkPayloads(fonds.dir, wanted, onFile)),
    ...checkStrays(standing, wanted, journal),
  ]
  const paths = (unknown: boolean) =>
    [...new Set(differences.filter(({ code }) => strays.has(code) === unknown).map(({ path }) => path))].sort()
  return { files: standing.length, differences, changed: paths(false), unknown: paths(true) }
}

const strays = new Set(['payload-unlisted', 'payload-unjournaled'])

function checkTags(dir: string): Difference[] {
  const tags = readManifest(join(bagDir(dir), 'tagmanifest-sha256.txt'))
  return [...tags].flatMap(([name, expected]) => {
    const path = join(bagDir(dir), name)
    const found = existsSync(path) ? sha256(readFileSync(path)) : null
    return found === expected ? [] : [{ code: 'tag-changed', path: name, expected, found }]
  })
}

/** The manifest could have been written anew; the journal holds what was received. */
function checkJournaled(journal: JournalLine[], wanted: Map<string, string>): Difference[] {
  return journal.flatMap((line) => {
    if (line.act !== 'add') return []
    const found = wanted.get(line.path) ?? null
    return found === line.sha256 ? [] : [{ code: 'manifest-differs', path: line.path, expected: line.sha256, found }]
  })
}

async function checkPayloads(
  dir: string,
  wanted: Map<string, string>,
  onFile: (done: number, total: number) => void,
): Promise<Difference[]> {
  const differences: Difference[] = []
  let done = 0
  for (const [path, expected] of wanted) {
    const payload = payloadPath(dir, path)
    const found = existsSync(payload) ? (await hashFile(payload)).sha256 : null
    if (found === null) differences.push({ code: 'payload-missing', path, expected, found })
    else if (found !== expected) differences.push({ code: 'payload-changed', path, expected, found })
    onFile(++done, wanted.size)
  }
  return differences
}

function checkStrays(standing: string[], wanted: Map<string, string>, journal: JournalLine[]): Difference[] {
  const journaled = new Set<string | undefined>()
  for (const line of journal) {
    if (line.act !== 'add' && line.act !== 'describe') continue
    journaled.add(line.path)
    journaled.add(line.sidecar)
  }
  return standing.flatMap((path): Difference[] => {
    if (!wanted.has(path)) return [{ code: 'payload-unlisted', path, expected: null, found: null }]
    return journaled.has(path) ? [] : [{ code: 'payload-unjournaled', path, expected: null, found: null }]
  })
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

/** Paths below bag/data of all that stands there. */
function filesBelow(dir: string): string[] {
  const data = join(bagDir(dir), 'data')
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(data.length + 1)
        .replaceAll('\\', '/'),
    )
}
