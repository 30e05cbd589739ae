// French endings that the algorithm knows by their accents, which the index does not have: `payes` may be `payés`.

const endings: Array<[RegExp, string]> = [
  [/ees$/, 'ées'],
  [/ee$/, 'ée'],
  [/es$/, 'és'],
  [/e$/, 'é'],
  [/erent$/, 'èrent'],
  [/iere$/, 'ière'],
  [/ieres$/, 'ières'],
]

/** What a folded word may have been, besides itself. */
export function restoredFrench(folded: string): string[] {
  return endings.flatMap(([ending, accented]) => (ending.test(folded) ? [folded.replace(ending, accented)] : []))
}
