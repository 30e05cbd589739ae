// What is held nowhere.
import type { StatementSubjectView } from './statements.ts'

/** Something that is held nowhere, and what points to it. */
export interface GapLine {
  /** `referenced` by its Message-ID, `quoted` by somebody who names its author, or a hole in a numbered `series`. */
  kind: 'referenced' | 'quoted' | 'series'
  /** The Message-ID; the line that says whose words are quoted; the subject of the series with `n` for the number. */
  name: string
  /** True where a record that is held answers it directly. */
  answered: boolean
  /** The first words quoted, or the numbers that are missing; null where only the name is known. */
  excerpt: string | null
  /** Ids of records. */
  pointedToBy: string[]
}

export interface GapView extends Omit<GapLine, 'pointedToBy'> {
  /** The first records that point to it, and how many more there are. */
  pointers: StatementSubjectView[]
  others: number
}
