// Records that are copies of one message -> a finding on each: whether all of them say the same. They are read back from
// the bag and compared with the first, so work grows with the number of copies and no faster.

import type { Comparison } from '../../record/copies.ts'
import { FondsError } from '../../record/error.ts'
import { sha256 } from '../../record/id.ts'
import { type CopyGroup, copiesWriter, listUncompared } from '../../store/finding/copies.ts'
import type { Fonds } from '../../store/fonds.ts'
import { recordRows } from '../../store/list/records.ts'
import { rawBytes } from '../../store/raw.ts'
import { type Copy, compareCopies, findingOf } from '../../verify/copies/compare.ts'
import { openedCopy } from '../copies.ts'
import { inCommits, type VerifyRun } from './in-commits.ts'

/** Records whose rows are read at a time: forged mail can put one Message-ID on thousands. */
const atOnce = 50

/** False where the user asked to stop before the end. */
export async function checkCopies(fonds: Fonds, run: VerifyRun): Promise<boolean> {
  const pieces = listUncompared(fonds)
  const put = copiesWriter(fonds)
  const total = pieces.reduce((sum, { nos }) => sum + nos.length, 0)
  const write = (group: CopyGroup) => {
    const comparison = compareGroup(fonds, group.nos)
    put(group, comparison && findingOf(comparison))
    return group.nos.length
  }
  return (await inCommits(fonds, { stage: 'copies', total, pieces, write }, run)) === total
}

type Told = Pick<Comparison, 'sameness' | 'differs'>

/** Null where one of them cannot be read, or is not what was received: "fonds audit" says so. */
function compareGroup(fonds: Fonds, nos: number[]): Told | null {
  if (nos.length === 1) return { sameness: 'identical', differs: [] }
  const differs = new Set<Comparison['differs'][number]>()
  let first: Copy | undefined
  try {
    for (let from = 0; from < nos.length; from += atOnce) {
      for (const row of recordRows(fonds, nos.slice(from, from + atOnce))) {
        if (sha256(rawBytes(fonds, row)) !== row.sha256) return null
        const copy = openedCopy(fonds, row)
        first ??= copy
        for (const each of compareCopies(first, copy).differs) differs.add(each)
      }
    }
  } catch (error) {
    if (error instanceof FondsError) return null
    throw error
  }
  return { sameness: differs.size === 0 ? 'same-content' : 'different', differs: [...differs] }
}
