// A record as it was published before and as it is now -> why the log corrects it, in words for all readers. What is hidden now
// is not named.
import type { PublicRecord } from '../../view/model/release.ts'

/** What the log says by itself, in its own language; pages in another one know these words again. */
export const ownReasons = {
  unknown: 'it is published otherwise than before',
  more: 'more of it is hidden',
  less: 'less of it is hidden',
  text: 'its text reads otherwise',
  parties: 'its parties are named otherwise',
  date: 'its date is read otherwise',
  files: 'its files are others',
  place: 'its place in the conversation is another',
  evidence: 'what its signatures prove was checked anew',
  details: 'details of it are others',
  none: 'no reason given',
} as const

type OwnReason = keyof typeof ownReasons

/** Between reasons of one line. */
const betweenReasons = '; '

/** What a difference in one of these fields is, in the order in which it is said. */
const parts: Array<[fields: Array<keyof PublicRecord>, reason: OwnReason]> = [
  [['blocks', 'subject'], 'text'],
  [['from', 'to', 'cc'], 'parties'],
  [['date'], 'date'],
  [['files', 'original'], 'files'],
  [['conversation', 'parent'], 'place'],
  [['evidence'], 'evidence'],
]

export function whyCorrected(now: PublicRecord, was: PublicRecord | undefined): string {
  if (was === undefined) return ownReasons.unknown
  if (now.hidden > was.hidden) return ownReasons.more
  if (now.hidden < was.hidden) return ownReasons.less
  const said = parts.filter(([fields]) => fields.some((field) => !isSame(now[field], was[field])))
  return said.length === 0 ? ownReasons.details : said.map(([, reason]) => ownReasons[reason]).join(betweenReasons)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
