// Text with signatures below it that anybody can check (C2SP signed-note), and what an edition says in such a text: how many
// leaves its tree has and which root (C2SP tlog-checkpoint).
import { createHash } from 'node:crypto'
import { isSignedBy, type Signer } from '../key/signer.ts'
import type { Hash } from './merkle.ts'

/** Ed25519, in the list of the specification. */
const ed25519 = 1
/** Against notes of gigabytes. */
const maxNote = 1_000_000

/** Four bytes that tell keys apart; two keys may share them, which costs a second try and no more. */
function keyId(name: string, publicKey: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(publicKey)
    .digest()
    .subarray(0, 4)
}

/** The key as a checker takes it: `name+id+key`. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  const key = Buffer.concat([Uint8Array.of(ed25519), publicKey]).toString('base64')
  return `${name}+${keyId(name, publicKey).toString('hex')}+${key}`
}

/** `text` ends with a newline; `name` has no space and no plus. Throws TypeError where that does not hold. */
export async function signNote(signer: Signer, name: string, text: string): Promise<string> {
  if (!isText(text) || !isName(name))
    throw new TypeError('a note ends with a newline, and a name has neither space nor plus')
  const signature = await signer.sign(Buffer.from(text))
  const line = Buffer.concat([keyId(name, signer.publicKey), signature]).toString('base64')
  return `${text}\n— ${name} ${line}\n`
}

/** The text of a note, where one of its signatures is by this key under this name. */
export function openNote(note: string, name: string, publicKey: Uint8Array): string | undefined {
  if (note.length > maxNote) return undefined
  const split = note.lastIndexOf('\n\n')
  const text = note.slice(0, split + 1)
  if (split === -1 || !isText(text) || !note.endsWith('\n')) return undefined
  const id = keyId(name, publicKey)
  const lines = note.slice(split + 2, -1).split('\n')
  const isOurs = lines.some((line) => {
    const [, by, encoded] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? []
    if (by !== name || encoded === undefined) return false
    const bytes = Buffer.from(encoded, 'base64')
    // One signature has one spelling.
    const isCanonical = bytes.toString('base64') === encoded
    return isCanonical && bytes.subarray(0, 4).equals(id) && isSignedBy(publicKey, Buffer.from(text), bytes.subarray(4))
  })
  return isOurs ? text : undefined
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids them
  return text.endsWith('\n') && text.isWellFormed() && !/[\0-\x09\x0b-\x1f]/.test(text)
}

function isName(name: string): boolean {
  return /^[^\s+]+$/u.test(name)
}

/** What an edition promises: the first `size` leaves of the list that `origin` names have this root. */
export interface Checkpoint {
  /** Names the list, on one line, for ever. */
  origin: string
  size: number
  root: Hash
  /** Further lines, none of them empty. */
  more: string[]
}

export function checkpointText({ origin, size, root, more }: Checkpoint): string {
  return `${[origin, size, root.toString('base64'), ...more].join('\n')}\n`
}

/** Undefined where the text is no checkpoint. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', ...more] = text.replace(/\n$/, '').split('\n')
  const hash = Buffer.from(root, 'base64')
  const isWhole = origin !== '' && /^(?:0|[1-9]\d{0,15})$/.test(size) && hash.toString('base64') === root
  if (!isWhole || hash.length !== 32 || more.includes('')) return undefined
  return { origin, size: Number(size), root: hash, more }
}
