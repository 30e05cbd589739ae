// The key that editions are signed with: made once, kept by the publisher outside the fonds.
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { FondsError } from '../../record/error.ts'
import { type AskAgent, agentSigner } from '../../release/key/agent.ts'
import { newKey, publicKeyIn, signerFrom } from '../../release/key/openssh.ts'
import { fingerprint, publicKeyOfLine, publicLine, type Signer } from '../../release/key/signer.ts'
import { diskTrouble, writeAll } from '../../store/disk.ts'

/** What anybody may know of a key. */
export interface PublicKey {
  /** As in `id_ed25519.pub`. */
  line: string
  fingerprint: string
  locked: boolean
}

/** Far more than any key file has. */
const maxKeyFile = 64 * 1024

/** Writes PATH, which only its owner may read, and PATH.pub. Throws FondsError `key-exists`, `disk-full`, `not-writable`. */
export function makeKey(path: string, comment: string, passphrase: string | undefined): PublicKey {
  for (const each of [path, `${path}.pub`])
    if (existsSync(each)) throw new FondsError('key-exists', `${each} is there already: a key is never written over`)
  const { text, publicKey } = newKey(comment, passphrase)
  const line = publicLine(publicKey, comment)
  put(path, text, 0o600)
  put(`${path}.pub`, `${line}\n`, 0o644)
  return { line, fingerprint: fingerprint(publicKey), locked: passphrase !== undefined }
}

function put(path: string, text: string, mode: number): void {
  try {
    // Fails where the file has come to be meanwhile.
    const file = openSync(path, 'wx', mode)
    try {
      writeAll(file, Buffer.from(text))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw diskTrouble(error, path) ?? error
  }
}

/** Needs no passphrase. Throws FondsError `no-such-path`, `key-unreadable`. */
export function showKey(path: string): PublicKey {
  const { publicKey, comment, locked } = publicKeyIn(readKeyFile(path))
  return { line: publicLine(publicKey, comment), fingerprint: fingerprint(publicKey), locked }
}

/**
 * Whoever signs with this private key; `ask` is called where it is locked. Throws FondsError `no-such-path`, `key-unreadable`,
 * `key-passphrase`.
 */
export async function openSigner(path: string, ask: () => Promise<string>): Promise<Signer> {
  const text = readKeyFile(path)
  return publicKeyIn(text).locked ? signerFrom(text, await ask()) : signerFrom(text)
}

/** The same with the public key in a file and the private one in an agent. Throws FondsError `no-such-path`, `key-unreadable`. */
export function openAgentSigner(path: string, ask: AskAgent): Signer {
  const publicKey = publicKeyOfLine(readKeyFile(path))
  if (publicKey) return agentSigner(publicKey, ask)
  throw new FondsError(
    'key-unreadable',
    `${path} is no Ed25519 public key: give the .pub file of the key that the agent holds`,
  )
}

function readKeyFile(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new FondsError('no-such-path', `${path}: no such file`)
  if (size > maxKeyFile) throw new FondsError('key-unreadable', `${path} is too large for a key`)
  return readFileSync(path, 'utf8')
}
