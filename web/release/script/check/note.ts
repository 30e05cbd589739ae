// A signed checkpoint (C2SP signed-note, tlog-checkpoint) -> what it says, and whether a key signed it.
import { fromBase64, same, sha256 } from './bytes.ts'

export interface Checkpoint {
  origin: string
  size: number
  root: Uint8Array
}

function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1)
}

export function readCheckpoint(note: string): Checkpoint | null {
  const [origin = '', size = '', encoded = ''] = textOf(note).split('\n')
  const root = fromBase64(encoded)
  if (origin === '' || !/^(?:0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32) return null
  return { origin, size: Number(size), root }
}

const ed25519 = 1

/** Null where this browser cannot check such signatures. */
export async function openCheckpoint(
  note: string,
  name: string,
  raw: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  const key = await importKey(raw)
  if (key === null) return null
  const text = textOf(note)
  const encode = new TextEncoder()
  const id = (await sha256(encode.encode(`${name}\n`), Uint8Array.of(ed25519), raw)).slice(0, 4)
  for (const line of note.slice(text.length + 1).split('\n')) {
    const [, by, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
    const bytes = by === name ? fromBase64(encoded) : null
    if (bytes?.length !== 68 || !same(bytes.slice(0, 4), id)) continue
    if (await crypto.subtle.verify('Ed25519', key, bytes.slice(4), encode.encode(text))) return true
  }
  return false
}

async function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  } catch {
    return null
  }
}
