// Runs of a block with what covers them -> what is drawn: each mark once as a link, and its sign where its words end.
import type { ArticleBlock } from '../../src/view/model.ts'

export interface Drawn {
  text: string
  /** What covers it, the shortest last: that is what a press means first. */
  refs: string[]
  /** Those that begin here: only there they take a place among the stops of the keyboard. */
  begins: string[]
  /** Those whose words end here. */
  ends: string[]
}

export function drawnRuns({ runs }: Pick<ArticleBlock, 'runs'>, lengthOf: (ref: string) => number): Drawn[] {
  return runs.map(({ text, refs }, at) => {
    const before = new Set(runs[at - 1]?.refs)
    const after = new Set(runs[at + 1]?.refs)
    const sorted = [...refs].sort((a, b) => lengthOf(b) - lengthOf(a))
    return {
      text,
      refs: sorted,
      begins: sorted.filter((ref) => !before.has(ref)),
      ends: sorted.filter((ref) => !after.has(ref)),
    }
  })
}

/** The next of those under a press: the shortest first, then, pressed again, the one around it. */
export function pressed(refs: string[], chosen: string | null): string | null {
  const at = chosen === null ? -1 : refs.indexOf(chosen)
  return (at > 0 ? refs[at - 1] : refs.at(-1)) ?? null
}
