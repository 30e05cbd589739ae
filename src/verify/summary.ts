// The findings on one mail -> what a list shows of it: the best that any of its signatures proves, and whose it is.
import type { DkimFinding } from '../record/evidence.ts'
import type { Result, Verdict } from '../record/finding.ts'
import type { Examined } from './check-mail.ts'

const order: Record<Result, number> = { pass: 0, fail: 1, unknown: 2, none: 3 }

/**
 * One good signature is enough, for each is made independently. Of several that say the same, the one of the domain in From
 * counts, then the topmost.
 */
export function summarise({ dkim, arc, date }: Examined): Verdict {
  const rank = ({ result, data }: DkimFinding) => order[result] * 2 + (data?.aligned ? 0 : 1)
  const [first] = [...dkim].sort((a, b) => rank(a) - rank(b))
  return {
    dkim: first!.result,
    code: first!.code,
    signer: first!.data?.domain ?? null,
    aligned: first!.data?.aligned ?? false,
    arc: arc.result,
    date: date.result,
  }
}
