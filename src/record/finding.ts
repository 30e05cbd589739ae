// What a check says of one record. Checks live in src/verify; what they say is kept beside the record and never changes it.

/** `unknown` is no `fail`: nothing speaks for or against. `none`: there is nothing to check. */
export const results = ['pass', 'fail', 'unknown', 'none'] as const
export type Result = (typeof results)[number]

export interface Finding<Data = unknown> {
  /** Which check: `dkim`, `arc`. */
  check: string
  result: Result
  /** Stable, lower case, hyphenated. Listed in docs/codes.md. */
  code: string
  /** One plain sentence: what was checked and what came of it. */
  sentence: string
  data: Data
}

/** The best that any signature of a mail proves, in a word. */
export interface DkimMark {
  result: Result
  /** Code and domain of the signature that decides. */
  code: string
  signer: string | null
  /** True where that is the domain in From, or lies above or below it. */
  aligned: boolean
}

/** What lists show of a record that was checked: of its signatures as in a mark, then of the other checks. */
export interface Verdict extends Omit<DkimMark, 'result'> {
  dkim: Result
  arc: Result
  date: Result
}
