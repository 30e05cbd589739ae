// The one extension point of this stage: a format recognises bytes and reads records out of them.
import type { Read } from '../record/record.ts'

/** Random access to the (unpacked) bytes of one source, so that no reader has to hold a mailbox in memory. */
export interface Bytes {
  /** In bytes. */
  readonly size: number
  /**
   * A copy of the bytes from `start` up to `end` (exclusive); short where the source ends before. One of many megabytes
   * holds only until the next such: keep no piece of it in a draft.
   */
  slice(start: number, end: number): Buffer
}

/** What was said about a source when it was handed in, by a sidecar `NAME.meta.json` or by flags; all optional. */
export interface Given {
  published?: string
  outlet?: string
  author?: string
  language?: string
  url?: string
  title?: string
  /** Where `published` comes from. */
  basis?: 'sidecar' | 'given at intake'
}

export interface SourceFile {
  /** Path inside the bag, `/`-separated. */
  path: string
  bytes: Bytes
  given: Given
  /** When it was received, milliseconds since the epoch; later dates are impossible. */
  received: number
  /** The bytes of a file beside this one (same folder, plain name); undefined where there is none, or it is larger. */
  sibling(name: string, maxBytes: number): Buffer | undefined
}

export const formatNames = [
  'mbox',
  'mail',
  'x-direct-messages',
  'x-direct-messages-group',
  'x-direct-message-headers',
  'x-direct-message-group-headers',
  'x-posts',
  'x-context',
  'html',
  'text',
  'unknown',
] as const
export type FormatName = (typeof formatNames)[number]

/** One folder per format implements this. */
export interface Format {
  /**
   * Which format these bytes are, judged by content alone, or undefined where they are none of this folder's.
   * `head` holds the first 64 KiB (all of it where the file is smaller).
   */
  recognise(head: Buffer, size: number): FormatName | undefined
  /** Everything the source says, in order. Never throws on content. */
  read(file: SourceFile, format: FormatName): Iterable<Read>
}

/** One header field, unfolded and decoded (RFC 5322 §2.2, RFC 2047). */
export interface HeaderField {
  name: string
  value: string
}

/** What a reader sees when the raw bytes of one record are opened. */
export interface Content {
  headers: HeaderField[]
  /** Plain text, decoded; made from the HTML where there is no plain part. */
  text: string
  /** The HTML body as it stands, decoded, NOT sanitised: for `src/view/safe-html.ts` only. */
  html?: string
}
