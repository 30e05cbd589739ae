// Hidden strings in, a redactor out: it takes what an edition would say and gives back the same without them. What is not hidden
// is left as it is.
import type { PublicRecord } from '../../view/model/release.ts'
import type { Hidden } from './hidden.ts'
import { redactRecord } from './record.ts'
import { redactText, stretchFinder, type Work } from './stretch.ts'
import { redactValue } from './value.ts'

export interface Redactor {
  /** A record with the fonds' own id; hashes and sizes that would tell of what is hidden are left out. */
  record(record: PublicRecord): PublicRecord
  /** All strings of a value, but ids, digests and words of the program's own. `record` where it speaks of one. */
  value<T>(value: T, record?: string): T
  text(text: string, record?: string): string
  /** How many stretches of a text are hidden. */
  count(text: string, record?: string): number
}

export function makeRedactor(hidden: readonly Hidden[]): Redactor {
  if (hidden.length === 0)
    return { record: (record) => record, value: (value) => value, text: (text) => text, count: () => 0 }
  const find = stretchFinder(hidden)
  const work = (record: string | undefined): Work => ({ find: (text) => find(text, record), hidden: 0 })
  return {
    record: (record) => redactRecord(record, work(record.id)),
    value: <T>(value: T, record?: string) => redactValue(value, work(record)) as T,
    text: (text, record) => redactText(text, work(record)),
    count: (text, record) => find(text, record).length,
  }
}
