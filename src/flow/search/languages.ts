// An open fonds -> the languages that its words are cut down to stems in: those that a good part of it is written in.
import { columnsOf } from '../../search/fts5/columns.ts'
import type { Fonds } from '../../store/fonds.ts'
import { prepared } from '../../store/prepared.ts'

/** Where nothing is known of the languages yet. */
const usual = ['fr', 'en']
/** More languages would take ever more words for forms of each other. */
const most = 4
/** Of the records whose language is known: what a detector takes some short mails for does not count. */
const leastShare = 0.01

interface Known {
  records: number
  languages: string[]
}

const known = new WeakMap<Fonds['db'], Known>()

/** ISO 639-1, the most frequent first. Counted again only when the fonds has grown by a tenth: counting looks at every record. */
export function languagesHeld({ db }: Fonds): string[] {
  const records = prepared(db, 'select coalesce(max(no), 0) from record').pluck().get() as number
  const before = known.get(db)
  if (before && records >= before.records && records <= before.records * 1.1) return before.languages
  const counted = countLanguages(db)
  const all = counted.reduce((sum, { count }) => sum + count, 0)
  const held = counted.filter(({ count }) => count >= all * leastShare).map(({ language }) => language)
  const languages = held.length > 0 ? held.slice(0, most) : usual
  known.set(db, { records, languages })
  return languages
}

function countLanguages(db: Fonds['db']): Array<{ language: string; count: number }> {
  const { language, languages, source, last } = columnsOf(db)()
  const counts = new Uint32Array(languages.length)
  for (let no = 1; no <= last; no++) if (source[no] !== 0) counts[language[no]!]!++
  return languages
    .flatMap((name, i) => (name === null || counts[i] === 0 ? [] : [{ language: name, count: counts[i]! }]))
    .sort((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1))
}
