// `record.json`: one published record, one line of JSON. What of it a checker relies on is read strictly, the rest as it comes.
import { z } from 'zod'
import { sha256 } from '../../record/id.ts'
import type { PublicRecord } from '../../view/model/release.ts'

export function recordFile(record: PublicRecord): string {
  return `${JSON.stringify(record)}\n`
}

const hashes = new WeakMap<PublicRecord, string>()

/** SHA-256 of its file, worked out once: its table, its page and all that cites it name it. */
export function recordHash(record: PublicRecord): string {
  const held = hashes.get(record)
  if (held !== undefined) return held
  const made = sha256(recordFile(record))
  hashes.set(record, made)
  return made
}

/** Where it was worked out before. */
export function rememberHash(record: PublicRecord, hash: string): void {
  hashes.set(record, hash)
}

/** What the checks need of a record. */
const shape = z.object({
  id: z.string(),
  hidden: z.number().int().nonnegative(),
  sha256: z.string().nullable(),
  size: z.number().nullable(),
  original: z.string().nullable(),
  files: z.array(
    z.object({ href: z.string().nullable(), sha256: z.string().nullable(), servedSha256: z.string().nullable() }),
  ),
  evidence: z
    .object({
      current: z.boolean(),
      signatures: z.array(z.object({ result: z.string(), code: z.string() })),
      date: z.object({ received: z.number() }).nullable(),
    })
    .nullable(),
})

export type CheckableRecord = z.infer<typeof shape>

/** Undefined where the text is no such file. */
export function readRecordFile(text: string): CheckableRecord | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
