// The first bytes of an archive file -> what the file says it holds, by its content, never by its name.
// Standard: none; X writes each file as a script, `window.YTD.<type>.part<N> = [ … ]`, and the manifest as
// `window.__THAR_CONFIG = { … }`. README.txt is known by its opening words.
import type { FormatName } from '../reader.ts'

const dataPrefix = /^(?:\xef\xbb\xbf)?\s{0,64}window\.YTD\.([A-Za-z0-9_]{1,80})\.part(\d{1,6})\s{0,64}=\s{0,64}(?=\[)/
const manifestPrefix = /^(?:\xef\xbb\xbf)?\s{0,64}window\.__THAR_CONFIG\s{0,64}=\s{0,64}(?=\{)/
const readmeStart =
  /^(?:\xef\xbb\xbf)?\s{0,64}INTRODUCTION\s+=+\s+This archive was generated at the request of the following user:/

/** Longest prefix that is looked for. */
const prefixLength = 512

/** Types that hold records, with the spellings of older archives. */
const formatByType: Record<string, FormatName> = {
  direct_messages: 'x-direct-messages',
  direct_message: 'x-direct-messages',
  direct_messages_group: 'x-direct-messages-group',
  direct_message_group: 'x-direct-messages-group',
  direct_message_headers: 'x-direct-message-headers',
  direct_message_group_headers: 'x-direct-message-group-headers',
  tweets: 'x-posts',
  tweet: 'x-posts',
  community_tweet: 'x-posts',
  deleted_tweets: 'x-posts',
  deleted_tweet: 'x-posts',
  note_tweet: 'x-posts',
}

/** Types that say whose archive it is. */
const contextTypes = new Set(['account', 'profile'])

/** `type` as the prefix names it; `at` is the offset of the opening bracket. */
export interface Prefix {
  type: string
  at: number
  format: FormatName
  /** False where Fonds does not read this type. */
  known: boolean
}

/** Reads the prefix of an archive file; undefined where the bytes are none. */
export function readPrefix(head: Buffer): Prefix | undefined {
  const start = head.toString('latin1', 0, prefixLength)
  const data = dataPrefix.exec(start)
  if (data) {
    const type = data[1]!.toLowerCase()
    const format = formatByType[type]
    return { type, at: data[0].length, format: format ?? 'x-context', known: !!format || contextTypes.has(type) }
  }
  const manifest = manifestPrefix.exec(start)
  if (manifest) return { type: 'manifest', at: manifest[0].length, format: 'x-context', known: true }
  if (readmeStart.test(start)) return { type: 'readme', at: 0, format: 'x-context', known: true }
  return undefined
}
