// The vocabulary: what a source says, once read. Nothing here knows where bytes come from or where rows go.

/** What a record is. `mail` an e-mail, `chat` a private message, `post` a public post. */
export const kinds = ['mail', 'chat', 'post', 'article', 'document'] as const
export type Kind = (typeof kinds)[number]

/** Who could read a record when it was made. Kept apart on every page and plot. */
export const lanes = ['private', 'public', 'press'] as const
export type Lane = (typeof lanes)[number]

export function laneOf(kind: Kind): Lane {
  if (kind === 'post') return 'public'
  if (kind === 'article') return 'press'
  return 'private'
}

/** Where in a source a record stands: bytes of the (unpacked) source, and a JSON pointer (RFC 6901) where it is JSON. */
export interface Locator {
  /** Path of the source inside the bag, `/`-separated. */
  path: string
  /** First byte; counted in the unpacked stream where the source is compressed. */
  offset: number
  /** Length in bytes. */
  length: number
  /** RFC 6901 pointer from the array that an archive file holds, e.g. `/3/dmConversation/messages/0`. */
  pointer?: string
  /** `gzip` where offset and length count unpacked bytes. */
  unpacked?: 'gzip'
}

/** One address as a source writes it, and the form by which it is compared. */
export interface Address {
  /** Exactly what stands in the source, decoded: `"Vega, Nora" <N.Vega@lighthouse.example>`. */
  written: string
  /** Display name, decoded, without quotes; absent where there is none. */
  name?: string
  /**
   * Comparable form: a lower-case addr-spec (`n.vega@lighthouse.example`), `x:<numeric id>` for an X account,
   * `@handle` where only a handle is known, `name:<folded name>` for a byline.
   */
  normal: string
}

export type Role = 'from' | 'to' | 'cc' | 'bcc' | 'reply-to' | 'sender'

/** A file inside a record. Its bytes stay in the source: they are read back from `offset` and `length`. */
export interface Part {
  /** Position in document order, 0 is the whole record. */
  ordinal: number
  /** Ordinal of the enclosing part; absent for the outermost. */
  parent?: number
  /** Lower-case media type, e.g. `text/html`. */
  type: string
  /** Charset as declared, lower case. */
  charset?: string
  /**
   * Content-Transfer-Encoding, lower case; `x-uuencode` or `x-yenc` for a file between the lines of a text. For a part of an
   * encoded message, the steps from that message's bytes: `base64 > 120+3400 > quoted-printable`.
   */
  encoding?: string
  /** File name, decoded, never a path. */
  name?: string
  /** `inline`, `attachment` or absent. */
  disposition?: string
  /** Content-ID without angle brackets. */
  contentId?: string
  /** First byte of the part's own header, relative to the record. */
  headOffset: number
  /** First byte of its body, relative to the record. */
  offset: number
  /** Body length in bytes as it stands (still encoded). */
  length: number
  /** Size and SHA-256 (hex) of the decoded bytes; only for leaves that are attachments. */
  size?: number
  sha256?: string
  /** True where a reader would see a file rather than the text of the message. */
  attachment: boolean
}

/** Something a reader noticed about a record that is kept all the same. */
export interface Remark {
  /** Stable, lower case, hyphenated: `date-impossible`, `charset-guessed`. Listed in docs/codes.md. */
  code: string
  /** One plain sentence. */
  sentence: string
}

export interface RecordDate {
  /** EDTF (ISO 8601-2) with the precision and zone that the source gives; null where there is no usable date. */
  edtf: string | null
  /** Where the date comes from. */
  basis: DateBasis
  /** As it stands in the source. */
  written?: string
  /** Milliseconds since the epoch for sorting; null where the date is absent or impossible. */
  at: number | null
  /** Offset as written: `+02:00`, `Z`, or null where the source gives none. */
  zone: string | null
}

export const dateBases = [
  'Date header',
  'Received chain',
  'mbox separator',
  'export field',
  'page metadata',
  'sidecar',
  'given at intake',
  'stated in the text',
  'file name',
  'none',
] as const
export type DateBasis = (typeof dateBases)[number]

/**
 * What a reader yields for one thing that a source says. The store adds id, hash and conversation.
 * `text` is the searchable text; the bytes stay where they are.
 */
export interface Draft {
  kind: Kind
  offset: number
  length: number
  pointer?: string
  /**
   * What others call this record: `mid:<id>` (Message-ID without brackets), `x:dm:<id>`, `x:post:<id>`.
   * Records with one key and different bytes are copies of each other.
   */
  key?: string
  date: RecordDate
  /** In the order in which they stand. */
  addresses: Array<Address & { role: Role }>
  subject?: string
  /** Everything a reader would read, quoted text included, plain. */
  text: string
  /**
   * The sender's own words: `text` without quoted lines and signature, of very long texts only the start. Absent where it
   * equals `text`.
   */
  newText?: string
  /** `text` in two: what the sender wrote, and what they quote or forward of others. Absent where it is all theirs. */
  parted?: { own: string; quoted: string }
  /** ISO 639-1, absent where unsure. */
  language?: string
  /** Keys of the records that this one refers to, oldest first (RFC 5256 §3: References, then In-Reply-To). */
  references: string[]
  /** Given where the source itself says which conversation: `x:dm:<conversationId>`. */
  conversation?: string
  /** True where the conversation is a group chat. */
  group?: boolean
  /** Set for what happened to a conversation rather than in it. */
  event?: 'join' | 'leave'
  /** Publisher of an article. */
  outlet?: string
  url?: string
  parts: Part[]
  remarks: Remark[]
  /** True where the source holds only who and when, not the words. */
  headerOnly?: boolean
}

/** Something in a source that did not become a record. Nothing is lost: the bytes stay in the bag. */
export interface Problem {
  problem: true
  /** `quarantined`: it should be a record, but cannot be read. `refused`: it is nothing that we read. `duplicate`: held in fuller form. */
  outcome: 'quarantined' | 'refused' | 'duplicate'
  code: string
  sentence: string
  offset: number
  length: number
  pointer?: string
  /** For `duplicate`: the key of the fuller record. */
  key?: string
}

export type Read = Draft | Problem

export function isProblem(read: Read): read is Problem {
  return 'problem' in read
}
