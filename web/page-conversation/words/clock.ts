// The time of day in an EDTF date, as written: `2021-09-20T12:07:02Z` -> `12:07`.

export function clock(edtf: string | null): string | null {
  return /T(\d\d:\d\d)/.exec(edtf ?? '')?.[1] ?? null
}
