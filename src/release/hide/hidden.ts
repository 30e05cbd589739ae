// What is hidden in an edition, as the publisher's decisions come to. Words are given as a source writes them.

export interface Hidden {
  /** Number of the decision in the journal. */
  seq: number
  /** Words, an address or a form of a name. */
  text: string
  /** What stands in their place. */
  mark: string
  /** Internal ids of the records in which it is hidden. */
  reach: 'everywhere' | ReadonlySet<string>
  kind: 'span' | 'word' | 'person'
}
