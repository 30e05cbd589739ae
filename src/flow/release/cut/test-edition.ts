// Editions of an invented case for tests: cut, and checked again.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratch } from '../../../../test/scratch.ts'
import { newKey, signerFrom } from '../../../release/key/openssh.ts'
import type { Signer } from '../../../release/key/signer.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { type CutOptions, type CutReport, cutEdition } from './cut.ts'

export const publisher: Signer = signerFrom(newKey('desk').text)
export const stranger: Signer = signerFrom(newKey('somebody').text)

/** The same bytes in every run. */
export const random = (bytes: number) => Buffer.alloc(bytes, 7)

export async function cut(fonds: Fonds, options: Partial<CutOptions> = {}): Promise<CutReport & { dir: string }> {
  const out = options.out ?? join(scratch(), 'edition')
  const report = await cutEdition(fonds, {
    ...{ scope: '', signer: publisher, out, time: '2025-12-01T00:00:00Z', random, generator: 'fonds test' },
    ...options,
  })
  return { ...report!, dir: out }
}

/** Path -> SHA-256 of every file below a folder. */
export function fingerprints(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => existsSync(join(dir, name)) && !isFolder(join(dir, name)))
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]),
  )
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path)
    return true
  } catch {
    return false
  }
}
