// What an index of OpenSearch is made with: its fields, and how their words are cut. Words are cut and folded here, by
// src/search/words.ts, so that they are those of FTS5; the cluster only splits them at blanks, which keeps their places.
import { maxNearDistance } from '../terms.ts'

/** Raised whenever a field or what stands in it changes: an index of another version is not written to. */
export const mappingVersion = 2

/** Between the columns of one record: nothing that is near or in a phrase reaches across. */
const gap = 2 * maxNearDistance

/** Characters of an id, a path or a code that are indexed: Lucene refuses a record with a term of more than 32,766 bytes. */
export const maxKeyword = 8_000

const keyword = { type: 'keyword', ignore_above: maxKeyword }
/** By language: the stemmer of the cluster that is Snowball's, as ours are. */
const stemmers = { en: 'porter2', fr: 'french' } as const
type Language = keyof typeof stemmers
const languages = Object.keys(stemmers) as Language[]

/** Where the stems of words anywhere stand. */
export const stemFields = languages.map((language) => `all.${language}`)

const words = { type: 'text', analyzer: 'words', position_increment_gap: gap }
/** That a stem stands in a record is all that is asked. */
const stems = (analyzer: Language) => ({ type: 'text', analyzer, index_options: 'docs', norms: false })
const column = { ...words, copy_to: 'all' }
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
    all: { ...words, norms: false, fields: { en: stems('en'), fr: stems('fr') } },
    kind: keyword,
    lang: keyword,
    key: keyword,
    source: keyword,
    thread: keyword,
    at: { type: 'long' },
    /** First millisecond of the day (UTC) on which it begins, and its year. */
    day: { type: 'long' },
    year: { type: 'integer' },
    /** Addresses, by what they are on the record. Who is meant by a name is known to the fonds. */
    from: keyword,
    sender: keyword,
    to: keyword,
    cc: keyword,
    bcc: keyword,
    reply_to: keyword,
    /** Ids of those on the record, for counting. */
    persons: keyword,
    has: keyword,
    remark: keyword,
    finding: keyword,
    status: keyword,
    dkim: keyword,
    /** One value for records that are shown as one row; its id where it is alone. */
    same: keyword,
    /** For whoever searches the index and does not hold the record. */
    shown: { type: 'object', enabled: false },
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
        filter: Object.fromEntries(languages.map((one) => [one, { type: 'stemmer', language: stemmers[one] }])),
        analyzer: {
          words: { type: 'custom', tokenizer: 'blanks' },
          ...Object.fromEntries(languages.map((one) => [one, { type: 'custom', tokenizer: 'blanks', filter: [one] }])),
        },
      },
    },
    mappings,
  }
}
