// The secret of a fonds, of which the ids and commitments of its editions are made. It is made at the first need, and never
// published: without it nobody can try addresses, or messages that they know, against an edition.
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FondsError } from '../../../record/error.ts'
import { diskTrouble, writeAll } from '../../../store/disk.ts'
import type { Fonds } from '../../../store/fonds.ts'

const length = 32

/** Random bytes, so many; handed in. */
export type Random = (bytes: number) => Buffer

/** Throws FondsError `secret-damaged`, `disk-full`, `not-writable`. */
export function releaseSecret({ dir }: Pick<Fonds, 'dir'>, random: Random): Buffer {
  const path = secretPath(dir)
  if (!existsSync(path)) make(path, dir, random(length))
  const secret = readFileSync(path)
  if (secret.length === length) return secret
  throw new FondsError(
    'secret-damaged',
    `${path} does not hold ${length} bytes: restore it from a copy, or move it away, and no permalink of earlier editions holds`,
  )
}

export function secretPath(dir: string): string {
  return join(dir, 'keys', 'release.secret')
}

function make(path: string, dir: string, secret: Buffer): void {
  try {
    mkdirSync(join(dir, 'keys'), { recursive: true, mode: 0o700 })
    // Fails where another process made one meanwhile.
    const file = openSync(path, 'wx', 0o600)
    try {
      writeAll(file, secret)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    chmodSync(path, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    throw diskTrouble(error, path) ?? error
  }
}
