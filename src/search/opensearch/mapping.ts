// What an index of OpenSearch is made with: its fields, and how their words are cut. Words are cut and folded here, by
// src/search/words.ts, so that they are those of FTS5; the cluster only splits them at blanks, which keeps their places.
import { maxNearDistance } from '../query.ts'

/** Raised whenever a field or what stands in it changes: an index of another version is not written to. */
export const mappingVersion = 1

/** Between the columns of one record, and between two names: nothing that is near or in a phrase reaches across. */
const gap = 2 * maxNearDistance

/** Characters of an id, a path or a code that are indexed: Lucene refuses a record with a term of more than 32,766 bytes. */
export const maxKeyword = 8_000

const keyword = { type: 'keyword', ignore_above: maxKeyword }
const words = { type: 'text', analyzer: 'words', position_increment_gap: gap }
const column = { ...words, copy_to: 'all' }
/** Beginnings of names are indexed too: `from:"ve no"` asks for two words of one name by their beginnings. */
const names = { ...words, norms: false, index_prefixes: { min_chars: 1, max_chars: 15 } }
const kept = { type: 'keyword', index: false, doc_values: false }

export const mappings = {
  dynamic: 'strict',
  _meta: { fonds: mappingVersion },
  properties: {
    id: keyword,
    /** The fonds that hold the record, and what tells one state of it from another. */
    fonds: keyword,
    hash: kept,
    /** What each fonds says of it, where several hold it. */
    by: { type: 'object', enabled: false },
    subject: column,
    body: column,
    quoted: column,
    names: column,
    files: column,
    attached: column,
    /** Words anywhere: one place to look into instead of six. */
    all: { ...words, norms: false },
    kind: keyword,
    lang: keyword,
    key: keyword,
    source: keyword,
    /** The path folded, for a part of it. */
    path: keyword,
    thread: keyword,
    at: { type: 'long' },
    /** First millisecond of the day (UTC) on which it begins, and its year. */
    day: { type: 'long' },
    year: { type: 'integer' },
    /** Who: `p:` and the id of a person, `a:` and an address. */
    from: keyword,
    to: keyword,
    cc: keyword,
    bcc: keyword,
    person: keyword,
    from_names: names,
    to_names: names,
    cc_names: names,
    bcc_names: names,
    person_names: names,
    /** Ids of those on the record itself, for counting. */
    persons: keyword,
    has: keyword,
    remark: keyword,
    finding: keyword,
    status: keyword,
    dkim: keyword,
  },
} as const

export interface Layout {
  shards: number
  replicas: number
}

export function indexBody({ shards, replicas }: Layout) {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      // Searches see what came in after so long, and at once when a fill ends.
      refresh_interval: '10s',
      analysis: {
        tokenizer: { blanks: { type: 'whitespace', max_token_length: maxKeyword } },
        analyzer: { words: { type: 'custom', tokenizer: 'blanks' } },
      },
    },
    mappings,
  }
}
