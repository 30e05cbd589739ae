// What is held nowhere.
import type { StatementSubjectView } from './statements.ts'

/** Something that is held nowhere, and what points to it. */
export interface GapLine {
  /**
   * `referenced` by its Message-ID, `quoted` by somebody who names its author, a hole in a numbered `series`, an improbable
   * stretch in which a conversation is `silent`, or a message that one `custodian` gave and another, a party of it, did not.
   */
  kind: 'referenced' | 'quoted' | 'series' | 'silent' | 'custodian'
  /**
   * The Message-ID; the line that says whose words are quoted; the subject of the series with `n` for the number; the title
   * of the conversation or the names of the two who are silent; the custodian who did not give the message.
   */
  name: string
  /** True where a record that is held answers it directly. */
  answered: boolean
  /**
   * The first words quoted; the numbers that are missing; the days between which nothing was said, as an EDTF interval; the
   * subject of the message that is not there. Null where only the name is known.
   */
  excerpt: string | null
  /** Ids of records. Of a silence the last before and the first after it; with a custodian the message, then those beside it. */
  pointedToBy: string[]
}

export interface GapView extends Omit<GapLine, 'pointedToBy'> {
  /** The first records that point to it, and how many more there are. */
  pointers: StatementSubjectView[]
  others: number
}
