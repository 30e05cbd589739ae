// One line of `log/entries.jsonl` <-> what it says. A line is a leaf of the tree, so that each entry has one spelling: JSON
// without spaces, the fields in the order in which they stand here. docs/release-format.md says it to strangers.
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Record ids are 24 characters of Crockford's base 32. */
const id = z.string().regex(/^[0-9a-z]{1,64}$/)
/** Number of the entry that this one takes the place of. */
const leaf = z.number().int().nonnegative()
const count = z.number().int().nonnegative()

const entries = z.discriminatedUnion('type', [
  /** The first of every edition. */
  z.strictObject({
    type: z.literal('edition'),
    number: z.number().int().positive(),
    time: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/),
    title: z.string(),
    scope: z.string(),
    /** Records that are published, and withheld, once the whole edition is read. */
    published: count,
    withheld: count,
    /** What the publisher says about it. */
    note: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('record'), id, sha256: hash }),
  /** `of` where the same one was withheld before for another reason. */
  z.strictObject({ type: z.literal('withheld'), commitment: hash, of: leaf.optional(), reason: z.string() }),
  /** Published before, and now says something else; `was` where its id changed. */
  z.strictObject({
    type: z.literal('correction'),
    id,
    sha256: hash,
    of: leaf,
    was: id.optional(),
    reason: z.string(),
  }),
  /** Published or withheld before, and now not published, or out of scope: it has an id or a commitment, not both. */
  z.strictObject({
    type: z.literal('withdrawal'),
    id: id.optional(),
    commitment: hash.optional(),
    of: leaf,
    reason: z.string(),
  }),
  /** Withheld before, and now published. Salt and hash open the commitment where nothing in the record is hidden. */
  z.strictObject({
    type: z.literal('disclosure'),
    id,
    sha256: hash,
    of: leaf,
    salt: hash.optional(),
    raw: hash.optional(),
  }),
])

export type Entry = z.infer<typeof entries>
export type EditionEntry = Extract<Entry, { type: 'edition' }>

/** Against lines of gigabytes; a title, a scope and a reason have room. */
export const maxEntry = 64 * 1024

/** The bytes of a leaf are the UTF-8 of this; in the file a newline follows. */
export function entryLine(entry: Entry): string {
  return JSON.stringify(entries.parse(entry))
}

/** Undefined where the line is no entry, or not in its one spelling. */
export function readEntry(line: string): Entry | undefined {
  if (line.length > maxEntry) return undefined
  try {
    const read = entries.safeParse(JSON.parse(line))
    return read.success && JSON.stringify(read.data) === line ? read.data : undefined
  } catch {
    return undefined
  }
}
