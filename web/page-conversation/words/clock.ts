// The time of day in an EDTF date and its zone: `2021-09-20T12:07:02Z` -> `12:07`, `Z`.

export interface Clock {
  time: string
  /** The offset as written; null where there is none. */
  offset: string | null
}

export function clock(edtf: string | null): Clock | null {
  const match = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?/.exec(edtf ?? '')
  return match ? { time: match[1]!, offset: match[2] ?? null } : null
}
