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
