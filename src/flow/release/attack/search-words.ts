// The search of an edition -> what in its indexes is made of the texts that stand beside them: the stems and pieces of their words,
// and the names of its files. The texts are searched themselves; what an index says beyond them would be said nowhere else.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createIndex, close as endService } from 'pagefind'
import { FondsError } from '../../../record/error.ts'
import type { OwnBytes } from '../../../release/attack/attack.ts'
import { pagefindStrings } from '../../../release/attack/unpack.ts'

/** Judges the words of the indexes at these paths. Throws FondsError `search-failed`. */
export async function piecesOf(dir: string, paths: Iterable<string>): Promise<OwnBytes['isPiece']> {
  const words = new Map<string, Set<string>>()
  try {
    for (const path of paths) {
      const part = partOf(path)
      if (part !== undefined && !words.has(part)) words.set(part, await wordsOf(join(dir, part), languageOf(path)))
    }
  } finally {
    await endService()
  }
  return (path, word) => {
    const held = words.get(partOf(path) ?? '')
    if (held === undefined) return false
    // Between which words an index is cut, the list of its files says by their beginnings.
    return held.has(word) || (path.endsWith('.pf_meta') && [...held].some((each) => each.startsWith(word)))
  }
}

const index = /^(pagefind\/\w+\/)(?:index\/|pagefind\.)([a-z]+)_\w+\.pf_(?:index|meta)$/

function partOf(path: string): string | undefined {
  return index.exec(path)?.[1]
}

function languageOf(path: string): string {
  return index.exec(path)![2]!
}

/** What Pagefind makes of the words of a part, made once more: each word once, in one text. */
async function wordsOf(folder: string, language: string): Promise<Set<string>> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new FondsError('search-failed', `the search could not be looked through: ${errors.join('; ')}`)
  await index.addCustomRecord({ url: '0', content: [...writtenIn(folder)].join(' '), language })
  const { files } = await index.getFiles()
  const indexes = files.filter(({ path }) => path.endsWith('.pf_index'))
  return new Set(indexes.flatMap(({ content }) => pagefindStrings(gunzipSync(content)) ?? []).map(String))
}

function writtenIn(folder: string): Set<string> {
  const written = new Set<string>()
  for (const name of readdirSync(join(folder, 'fragment'))) {
    const fragment = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString()
    const { content, meta } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as Fragment
    for (const text of [content, ...Object.values(meta)]) for (const word of text.split(/\s+/)) written.add(word)
  }
  return written
}

interface Fragment {
  content: string
  meta: Record<string, string>
}

/** Names of files of the search that are digests of what they hold, with their ending and without. */
export function searchNames(dir: string): Set<string> {
  const names = new Set<string>()
  for (const part of foldersIn(join(dir, 'pagefind')))
    for (const kind of foldersIn(join(dir, 'pagefind', part)))
      for (const name of readdirSync(join(dir, 'pagefind', part, kind))) {
        const [bare = '', digest = ''] = /^[a-z]+_([0-9a-f]{7,40})(?=\.pf_)/.exec(name) ?? []
        if (bare === '' || !isDigest(digest, join(dir, 'pagefind', part, kind, name))) continue
        names.add(name).add(bare)
      }
  return names
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

function isDigest(digest: string, file: string): boolean {
  const bytes = gunzipSync(readFileSync(file))
  const hash = createHash('sha1').update(bytes.subarray('pagefind_dcd'.length)).digest()
  // Pagefind writes its bytes without the zero in front.
  return [...hash]
    .map((byte) => byte.toString(16))
    .join('')
    .startsWith(digest)
}
