// Two holdings of one message, held against each other: whether they say the same, and what differs.

/** `same-content`: only what servers and mailbox programs write in passing differs, or how the text is packed. */
export type Sameness = 'identical' | 'same-content' | 'different'

export interface Comparison {
  sameness: Sameness
  /** In which respects the content differs. */
  differs: Array<'fields' | 'words' | 'files'>
  fields: FieldRow[]
  files: FileRow[]
}

/**
 * `transport`: servers, lists and mailbox programs write it in passing (RFC 5321 §4.4, RFC 5322 §3.6.6 and §3.6.7, and
 * habit); `content`: whoever wrote the message did. What is not known to be transport is content.
 */
export type FieldPart = 'content' | 'transport'

export interface FieldRow {
  name: string
  part: FieldPart
  /** Null where that copy has no such field. */
  first: string | null
  second: string | null
  same: boolean
}

export interface FileRow {
  name: string | null
  type: string
  side: 'both' | 'first' | 'second'
}

export interface Stretch {
  side: 'both' | 'first' | 'second'
  /** Of `both`, as the first has it. */
  text: string
}

export interface WordDifference {
  stretches: Stretch[]
  /** True where the texts are too long or too unlike: what stands between their common ends is then given as a whole. */
  coarse: boolean
}
