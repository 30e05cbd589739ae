// Public keys that were handed over -> keys/ and the journal; and everything that is known, for "fonds keys list" and the checks.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { FondsError } from '../../record/error.ts'
import type { KeyOrigin } from '../../record/evidence.ts'
import { sha256 } from '../../record/id.ts'
import { diskTrouble } from '../../store/disk.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { type Act, appendActs, journalEnd, readJournal } from '../../store/journal.ts'
import { type ArchivedKey, keysActs, putKeys, readKeys } from '../../store/keys.ts'
import { takeLock } from '../../store/lock.ts'
import { isUseless, readKey } from '../../verify/dkim/key.ts'
import type { KeyEntry, KeyFault } from '../../verify/key-file/entry.ts'
import { readKeyFile } from '../../verify/key-file/read.ts'
import { knownKeys } from '../../verify/known-keys.ts'
import { catchUp } from '../intake/catch-up.ts'

/** Against files that would fill the memory. */
export const maxKeyFileBytes = 64 << 20

export interface KeyImport {
  file: string
  /** Where the keys stand in the fonds; null where this file, labelled alike, came in before. */
  path: string | null
  keys: number
  /** Records of the file that are no DKIM keys. */
  others: number
  faults: KeyFault[]
}

/**
 * Takes in files of keys. How a file came by its keys is what it says itself, at most `file`: nobody here has asked DNS.
 * Throws FondsError `no-such-path`, `no-keys`, `in-use`, `disk-full`, `not-writable`.
 */
export async function importKeys(
  fonds: Fonds,
  world: World,
  files: string[],
  label?: 'file' | 'inferred',
): Promise<KeyImport[]> {
  const read = files.map((path) => ({ path, ...readFile(path) }))
  return writeKeys(fonds, world, () => {
    const held = keysActs(readJournal(fonds.dir))
    const acts: Act[] = []
    const imports = read.map(({ path, given, keys, others, faults }): KeyImport => {
      const name = basename(path)
      const known = { file: name, keys: keys.length, others, faults }
      const archived = keys.map((key) => archive(key, name, label))
      const origin = weakest(archived)
      if (held.some((act) => act.given === given && act.origin === origin)) return { ...known, path: null }
      const put = putKeys(fonds.dir, name, archived)
      acts.push({ act: 'keys', ...put, count: keys.length, origin, name, given })
      return { ...known, path: put.path }
    })
    return { acts, result: imports }
  })
}

/** Runs under the write lock; the acts go into the journal, and the databases follow. */
export async function writeKeys<T>(fonds: Fonds, world: World, run: () => { acts: Act[]; result: T }): Promise<T> {
  const unlock = takeLock(fonds.dir)
  try {
    const { acts, result } = run()
    appendActs(fonds.dir, journalEnd(fonds.dir), acts, world.now())
    await catchUp(fonds)
    return result
  } catch (error) {
    throw diskTrouble(error, fonds.dir) ?? error
  } finally {
    unlock()
  }
}

function readFile(path: string) {
  if (!existsSync(path)) throw new FondsError('no-such-path', `${path} does not exist: check the path`)
  if (!statSync(path).isFile() || statSync(path).size > maxKeyFileBytes)
    throw new FondsError('no-keys', `${path} is no file of keys that can be read: name a file of at most 64 MiB`)
  const bytes = readFileSync(path)
  const read = readKeyFile(bytes.toString('utf8'))
  if (read.keys.length > 0) return { ...read, given: sha256(bytes) }
  const why = read.faults[0] ? ` (line ${read.faults[0].line}: ${read.faults[0].what})` : ''
  throw new FondsError(
    'no-keys',
    `${path} holds no DKIM key${why}: write lines such as s1._domainkey.harbour.example TXT "v=DKIM1; p=…"`,
  )
}

function archive({ origin, ...key }: KeyEntry, file: string, label: 'file' | 'inferred' | undefined): ArchivedKey {
  return { ...key, origin: label ?? (origin === 'inferred' ? 'inferred' : 'file'), file }
}

/** Of a file that mixes them: what holds of all. */
function weakest(keys: ArchivedKey[]): KeyOrigin {
  return keys.some(({ origin }) => origin === 'inferred') ? 'inferred' : 'file'
}

export interface KeyLine {
  selector: string
  domain: string
  record: string
  origin: KeyOrigin
  firstKnown: string | null
  lastKnown: string | null
  publicSince: string | null
  /** Where it came from, each time: file names, or `DNS by RESOLVER on DATE`. */
  from: string[]
  /** `rsa` or `ed25519`; null where the record cannot be used, then `problem` says why. */
  type: string | null
  bits: number | null
  problem: string | null
  /** Its place among the keys of the selector: they are tried in this order. */
  place: number
  /** True where another key of the selector is not the same. */
  conflict: boolean
}

/** Every key in the order in which checks try it, by domain and selector. Throws FondsError `keys-changed`. */
export function listKeys(fonds: Fonds): KeyLine[] {
  const all = readKeys(fonds.dir, readJournal(fonds.dir))
  const lookup = knownKeys(all)
  const places = [...new Map(all.map(({ domain, selector }) => [`${domain} ${selector}`, { domain, selector }]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, place]) => place)
  return places.flatMap(({ domain, selector }) => {
    const keys = lookup(selector, domain)
    const conflict = new Set(keys.map(({ record }) => materialOf(record))).size > 1
    return keys.map((key, index) => {
      const read = readKey(key.record)
      const useless = isUseless(read)
      const same = all.filter((each) => each.record === key.record && each.selector === selector)
      return {
        selector,
        domain,
        record: key.record,
        origin: key.origin,
        firstKnown: key.firstKnown ?? null,
        lastKnown: key.lastKnown ?? null,
        publicSince: key.publicSince ?? null,
        from: [...new Set(same.filter((each) => each.domain === domain).map(sourceOf))],
        type: useless ? null : read.type,
        bits: useless ? null : read.bits,
        problem: useless ? read.what : null,
        place: index + 1,
        conflict,
      }
    })
  })
}

/** Records that differ only in flags and space are one key. */
function materialOf(record: string): string {
  return /(?:^|;)\s*p\s*=([^;]*)/.exec(record)?.[1]?.replace(/\s+/g, '') ?? record
}

function sourceOf({ file, resolver, asked }: ArchivedKey): string {
  return resolver === undefined ? (file ?? 'a file') : `DNS by ${resolver} on ${asked?.slice(0, 10)}`
}
