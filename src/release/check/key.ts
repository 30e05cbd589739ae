// One key in all places, and the one that is expected where somebody says which.

import { places } from '../files/layout.ts'
import { signersLine } from '../files/signers.ts'
import { publicKeyOfLine, publicLine } from '../key/signer.ts'
import { type EditionFiles, readText } from './files.ts'
import type { Reasons } from './reason.ts'

/** The key of the edition (32 bytes), as `key.pub` says; undefined where it says none. */
export async function checkKey(
  files: EditionFiles,
  signedBy: Buffer | undefined,
  expected: (key: Buffer) => boolean,
  reasons: Reasons,
): Promise<Buffer | undefined> {
  const text = await readText(files, places.key)
  const key = text === undefined ? undefined : publicKeyOfLine(text)
  if (key === undefined) {
    reasons.add(text === undefined ? 'part-missing' : 'key-malformed', places.key)
    return undefined
  }
  if (text !== `${publicLine(key)}\n`) reasons.add('key-malformed', places.key)
  if (signedBy && !signedBy.equals(key)) reasons.add('key-differs', places.signature)
  const signers = await readText(files, places.signers)
  if (signers === undefined) reasons.add('part-missing', places.signers)
  else if (signers !== signersLine(key)) reasons.add('key-differs', places.signers)
  if (!expected(key)) reasons.add('key-unexpected', places.key)
  return key
}
