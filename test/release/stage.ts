// Three editions of part of the example, each continuing the one before: with a withheld record, one disclosed later, one
// withdrawn, hidden words, a mail as received, a file. And what somebody could do to them.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importKeys } from '../../src/flow/evidence/keys.ts'
import { verifyMail } from '../../src/flow/evidence/verify.ts'
import { addPaths } from '../../src/flow/intake/add.ts'
import { openFolder } from '../../src/flow/release/check/folder.ts'
import { cut, publisher } from '../../src/flow/release/cut/test-edition.ts'
import { decided } from '../../src/flow/release/test-fonds.ts'
import { sha256 } from '../../src/record/id.ts'
import { signersLine } from '../../src/release/files/signers.ts'
import { readSums, sumsText } from '../../src/release/files/sums.ts'
import { fingerprint, publicLine, type Signer } from '../../src/release/key/signer.ts'
import { sshSign } from '../../src/release/key/sshsig.ts'
import { signNote } from '../../src/release/proof/note.ts'
import { initFonds, openFonds } from '../../src/store/open.ts'
import { stillWorld } from '../scratch.ts'

const example = fileURLToPath(new URL('../../examples', import.meta.url))
export const scope = 'kind:mail after:2024-09-09 before:2024-09-19'

export interface Editions {
  dirs: [string, string, string]
  /** Another second edition; and a first one with the same key that continues nothing. */
  fork: string
  anew: string
  /** Ids in public: withheld in all three; withheld, then disclosed; withdrawn; with hidden words from the second on; as received. */
  ids: { disclosed: string; withdrawn: string; hidden: { was: string; now: string }; original: string }
  remove(): void
}

export async function exampleEditions(): Promise<Editions> {
  const root = mkdtempSync(join(tmpdir(), 'fonds-editions-'))
  const at = (name: string) => join(root, name)
  initFonds(at('case.fonds'), 'Tidewatch', stillWorld)
  const fonds = openFonds(at('case.fonds'))
  await addPaths(fonds, stillWorld, [join(example, 'case/mailbox/relative.mbox')])
  await importKeys(fonds, stillWorld, [join(example, 'keys/dkim-keys.txt')])
  await verifyMail(fonds, { world: stillWorld })
  const find = (sql: string) =>
    fonds.db
      .prepare(`select id from record where at > ${Date.UTC(2024, 8, 9)} and ${sql} order by at`)
      .pluck()
      .all() as string[]
  const [timetable] = find(`subject = 'Wednesday, hour by hour'`) as [string]
  const [first, second, third] = find(
    `subject is not null and kind = 'mail' and id <> '${timetable}' and attachments = 0`,
  )
  const [withFile] = find('attachments > 0') as [string]
  const withhold = (id: string, reason: string) =>
    decided(fonds, { what: 'choose', records: [id], choice: 'withhold', reason })
  await withhold(first!, 'about a minor')
  await withhold(second!, 'a legal matter')
  await decided(fonds, { what: 'original', record: timetable, serve: true })
  const file = fonds.db.prepare(
    'select ordinal from part p join record r on r.no = p.record_no where r.id = ? and attachment = 1',
  )
  const ordinal = file.pluck().get(withFile) as number
  await decided(fonds, { what: 'attachment', record: withFile, ordinal, show: 'serve' })
  const options = { scope, base: 'https://fonds.example/tidewatch' }
  const one = await cut(fonds, { ...options, out: at('one'), time: '2026-01-01T00:00:00Z' })
  const fork = await cut(fonds, { ...options, out: at('fork'), after: one.dir, time: '2026-02-15T00:00:00Z' })
  const anew = await cut(fonds, { ...options, out: at('anew'), time: '2026-02-16T00:00:00Z' })
  await decided(fonds, { what: 'hide-word', text: 'Radio' })
  await withhold(third!, 'withdrawn at the request of the sender')
  const two = await cut(fonds, { ...options, out: at('two'), after: one.dir, time: '2026-02-01T00:00:00Z' })
  await decided(fonds, { what: 'choose', records: [second!], choice: 'publish' })
  const three = await cut(fonds, { ...options, out: at('three'), after: two.dir, time: '2026-03-01T00:00:00Z' })
  fonds.close()
  const entries = entriesOf(three.dir)
  const of = (type: string) => entries.find((entry) => entry.type === type && (type !== 'correction' || entry.was))!
  return {
    dirs: [one.dir, two.dir, three.dir],
    fork: fork.dir,
    anew: anew.dir,
    ids: {
      disclosed: of('disclosure').id!,
      withdrawn: of('withdrawal').id!,
      hidden: { was: of('correction').was!, now: of('correction').id! },
      original: timetable,
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

export interface AnyEntry {
  type: string
  id?: string
  was?: string
  sha256?: string
  reason?: string
  commitment?: string
  of?: number
  published?: number
}

export function linesOf(dir: string): string[] {
  return readFileSync(join(dir, 'log/entries.jsonl'), 'utf8').trimEnd().split('\n')
}

export function entriesOf(dir: string): AnyEntry[] {
  return linesOf(dir).map((line) => JSON.parse(line) as AnyEntry)
}

export function copyOf(dir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'fonds-tampered-'))
  cpSync(dir, copy, { recursive: true })
  return copy
}

export function edit(dir: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(dir, path), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${path} is not changed by this`)
  writeFileSync(join(dir, path), after)
}

/** One bit of the byte in the middle. */
export function flip(dir: string, path: string): void {
  const bytes = readFileSync(join(dir, path))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = bytes[at]! ^ 1
  writeFileSync(join(dir, path), bytes)
}

export function remove(dir: string, path: string): void {
  rmSync(join(dir, path), { recursive: true })
}

/** SHA256SUMS of what is there now. */
export async function resum(dir: string): Promise<void> {
  const sums = new Map<string, string>()
  for (const path of openFolder(dir).sizes.keys())
    if (!path.startsWith('SHA256SUMS')) sums.set(path, sha256(readFileSync(join(dir, path))))
  writeFileSync(join(dir, 'SHA256SUMS'), sumsText(sums))
}

export async function signSums(dir: string, signer: Signer = publisher, namespace = 'fonds-release'): Promise<void> {
  const sums = readFileSync(join(dir, 'SHA256SUMS'))
  writeFileSync(join(dir, 'SHA256SUMS.sig'), await sshSign(signer, namespace, sums))
}

/** Without the lines of all that stands below. */
export function dropFromSums(dir: string, start: string): void {
  const sums = readSums(readFileSync(join(dir, 'SHA256SUMS'), 'utf8'))!
  for (const path of [...sums.keys()]) if (path.startsWith(start)) sums.delete(path)
  writeFileSync(join(dir, 'SHA256SUMS'), sumsText(sums))
}

/** Somebody signs all of it anew with a key of their own, in every place where the publisher's stood. */
export async function takeOver(dir: string, signer: Signer): Promise<void> {
  const [was, is] = [publisher.publicKey, signer.publicKey]
  const notes = new Map<string, string>()
  const paths = [...openFolder(dir).sizes.keys()]
  for (const path of paths.filter((each) => /(?:^|\/)checkpoint$/.test(each))) {
    const note = readFileSync(join(dir, path), 'utf8')
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
    notes.set(note, await signNote(signer, text.split('\n')[0]!, text))
  }
  for (const path of paths) {
    if (/\.(?:woff2?|eml|pdf)$|SHA256SUMS/.test(path)) continue
    let text = readFileSync(join(dir, path), 'utf8')
    for (const [from, to] of [
      ...notes,
      [publicLine(was), publicLine(is)] as const,
      [fingerprint(was), fingerprint(is)] as const,
    ])
      text = text.replaceAll(from, to)
    writeFileSync(join(dir, path), text)
  }
  writeFileSync(join(dir, 'allowed_signers'), signersLine(is))
  await resum(dir)
  await signSums(dir, signer)
}
