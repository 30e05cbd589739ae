// Mail that nothing on itself dates closely -> bounded by what is kept beside it in the same mailbox, where that stands in order.
// It rests on what was found of the others: nothing is read again.
import type { DateFinding } from '../../record/evidence.ts'
import { type DatedMail, datedMails, dateWriter, sourcesToPlace } from '../../store/finding/dates.ts'
import type { Fonds } from '../../store/fonds.ts'
import { bracketOf, looked, looseCodes, type Neighbour, withNeighbours } from '../../verify/date/neighbours.ts'
import { inCommits, type VerifyRun } from './in-commits.ts'

interface Placed {
  no: number
  finding: DateFinding
}

/** False where the user asked to stop before the end. */
export async function checkNeighbours(fonds: Fonds, run: VerifyRun): Promise<boolean> {
  const sources = sourcesToPlace(fonds, looseCodes)
  const total = sources.reduce((sum, { mails }) => sum + mails, 0)
  const put = dateWriter(fonds)
  const pieces = sources.map(({ source }) => source)
  const write = (source: number) => {
    const placed = place(datedMails(fonds, source))
    for (const { no, finding } of placed) put(no, finding)
    return placed.length
  }
  return (await inCommits(fonds, { stage: 'neighbours', total, pieces, write }, run)) === total
}

function place(mails: DatedMail[]): Placed[] {
  // The checks wrote them in this shape.
  const findings = mails.map(({ finding }) => finding as DateFinding)
  const neighbour = (i: number): Neighbour => ({ record: mails[i]!.record, data: findings[i]!.data })
  return findings.flatMap((finding, i) => {
    if (!looseCodes.some((code) => code === finding.code) || finding.data.neighbours !== undefined) return []
    const before = range(i - 1, Math.max(-1, i - 1 - looked), -1).map(neighbour)
    const after = range(i + 1, Math.min(mails.length, i + 1 + looked), 1).map(neighbour)
    const neighbours = bracketOf(finding.data, before, after)
    const said = neighbours
      ? withNeighbours(finding, neighbours)
      : { ...finding, data: { ...finding.data, neighbours } }
    return [{ no: mails[i]!.no, finding: said }]
  })
}

function range(from: number, end: number, step: 1 | -1): number[] {
  return Array.from({ length: Math.max(0, (end - from) * step) }, (_, i) => from + i * step)
}
