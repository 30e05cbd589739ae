// A proof file (C2SP tlog-proof) -> leaf, place, hashes, checkpoint; and whether they lead to the root (RFC 9162 §2.1.3.2).
import { fromBase64, same, sha256 } from './bytes.ts'
import type { Checkpoint } from './note.ts'

export interface Proof {
  extra: Uint8Array
  index: number
  hashes: Uint8Array[]
  checkpoint: string
}

export function readProof(file: string): Proof | null {
  const end = file.indexOf('\n\n')
  const [head, extra = '', place = '', ...rest] = file.slice(0, end).split('\n')
  const leaf = extra.startsWith('extra ') ? fromBase64(extra.slice(6)) : null
  const [, index] = /^index (0|[1-9]\d{0,14})$/.exec(place) ?? []
  const hashes = rest.map(fromBase64)
  if (end < 0 || head !== 'c2sp.org/tlog-proof@v1' || leaf === null || index === undefined) return null
  if (!hashes.every((hash) => hash?.length === 32)) return null
  return { extra: leaf, index: Number(index), hashes: hashes as Uint8Array[], checkpoint: file.slice(end + 2) }
}

export async function leadsToRoot({ extra, index, hashes }: Proof, { size, root }: Checkpoint): Promise<boolean> {
  if (index >= size) return false
  let at = index
  let last = size - 1
  let hash: Uint8Array = await sha256(Uint8Array.of(0), extra)
  for (const beside of hashes) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = await sha256(Uint8Array.of(1), beside, hash)
      // Levels at which the node had no sibling left nothing in the proof.
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else hash = await sha256(Uint8Array.of(1), hash, beside)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && same(hash, root)
}
