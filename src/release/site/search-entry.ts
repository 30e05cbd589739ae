// A published record -> what the search of an edition knows of it. Words that the record quotes are found where they were
// written; what a record says otherwise is found in it: its own words, its subject, who wrote it, its files.
import { cutText } from '../../record/cut-text.ts'
import type { PublicRecord } from '../../view/model.ts'

export interface SearchEntry {
  /** The record's id; its address follows from the page that searches. */
  url: string
  content: string
  meta: { title: string; who: string; date: string; lane: string; kind: string }
  filters: { lane: string[]; year: string[]; person: string[] }
  sort: { date: string }
}

/** A record without words could not be found by its date or its writer either: the index drops what is empty. */
const noWords = '—'
/** Against one pasted file that would outweigh a thousand letters: about forty pages. */
const longest = 100_000

export function searchEntry(record: PublicRecord): SearchEntry {
  const { id, subject, from, date, lane, kind, outlet, files } = record
  const own = record.blocks.filter((block) => block.kind !== 'quote').map(({ text }) => text)
  const who = from.map(({ name }) => name).join(', ') || outlet || ''
  const names = files.flatMap(({ name }) => name ?? [])
  const content = cutText([subject ?? '', ...own, who, ...names].join('\n'), longest).trim()
  return {
    url: id,
    content: content || noWords,
    meta: { title: subject ?? '', who, date: date.edtf ?? '', lane, kind },
    filters: {
      lane: [lane],
      year: date.at === null ? [] : [String(new Date(date.at).getUTCFullYear())],
      person: [...new Set(from.map(({ person }) => person))],
    },
    sort: { date: sortKey(date.at) },
  }
}

/** Numbers are sorted as numbers; what is undated stands first. */
function sortKey(at: number | null): string {
  return String(at ?? Number.MIN_SAFE_INTEGER)
}
