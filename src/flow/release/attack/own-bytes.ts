// An edition that is being made -> what in it is the program's own: the files that are shipped with it, the words of its
// interface, the names of its markup and data, and the ids and digests that it worked out.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sha256 } from '../../../record/id.ts'
import type { OwnBytes } from '../../../release/attack/attack.ts'
import { addCode } from '../../../release/attack/own-code.ts'
import { dataNames, dataPhrases } from '../../../release/attack/own-names.ts'
import { addLines, addSaid, blank, namesInStyle, type Said } from '../../../release/attack/own-phrases.ts'
import { filesBelow } from '../../../release/files/below.ts'
import { citationFile } from '../../../release/reuse/citation-file.ts'
import { siteFiles } from '../../../release/site/files.ts'
import { aroundPages, sitePages } from '../../../release/site/pages.ts'
import type { Edition } from '../../../view/model/release.ts'
import { searchCode } from '../site/search-code.ts'
import { codeOfEditions, loadSite, siteAssets } from '../site/site-bundle.ts'
import { searchNames } from './search-words.ts'

export async function ownBytes(dir: string): Promise<OwnBytes> {
  const { renderPage, interfaceWords } = await loadSite()
  const said: Said = { phrases: new Set([...interfaceWords, ...dataPhrases]), names: new Set(dataNames) }
  for (const path of codeOfEditions()) addCode(readFileSync(path, 'utf8'), said)
  const assets = new Map<string, string>()
  for (const { name, path } of siteAssets()) {
    const bytes = readFileSync(path)
    assets.set(`assets/${name}`, sha256(bytes))
    if (name.endsWith('.css')) for (const each of namesInStyle(bytes.toString())) said.names.add(each)
    for (const step of ['assets', name]) said.names.add(step)
  }
  for (const [path, hash] of await searchFiles(dir)) {
    assets.set(path, hash)
    said.names.add(basename(path))
  }
  const around = aroundPages(blankEdition, { root: 'en', both: 'all' })
  for (const entry of sitePages(blankEdition, noRecords)) {
    for (const { text } of siteFiles(entry, around, renderPage)) addSaid(text, said)
  }
  addLines(citationFile({ head: { ...blankEdition.head, base: blank, license: blank } }), said)
  return { assets, ...said, tokens: lazyTokens(dir) }
}

/** Pagefind's own files in every part of the search, by path. */
async function searchFiles(dir: string): Promise<Array<[string, string]>> {
  const folder = join(dir, 'pagefind')
  if (!existsSync(folder)) return []
  const parts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const languages = new Set(
    parts.flatMap(({ name }) => readdirSync(join(folder, name)).flatMap((file) => wasm.exec(file)?.[1] ?? [])),
  )
  const files = new Map<string, string>()
  for (const language of languages) for (const [name, hash] of await searchCode(language)) files.set(name, hash)
  return parts.flatMap((part) =>
    [...files].map(([name, hash]): [string, string] => [`pagefind/${part.name}/${name}`, hash]),
  )
}

/** Named by the language that it reads. */
const wasm = /^wasm\.([a-z]{2,3})\.pagefind$/

/** Everything that is said of no record. */
const blankEdition: Edition = {
  head: {
    ...{
      title: blank,
      number: 1,
      time: '2001-01-01T00:00:00Z',
      origin: blank,
      base: null,
      license: null,
      scope: blank,
    },
    counts: { scope: 0, published: 0, withheld: 0, hidden: 0 },
    ...{ publicKey: blank, fingerprint: blank, generator: blank },
  },
  ...{ records: [], withheld: [], conversations: [], people: [], statements: [], tombstones: [] },
  coverage: { articles: [], claims: [], quotes: [], conflicts: [], agreements: [] },
  editions: [{ number: 1, time: '2001-01-01T00:00:00Z', records: 0, note: null }],
}

const none = () => undefined as never
const noRecords = { all: () => [], one: none, read: none }

/** Gathered when the first is asked for: mostly none is. */
function lazyTokens(dir: string): OwnBytes['tokens'] {
  let held: Set<string> | undefined
  let ofSearch: Set<string> | undefined
  return {
    has(token) {
      held ??= tokensIn(dir)
      if (held.has(token)) return true
      if (!searchName.test(token)) return false
      ofSearch ??= searchNames(dir)
      return ofSearch.has(token)
    },
  }
}

/** As Pagefind names its files. */
const searchName = /^[a-z]{2,3}_[0-9a-f]{7,40}(?:\.pf_\w+)?$/

/** SHA-256, a line of a public key or of its signature, the signature of a checkpoint. */
const digests = /^(?:[0-9a-f]{64}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{60,76}={0,2}|[A-Za-z0-9+/]{91}=)$/
const uuids = /(?<=<id>urn:uuid:)[0-9a-f-]{36}(?=<\/id>)/g
const idKeys = new Set([
  'id',
  'person',
  'conversation',
  'parent',
  'record',
  'was',
  'now',
  'sha256',
  'servedSha256',
  'commitment',
])

/** Ids and digests as the log, the records and their proofs name them, the publisher's key, and lines of signatures. */
function tokensIn(dir: string): Set<string> {
  const tokens = new Set<string>()
  const read = (path: string) => readFileSync(join(dir, path), 'utf8')
  for (const path of filesBelow(dir)) {
    if (path === 'log/entries.jsonl' || path === 'data/records.jsonl' || path === 'edition.json') {
      for (const line of read(path).split('\n')) {
        for (const id of idsIn(line)) tokens.add(id)
        if (path.startsWith('log/')) tokens.add(Buffer.from(line).toString('base64'))
      }
      if (path === 'edition.json') for (const word of keyWords(JSON.parse(read(path)))) tokens.add(word)
    } else if (path === 'feed.atom') {
      for (const [uuid] of read(path).matchAll(uuids)) tokens.add(uuid)
    } else if (/(?:\.tlog-proof|checkpoint|SHA256SUMS(?:\.sig)?|key\.pub|allowed_signers)$/.test(path)) {
      for (const word of read(path).split(/\s+/)) if (digests.test(word)) tokens.add(word)
    }
  }
  return tokens
}

/** Of the key: its type, its bytes, and the digest in its fingerprint. */
function keyWords({ publicKey, fingerprint }: { publicKey: string; fingerprint: string }): string[] {
  return [...publicKey.split(' '), fingerprint.slice(fingerprint.indexOf(':') + 1)]
}

const idValue = /"(\w+)":"([A-Za-z0-9+/=_-]{8,100})"/g

function* idsIn(line: string): Generator<string> {
  for (const [, key, value] of line.matchAll(idValue)) if (idKeys.has(key!)) yield value!
}
