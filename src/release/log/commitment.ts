// A record that is withheld, as the log names it: a hash that tells nothing without its salt, and cannot stand for another one.
import { createHash } from 'node:crypto'

/** Both are 32 bytes. Hex. */
export function commitmentOf(salt: Uint8Array, rawSha256: Uint8Array): string {
  return createHash('sha256').update('fonds-withheld-v1\0').update(salt).update(rawSha256).digest('hex')
}
