// "Check this page", in the reader's browser: what stands beside the page -> leaf, root, signature, and whether the page says what
// was signed. Nothing is needed but WebCrypto; what it lacks is said. The format is docs/release-format.md.
import { type CheckLanguage, checkWords, type StepCode } from './check-words.ts'

export interface PageToCheck {
  language: CheckLanguage
  /** Id of the record, as the page says. */
  record: string
  /** Address of the record's folder, with a slash at its end. */
  folder: string
  /** Address of the edition, with a slash at its end. */
  root: string
  /** As they stand on the page. */
  fingerprint: string
  origin: string
  /** Subject, senders and the texts of the message, in the order in which the page shows them. */
  words: string[]
}

/** `ok` is null where something could not be checked. */
export interface CheckStep {
  code: StepCode
  ok: boolean | null
  sentence: string
}

export interface PageCheck {
  /** Null where nothing speaks against it and not all could be checked. */
  ok: boolean | null
  sentence: string
  steps: CheckStep[]
  proves: string[]
  /** What it does not prove. */
  not: string[]
}

/** Text of a file; rejects where there is none. */
export type FetchText = (address: string) => Promise<string>

/** Never rejects: what fails is a step that says so. */
export async function checkPage(page: PageToCheck, fetchText: FetchText = fetchSame): Promise<PageCheck> {
  const steps: CheckStep[] = []
  const words = checkWords[page.language]
  const step: AddStep = (code, ok, values = {}) => {
    const sentence = words[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    steps.push({ code, ok, sentence })
    return ok === true
  }
  await runSteps(page, fetchText, step)
  const failed = steps.some(({ ok }) => ok === false)
  const open = steps.some(({ ok }) => ok === null)
  const ok = failed ? false : open ? null : true
  return {
    ok,
    sentence: words[ok === null ? 'half' : ok ? 'good' : 'bad'],
    steps,
    proves: ok === true ? words.proves : [],
    not: words.not,
  }
}

type AddStep = (code: StepCode, ok: boolean | null, values?: Record<string, string | number>) => boolean

async function runSteps(page: PageToCheck, fetchText: FetchText, step: AddStep): Promise<void> {
  if (!globalThis.crypto?.subtle) return void step('no-crypto', null)
  const files = await fetchAll(page, fetchText, step)
  if (!files) return
  const proof = readProof(files.proof)
  if (!proof) return void step('proof-unreadable', false)
  step('proof-read', true, { index: proof.index })
  const isLogged = await namesRecord(proof.leaf, page.record, files.record)
  step(isLogged ? 'record-logged' : 'record-differs', isLogged)
  await checkRoot(proof, files, page, step)
  const isSame = proof.checkpoint === files.checkpoint
  step(isSame ? 'same-checkpoint' : 'other-checkpoint', isSame)
  const isShown = sameWords(page.words, files.record)
  step(isShown ? 'same-words' : 'other-words', isShown)
}

interface Files {
  record: string
  proof: string
  checkpoint: string
  key: string
}

async function fetchAll(page: PageToCheck, fetchText: FetchText, step: AddStep): Promise<Files | undefined> {
  const wanted: Record<keyof Files, string> = {
    record: `${page.folder}record.json`,
    proof: `${page.folder}record.tlog-proof`,
    checkpoint: `${page.root}checkpoint`,
    key: `${page.root}key.pub`,
  }
  const found: Partial<Files> = {}
  for (const [name, address] of Object.entries(wanted) as Array<[keyof Files, string]>) {
    try {
      found[name] = await fetchText(address)
    } catch {
      step('not-fetched', false, { what: address.replace(/^.*\//, '') })
      return undefined
    }
  }
  step('fetched', true)
  return found as Files
}

async function fetchSame(address: string): Promise<string> {
  const answer = await fetch(address, { cache: 'no-cache' } as RequestInit)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.text()
}

async function checkRoot(proof: Proof, { key }: Files, page: PageToCheck, step: AddStep): Promise<void> {
  const checkpoint = readCheckpoint(proof.checkpoint)
  const root = await rootFrom(await hashOf([0], proof.leaf), proof.index, checkpoint?.size ?? 0, proof.hashes)
  const isIncluded = checkpoint !== undefined && root !== undefined && same(root, checkpoint.root)
  step(isIncluded ? 'included' : 'not-included', isIncluded, { size: checkpoint?.size ?? 0 })
  const publicKey = readKey(key)
  const shown = publicKey ? await fingerprintOf(publicKey) : '?'
  const isShown = shown === page.fingerprint
  step(isShown ? 'key-shown' : 'key-differs', isShown, { fingerprint: shown })
  if (!checkpoint || !publicKey || checkpoint.origin !== page.origin) return void step('not-signed', false)
  const signed = await isSigned(checkpoint, publicKey)
  const { origin, edition, time } = checkpoint
  if (signed === undefined) step('no-ed25519', null)
  else step(signed ? 'signed' : 'not-signed', signed, { origin, edition, time })
}

/** True where the leaf publishes this record with these bytes. */
async function namesRecord(leaf: Bytes, id: string, record: string): Promise<boolean> {
  try {
    const entry = JSON.parse(decode(leaf)) as { type?: string; id?: string; sha256?: string }
    const isPublished = ['record', 'correction', 'disclosure'].includes(entry.type ?? '')
    return isPublished && entry.id === id && entry.sha256 === hex(await sha256(encode(record)))
  } catch {
    return false
  }
}

interface RecordWords {
  subject: string | null
  from: Array<{ name: string }>
  blocks: Array<{ text: string }>
}

/** What a page has to show: the subject, who wrote it, the text. */
export function wordsOf({ subject, from, blocks }: RecordWords): string[] {
  return [subject ?? '', ...from.map(({ name }) => name), ...blocks.map(({ text }) => text)]
}

/** White space is a matter of layout: everything else has to be the same. */
export function sameWords(shown: string[], record: string): boolean {
  const plain = (texts: string[]) => texts.join(' ').replace(/\s+/g, ' ').trim()
  try {
    return plain(shown) === plain(wordsOf(JSON.parse(record)))
  } catch {
    return false
  }
}

// The proof (C2SP tlog-proof) and the root that it leads to (RFC 9162 §2.1.3.2).

interface Proof {
  leaf: Bytes
  index: number
  hashes: Bytes[]
  checkpoint: string
}

function readProof(text: string): Proof | undefined {
  const end = text.indexOf('\n\n')
  const [header, extra = '', index = '', ...hashes] = text.slice(0, end).split('\n')
  const at = /^index (\d{1,15})$/.exec(index)?.[1]
  const leaf = extra.startsWith('extra ') ? fromBase64(extra.slice(6)) : undefined
  const read = hashes.map(fromBase64)
  if (end === -1 || header !== 'c2sp.org/tlog-proof@v1' || at === undefined || !leaf) return undefined
  if (!read.every((hash) => hash?.length === 32)) return undefined
  return { leaf, index: Number(at), hashes: read as Bytes[], checkpoint: text.slice(end + 2) }
}

async function rootFrom(leaf: Bytes, index: number, size: number, hashes: Bytes[]): Promise<Bytes | undefined> {
  if (index >= size) return undefined
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of hashes) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      hash = await hashOf([1], beside, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else hash = await hashOf([1], hash, beside)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : undefined
}

// The checkpoint: text, an empty line, signatures (C2SP signed-note, tlog-checkpoint).

interface ReadCheckpoint {
  text: string
  origin: string
  size: number
  root: Bytes
  edition: string
  time: string
  signatures: Array<{ name: string; bytes: Bytes }>
}

function readCheckpoint(note: string): ReadCheckpoint | undefined {
  const split = note.lastIndexOf('\n\n')
  const text = note.slice(0, split + 1)
  const [origin = '', size = '', rootText = '', ...more] = text.split('\n')
  const root = fromBase64(rootText)
  if (split === -1 || !/^[1-9]\d{0,14}$/.test(size) || root?.length !== 32) return undefined
  const signatures = note
    .slice(split + 2)
    .split('\n')
    .flatMap((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? []
      const bytes = encoded === undefined ? undefined : fromBase64(encoded)
      return name !== undefined && bytes?.length === 68 ? [{ name, bytes }] : []
    })
  const said = (word: string) => more.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? ''
  return { text, origin, size: Number(size), root, edition: said('edition'), time: said('time'), signatures }
}

/** Undefined where the browser cannot tell. */
async function isSigned({ text, origin, signatures }: ReadCheckpoint, key: Bytes): Promise<boolean | undefined> {
  let imported: Awaited<ReturnType<typeof crypto.subtle.importKey>>
  try {
    imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
  } catch {
    return undefined
  }
  const id = (await sha256(joined(encode(`${origin}\n`), Uint8Array.of(1), key))).subarray(0, 4)
  for (const { name, bytes } of signatures) {
    if (name !== origin || !same(bytes.subarray(0, 4), id)) continue
    const signature = bytes.subarray(4)
    if (await crypto.subtle.verify('Ed25519', imported, signature, encode(text))) return true
  }
  return false
}

// Keys as OpenSSH writes them (RFC 8709 §4).

const keyType = 'ssh-ed25519'

/** The 32 bytes of an Ed25519 key. */
function readKey(line: string): Bytes | undefined {
  const [type, encoded = ''] = line.trim().split(' ')
  const blob = fromBase64(encoded)
  const head = joined(length(keyType.length), encode(keyType), length(32))
  if (type !== keyType || blob?.length !== head.length + 32) return undefined
  return same(blob.subarray(0, head.length), head) ? blob.subarray(head.length) : undefined
}

async function fingerprintOf(key: Bytes): Promise<string> {
  const blob = joined(length(keyType.length), encode(keyType), length(32), key)
  return `SHA256:${toBase64(await sha256(blob)).replace(/=+$/, '')}`
}

function length(of: number): Bytes {
  return Uint8Array.of(0, 0, 0, of)
}

// Bytes.

type Bytes = Uint8Array<ArrayBuffer>

const encode = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text))
const decode = (bytes: Bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const hashOf = (prefix: number[], ...pieces: Bytes[]) => sha256(joined(Uint8Array.from(prefix), ...pieces))

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function joined(...pieces: Bytes[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function same(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Undefined for what has another spelling, or none. */
function fromBase64(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

function toBase64(bytes: Bytes): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters)
}
