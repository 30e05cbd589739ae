// A folder or a ZIP that somebody was handed -> whether it is the edition that it says it is. Needs no fonds.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { FondsError } from '../../../record/error.ts'
import { type CheckOptions, type CheckReport, checkEdition } from '../../../release/check/check.ts'
import { type EditionFiles, readText } from '../../../release/check/files.ts'
import { places } from '../../../release/files/layout.ts'
import { fingerprint, publicKeyOfLine } from '../../../release/key/signer.ts'
import { originalChecker } from '../cut/dkim-keys.ts'
import { openFolder } from './folder.ts'
import { openZip } from './zip.ts'

export interface CheckAsk extends Pick<CheckOptions, 'onProgress'> {
  /** Fingerprint, or a file with the public key, of who is expected to have signed it. */
  key?: string
  /** An earlier edition that it has to continue: its folder, its ZIP, or its checkpoint alone. */
  previous?: string
}

/** Throws FondsError `no-such-path`, `expected-key-unreadable`. */
export async function checkRelease(path: string, { key, previous, onProgress }: CheckAsk): Promise<CheckReport> {
  const files = await openEdition(path)
  try {
    return await checkEdition(files, {
      ...(key === undefined ? {} : { isExpected: expecting(key) }),
      ...(previous === undefined ? {} : { previous: await checkpointIn(previous) }),
      originals: originalChecker,
      onProgress,
    })
  } finally {
    files.close()
  }
}

/** Throws FondsError `no-such-path`. */
export async function openEdition(path: string): Promise<EditionFiles> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new FondsError('no-such-path', `${path}: no such folder or file`)
  return found.isDirectory() ? openFolder(path) : openZip(path)
}

function expecting(key: string): (is: Buffer) => boolean {
  if (/^SHA256:[A-Za-z0-9+/]{43}$/.test(key)) return (is) => fingerprint(is) === key
  const expected = publicKeyOfLine(existsSync(key) ? readFileSync(key, 'utf8') : key)
  if (expected) return (is) => is.equals(expected)
  throw new FondsError(
    'expected-key-unreadable',
    `${key} is no fingerprint (SHA256:…) and no file with an Ed25519 public key: ask the publisher for one of them`,
  )
}

/** Of a file that is no archive, the text itself. */
async function checkpointIn(path: string): Promise<string> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() && found.size < 1_000_000) {
    const bytes = readFileSync(path)
    if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString('utf8')
  }
  const files = await openEdition(path)
  try {
    return (await readText(files, places.checkpoint)) ?? ''
  } finally {
    files.close()
  }
}
