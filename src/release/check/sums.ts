// Every file is listed and has the hash that is listed, nothing else is there, and the list is signed.

import { isSafePath, namespace, places } from '../files/layout.ts'
import { readSums, type Sums } from '../files/sums.ts'
import { sshSignedBy } from '../key/sshsig.ts'
import { type EditionFiles, readText } from './files.ts'
import type { Reasons } from './reason.ts'

export interface Hashed {
  /** Path -> SHA-256 of the bytes that are there, hex. */
  hashes: Map<string, string>
  /** The key (32 bytes) that signed the list; undefined where none did. */
  signedBy: Buffer | undefined
}

/** `onFile` is told after each one. */
export async function checkSums(files: EditionFiles, reasons: Reasons, onFile: () => void): Promise<Hashed> {
  checkPaths(files, reasons)
  const hashes = new Map<string, string>()
  for (const path of files.sizes.keys()) {
    const hash = await files.hash(path)
    if (hash === undefined) reasons.add('file-unreadable', path)
    else hashes.set(path, hash)
    onFile()
  }
  const text = await readText(files, places.sums)
  if (text === undefined) reasons.add('part-missing', places.sums)
  const sums = text === undefined ? undefined : readSums(text)
  if (text !== undefined && sums === undefined) reasons.add('sums-unreadable', places.sums)
  if (sums) compare(sums, hashes, reasons)
  return { hashes, signedBy: await signerOf(files, text, reasons) }
}

/** Every page shows whose key it is signed with. */
export async function checkPages(files: EditionFiles, fingerprint: string, reasons: Reasons): Promise<void> {
  for (const path of files.sizes.keys()) {
    if (!path.endsWith('.html') || attached.test(path)) continue
    const bytes = await files.read(path)
    if (bytes !== undefined && !bytes.includes(fingerprint)) reasons.add('page-key-missing', path)
  }
}

/** Files that came with a message are no pages of the edition. */
const attached = /^r\/[^/]+\/files\//

function checkPaths(files: EditionFiles, reasons: Reasons): void {
  const seen = new Set<string>()
  for (const path of files.sizes.keys()) {
    if (!isSafePath(path)) reasons.add('path-unsafe', path)
    const folded = path.toLowerCase()
    if (seen.has(folded)) reasons.add('path-twice', path)
    seen.add(folded)
  }
}

function compare(sums: Sums, hashes: Map<string, string>, reasons: Reasons): void {
  for (const [path, hash] of sums) {
    const is = hashes.get(path)
    if (!isSafePath(path)) reasons.add('sums-unreadable', places.sums, 'it lists a path of another form')
    else if (is === undefined) reasons.add('file-missing', path)
    else if (is !== hash) reasons.add('file-altered', path)
  }
  for (const path of hashes.keys())
    if (!sums.has(path) && path !== places.sums && path !== places.signature) reasons.add('file-unlisted', path)
}

async function signerOf(files: EditionFiles, sums: string | undefined, reasons: Reasons): Promise<Buffer | undefined> {
  const signature = await readText(files, places.signature)
  if (signature === undefined) {
    reasons.add('part-missing', places.signature)
    return undefined
  }
  const signedBy = sums === undefined ? undefined : sshSignedBy(signature, namespace, Buffer.from(sums))
  if (signedBy === undefined) reasons.add('sums-unsigned', places.signature)
  return signedBy
}
