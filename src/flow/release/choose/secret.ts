// The secret of a fonds, of which the ids and commitments of its editions are made. It is made at the first need, and never
// published: without it nobody can try addresses, or messages that they know, against an edition.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FondsError } from '../../../record/error.ts'
import { onDisk, putOnce } from '../../../store/disk.ts'
import type { Fonds } from '../../../store/fonds.ts'

const length = 32

/** Random bytes, so many; handed in. */
export type Random = (bytes: number) => Buffer

/** Throws FondsError `secret-damaged`, `disk-full`, `not-writable`. */
export function releaseSecret({ dir }: Pick<Fonds, 'dir'>, random: Random): Buffer {
  const path = secretPath(dir)
  if (!existsSync(path)) onDisk(path, () => putOnce(path, random(length), 0o600))
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
