// `edition.json`: what an edition says of itself. Whatever it repeats of the log must be the same there.
import { z } from 'zod'
import type { EditionHead, Tombstone, WithheldRecord } from '../../view/model/release.ts'
import { format } from './layout.ts'

export interface EditionFile extends EditionHead {
  format: typeof format
  /** By commitment. */
  withheld: WithheldRecord[]
  /** In the order of the log. */
  tombstones: Tombstone[]
  /** The latest first. */
  editions: Array<{ number: number; time: string; records: number; note: string | null }>
}

const count = z.number().int().nonnegative()

// What is held against the log keeps all of its fields, so that one too many differs. Others beside `format` are those of later
// programs, from which nothing follows.

const shape: z.ZodType<EditionFile> = z.object({
  format: z.literal(format),
  title: z.string(),
  number: z.number().int().positive(),
  time: z.string(),
  origin: z.string(),
  base: z.string().nullable(),
  // Editions cut before licences could be named have none.
  license: z.string().nullable().default(null),
  scope: z.string(),
  counts: z.looseObject({ scope: count, published: count, withheld: count, hidden: count }),
  publicKey: z.string(),
  fingerprint: z.string(),
  generator: z.string(),
  withheld: z.array(z.object({ commitment: z.string(), reason: z.string(), conversation: z.string().nullable() })),
  tombstones: z.array(
    z.looseObject({
      id: z.string(),
      what: z.enum(['corrected', 'withdrawn']),
      edition: z.number(),
      time: z.string(),
      reason: z.string(),
      now: z.string().nullable(),
    }),
  ),
  editions: z.array(
    z.looseObject({ number: z.number(), time: z.string(), records: z.number(), note: z.string().nullable() }),
  ),
})

export function editionFile(edition: Omit<EditionFile, 'format'>): string {
  return `${JSON.stringify(shape.parse({ format, ...edition }), null, 2)}\n`
}

/** Undefined where the text is no such file. */
export function readEditionFile(text: string): EditionFile | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
