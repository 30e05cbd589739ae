// What the attack finds, and what it is told of the program's own words.

/** A hidden string in an edition, or a file that could not be searched. */
export interface AttackHit {
  /** Relative to the edition, `/`-separated. */
  path: string
  /** Way into what is packed in the file: `gzip`, `zip:word/document.xml`; null in the file itself. */
  inside: string | null
  /** First byte, in the file or in what was unpacked; null where it stands in the path. */
  offset: number | null
  /** How it is written: `plain`, `folded`, `html`, `base64`… from the outside in; `unsearched` for what could not be read. */
  form: string
  /** Number of the decision that hides it; -1 where the file could not be searched. */
  seq: number
}

/** What the program itself writes, which says nothing about anybody. */
export interface OwnBytes {
  /** Path and SHA-256 (hex) of files that are shipped with the program: they are not searched. */
  assets: ReadonlyMap<string, string>
  /** Sentences of the interface, with `{places}`: they count for nothing as a whole text, attribute, JSON string, cell or line. */
  phrases: Iterable<string>
  /** Names: of elements, classes, attributes, JSON keys, columns, folders. They count for nothing where a name stands. */
  names: Iterable<string>
  /** Ids, digests and signatures that the program worked out. */
  tokens: { has(token: string): boolean }
  /**
   * Whether a word of an index, in the file at `path`, is what the index makes of words that the edition says in public: stems and
   * pieces of them. Absent where it cannot be known; then such a word is a hit.
   */
  isPiece?(path: string, word: string): boolean
  /** Whether somebody in the edition's lists of people is called so, or has this address. Absent where it cannot be known. */
  isParty?(name: string): boolean
}
