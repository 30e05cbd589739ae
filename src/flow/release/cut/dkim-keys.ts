// The public keys that signatures of an edition were checked with <-> `data/dkim-keys.jsonl`, one JSON object a line; and a mail
// checked anew with them.
import { z } from 'zod'
import { type EditionFiles, readText } from '../../../release/check/files.ts'
import type { OriginalChecker } from '../../../release/check/records.ts'
import { places } from '../../../release/files/layout.ts'
import type { ArchivedKey } from '../../../store/keys.ts'
import { checkMail } from '../../../verify/check-mail.ts'
import { knownKeys, type PlacedKey } from '../../../verify/known-keys.ts'

const placedKey = z.object({
  selector: z.string(),
  domain: z.string(),
  record: z.string(),
  origin: z.enum(['dns', 'file', 'inferred']),
  firstKnown: z.string().optional(),
  lastKnown: z.string().optional(),
  publicSince: z.string().optional(),
})

/** In the order in which they came in, which decides which is tried first. `signers` are `selector domain`, lower case. */
export function dkimKeysText(keys: ArchivedKey[], signers: ReadonlySet<string>): string {
  return keys
    .filter(({ selector, domain }) => signers.has(`${selector} ${domain}`))
    .map((key) => `${JSON.stringify(placedKey.parse(key))}\n`)
    .join('')
}

/** Reads the keys of an edition. One that cannot be read is as if it were not there. */
export async function originalChecker(files: EditionFiles): Promise<OriginalChecker> {
  const text = (await readText(files, places.dkimKeys)) ?? ''
  const keys = text.split('\n').flatMap((line) => readKey(line) ?? [])
  const lookup = knownKeys(keys)
  return (raw, { evidence }) => {
    // What was checked before keys came in says less than they would.
    if (!evidence?.current) return undefined
    // The clock of a check is the time at which the mail was received.
    const now = evidence.date === null ? {} : { now: evidence.date.received }
    const found = checkMail(raw, lookup, now).filter(({ check, result }) => check === 'dkim' && result !== 'none')
    const said = evidence.signatures.filter(({ result }) => result !== 'none')
    const words = (each: Array<{ code: string }>) => each.map(({ code }) => code).join(', ') || 'no signature'
    return words(found) === words(said) ? undefined : `${words(found)}, where the record says ${words(said)}`
  }
}

function readKey(line: string): PlacedKey | undefined {
  try {
    return placedKey.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
