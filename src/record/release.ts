// What a publisher decides about an edition: what goes out, what is withheld and why, which words are hidden.

/** What becomes of a record in scope; nothing decided means that it goes out. */
export const releaseChoices = ['publish', 'withhold'] as const
export type ReleaseChoice = (typeof releaseChoices)[number]

/** Where hidden words are hidden: in every record, or in one and the conversation that it stands in. */
export const reaches = ['everywhere', 'conversation'] as const
export type Reach = (typeof reaches)[number]

/** One decision, as the journal holds it. */
export type ReleaseDecision =
  | { what: 'choose'; records: string[]; choice: ReleaseChoice; reason?: string }
  /** The words that a stretch of one record's text covers; `start` and `end` count code points of that text. */
  | { what: 'hide-span'; record: string; start: number; end: number; text: string; reach: Reach; reason?: string }
  | { what: 'hide-word'; text: string; reason?: string }
  /** Every address and name form of a person; `address` is one by which the person stays known through merges. */
  | { what: 'hide-person'; person: string; address: string; reason?: string }
  /** `list`: name, type, size and hash; `serve`: its bytes too, pictures made anew without what else they carry. */
  | { what: 'attachment'; record: string; ordinal: number; show: 'no' | 'list' | 'serve' }
  /** The bytes of a mail as they were received, so that its signatures can be checked by anybody. */
  | { what: 'original'; record: string; serve: boolean }

/** What of a record may do harm once it is public. In this order of weight. */
export const harms = [
  'card-number',
  'iban',
  'phone-number',
  'postal-address',
  'minor',
  'health',
  'email-address',
  'attachment',
  'press-text',
] as const
export type Harm = (typeof harms)[number]
