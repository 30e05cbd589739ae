// What an edition must not say. Enters from the decisions; read by the redactor, and by the attack afterwards.

/** The mark that stands for hidden words, always of the same length: it does not tell how long they are. */
export const mark = '▇▇▇▇'

/** A hidden string, as the decisions give it. */
export interface Hidden {
  /** Number of the decision in the journal. */
  seq: number
  /** Words, a name form or an address. */
  text: string
  /** What is written in its place: `▇▇▇▇`, or `person 3`. */
  mark: string
  /** Where it is hidden: in every record, or in those of these ids (the fonds' own). */
  reach: 'everywhere' | ReadonlySet<string>
  kind: 'span' | 'word' | 'person'
}

/** A hidden string, as the attack looks for it in the files of an edition. */
export interface PublishedHidden {
  seq: number
  text: string
  /** Beginnings of the paths below which it must not stand, e.g. `r/abc/`. */
  within: 'everywhere' | readonly string[]
}
