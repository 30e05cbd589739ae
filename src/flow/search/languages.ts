// An open fonds -> the languages that its words are cut down to stems in: those that a good part of it is written in.
import type { Fonds } from '../../store/fonds.ts'

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

/** ISO 639-1, the most frequent first. Counted again only when the fonds has grown by a tenth: counting reads every record. */
export function languagesHeld({ db }: Fonds): string[] {
  const records = db.prepare('select coalesce(max(no), 0) from record').pluck().get() as number
  const before = known.get(db)
  if (before && records >= before.records && records <= before.records * 1.1) return before.languages
  const rows = db
    .prepare('select language, count(*) from record where language is not null group by language order by 2 desc, 1')
    .raw()
    .all() as Array<[string, number]>
  const all = rows.reduce((sum, [, count]) => sum + count, 0)
  const held = rows.filter(([, count]) => count >= all * leastShare).map(([language]) => language)
  const languages = held.length > 0 ? held.slice(0, most) : usual
  known.set(db, { records, languages })
  return languages
}
