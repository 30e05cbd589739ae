// Everything that an edition holds -> the list of it, signed. After this nothing may be written into it.

import { isSafePath, namespace, places } from '../../../release/files/layout.ts'
import { signersLine } from '../../../release/files/signers.ts'
import { sumsText } from '../../../release/files/sums.ts'
import { publicLine, type Signer } from '../../../release/key/signer.ts'
import { sshSign } from '../../../release/key/sshsig.ts'
import type { Staging } from './staging.ts'

/** Answers how many files there are. */
export async function seal(staging: Staging, signer: Signer): Promise<number> {
  staging.write(places.key, `${publicLine(signer.publicKey)}\n`)
  staging.write(places.signers, signersLine(signer.publicKey))
  const hashes = staging.hashes()
  for (const path of hashes.keys()) if (!isSafePath(path)) throw new Error(`${path} may not stand in an edition`)
  const sums = sumsText(hashes)
  staging.write(places.sums, sums)
  staging.write(places.signature, await sshSign(signer, namespace, Buffer.from(sums)))
  return staging.count()
}
