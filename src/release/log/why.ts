// A record as it was published before and as it is now -> why the log corrects it, in words for all readers. What is hidden now
// is not named.
import type { PublicRecord } from '../../view/model/release.ts'

/** What a difference in one of these fields is, in the order in which it is said. */
const parts: Array<[fields: Array<keyof PublicRecord>, words: string]> = [
  [['blocks', 'subject'], 'its text reads otherwise'],
  [['from', 'to', 'cc'], 'its parties are named otherwise'],
  [['date'], 'its date is read otherwise'],
  [['files', 'original'], 'its files are others'],
  [['conversation', 'parent'], 'its place in the conversation is another'],
  [['evidence'], 'what its signatures prove was checked anew'],
]

export function whyCorrected(now: PublicRecord, was: PublicRecord | undefined): string {
  if (was === undefined) return 'it is published otherwise than before'
  if (now.hidden > was.hidden) return 'more of it is hidden'
  if (now.hidden < was.hidden) return 'less of it is hidden'
  const said = parts.filter(([fields]) => fields.some((field) => !isSame(now[field], was[field])))
  return said.length === 0 ? 'details of it are others' : said.map(([, words]) => words).join('; ')
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
