// keys/: archived public keys, one JSON line each, one file an import. A file is written once; the journal holds its SHA-256,
// and a file that the journal does not name counts for nothing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FondsError } from '../record/error.ts'
import { sha256 } from '../record/id.ts'
import { safePath } from './bag.ts'
import { putOnce } from './disk.ts'
import type { Fonds } from './fonds.ts'
import type { Act, JournalLine } from './journal.ts'

const archivedKey = z.object({
  selector: z.string(),
  domain: z.string(),
  record: z.string(),
  origin: z.enum(['dns', 'file', 'inferred']),
  /** Name of the file that was given. */
  file: z.string().optional(),
  /** Who was asked, for a key from DNS, and when (ISO 8601). */
  resolver: z.string().optional(),
  asked: z.string().optional(),
  firstKnown: z.string().optional(),
  lastKnown: z.string().optional(),
  publicSince: z.string().optional(),
})

export type ArchivedKey = z.infer<typeof archivedKey>
export type KeysAct = Extract<Act, { act: 'keys' }>

/** Writes the keys of one import and answers where they stand. The same keys under the same name are the same file. */
export function putKeys(dir: string, name: string, keys: ArchivedKey[]): { path: string; sha256: string } {
  const text = keys.map((key) => `${JSON.stringify(archivedKey.parse(key))}\n`).join('')
  const hash = sha256(text)
  const stem = safePath(name).replaceAll('/', '_').slice(-80)
  const path = `keys/${stem}-${hash.slice(0, 12)}.jsonl`
  putOnce(join(dir, path), text, 0o400)
  return { path, sha256: hash }
}

/** All keys that the journal names, in the order in which they came in. Throws FondsError `keys-changed`. */
export function readKeys(dir: string, journal: JournalLine[]): ArchivedKey[] {
  return readKeysOf(dir, keysActs(journal))
}

/** The keys of these imports. Throws FondsError `keys-changed`. */
export function readKeysOf(dir: string, acts: KeysAct[]): ArchivedKey[] {
  return acts.flatMap((act) => {
    const text = keysText(dir, act)
    if (text === undefined)
      throw new FondsError('keys-changed', `${act.path} is not what was imported: restore it from a copy`)
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => archivedKey.parse(JSON.parse(line)))
  })
}

/** Files of keys that are gone, or whose bytes are not those that the journal names. */
export function changedKeys(dir: string, journal: JournalLine[]): string[] {
  return keysActs(journal)
    .filter((act) => keysText(dir, act) === undefined)
    .map(({ path }) => path)
}

/** Tells one state of the archive of keys from another. Empty where there are none. */
export function keysFingerprint({ db }: Fonds): string {
  return (db.prepare(`select value from meta where key = 'keys'`).pluck().get() as string | undefined) ?? ''
}

/** The state of the archive before the first import, and after each. */
export function fingerprintsOf(acts: KeysAct[]): string[] {
  const states = ['']
  for (const act of acts) states.push(nextFingerprint(states.at(-1)!, act))
  return states
}

function nextFingerprint(before: string, act: KeysAct): string {
  return sha256(`${before} ${act.sha256}`)
}

/** Notes that keys came in. Run inside the transaction that applies the line of the journal. */
export function noteKeys(fonds: Fonds, act: KeysAct): void {
  fonds.db
    .prepare(`insert into meta (key, value) values ('keys', ?) on conflict (key) do update set value = excluded.value`)
    .run(nextFingerprint(keysFingerprint(fonds), act))
}

export function keysActs(journal: JournalLine[]): Array<KeysAct & { seq: number; time: string }> {
  return journal.filter((line) => line.act === 'keys')
}

function keysText(dir: string, { path, sha256: hash }: KeysAct): string | undefined {
  const place = join(dir, ...path.split('/'))
  if (!existsSync(place)) return undefined
  const bytes = readFileSync(place)
  return sha256(bytes) === hash ? bytes.toString('utf8') : undefined
}
