// A scope -> its records in the order in which somebody should look at them, the riskiest first; and one of them with all that is
// needed to decide about it. The order does not change as decisions are made.
import { harms } from '../../../record/release.ts'
import type { RecordRow } from '../../../record/row/record.ts'
import { stretchFinder } from '../../../release/hide/stretch.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { partsOf, textsOf } from '../../../store/list/contents.ts'
import { recordRows } from '../../../store/list/records.ts'
import type { IdRow } from '../../../store/list/release.ts'
import type { HarmView, ReviewLine } from '../../../view/model/release.ts'
import type { ReviewRecord } from '../../../view/model/review.ts'
import { recordLine } from '../../../view/record-line.ts'
import { pointsOf, textOfBlocks } from '../../../view/release/text.ts'
import { contentOf, textBlocks } from '../../content.ts'
import { heldRecord } from '../../held-record.ts'
import { type Choices, releaseChoices, releaseDecisions } from './choices.ts'
import { hiddenOf, hiddenPersons } from './hidden.ts'
import { type Places, placesOf } from './places.ts'
import { type Scoped, scoped } from './plan.ts'
import { foundAmong, lookThrough } from './scan.ts'
import { scopeOf } from './scope.ts'

export const shownKinds = ['all', 'open'] as const

export interface QueueAsk {
  offset?: number
  limit?: number
  /** `open`: those about which nobody decided. */
  show?: (typeof shownKinds)[number]
}

const usualLimit = 50
/** Stops one request from listing a whole mailbox. */
const maxLimit = 500

export interface Queue {
  total: number
  undecided: number
  lines: ReviewLine[]
}

/** Throws FondsError `scope-unclear`, and as `gatherRecords`. */
export async function reviewQueue(
  fonds: Fonds,
  scope: string,
  { offset = 0, limit = usualLimit, show = 'all' }: QueueAsk = {},
  onProgress?: (done: number, total: number) => void,
): Promise<Queue> {
  const all = await scoped(fonds, scope, onProgress)
  const { ids, nos, choices } = all
  const isOpen = ({ id }: IdRow) => !choices.reviewed.has(id)
  const shown = show === 'open' ? ids.filter(isOpen) : ids
  const page = byRisk(shown, foundAmong(fonds, nos, scope)).slice(offset, offset + Math.min(limit, maxLimit))
  return { total: shown.length, undecided: ids.filter(isOpen).length, lines: linesOf(fonds, page, all) }
}

/** By the gravest harm, then by how many there are, then as in the scope. */
function byRisk(ids: IdRow[], found: (no: number) => HarmView[]): IdRow[] {
  const weighed = ids.map((row, at) => {
    const own = found(row.no)
    const gravest = own.reduce<number>((least, { harm }) => Math.min(least, harms.indexOf(harm)), harms.length)
    return { row, at, gravest, count: own.length }
  })
  return weighed.sort((a, b) => a.gravest - b.gravest || b.count - a.count || a.at - b.at).map(({ row }) => row)
}

function linesOf(fonds: Fonds, page: IdRow[], { scope, nos, choices, places }: Scoped): ReviewLine[] {
  const found = foundAmong(fonds, nos, scope)
  const rows = recordRows(
    fonds,
    page.map(({ no }) => no),
  )
  return rows.map((row) => {
    return reviewLine(row, found(row.no), choices, hiddenIn(places, row.no))
  })
}

function hiddenIn(places: Map<number, Places>, no: number): number {
  return [...places.values()].reduce((sum, each) => sum + (each.get(no) ?? 0), 0)
}

function reviewLine(row: RecordRow, found: HarmView[], choices: Choices, hidden: number): ReviewLine {
  const { id, kind, lane, date, from, subject, preview, conversation, outlet } = recordLine(row)
  const { choice = null, reason = null } = choices.records.get(id) ?? {}
  const who = from.map(({ name }) => name).join(', ') || outlet || ''
  const reviewed = choices.reviewed.has(id)
  return {
    ...{ id, kind, lane, date, who, subject, preview, conversation },
    choice,
    reason,
    reviewed,
    harms: found,
    hidden,
  }
}

/** Throws FondsError `not-found`, `scope-unclear`. */
export async function openReview(fonds: Fonds, scope: string, id: string): Promise<ReviewRecord> {
  const row = heldRecord(fonds, id)
  const nos = scopeOf(fonds, scope)
  await lookThrough(fonds, [row.no])
  const decisions = releaseDecisions(fonds)
  const hidden = hiddenOf(fonds, decisions, nos)
  const choices = releaseChoices(fonds)
  const text = textsOf(fonds, [row.no]).get(row.no) ?? contentOf(fonds, row).text
  const blocks = textBlocks(row, text)
  const joined = textOfBlocks(blocks)
  const stretches = stretchFinder(hidden)(joined, id)
  const points = pointsOf(joined, stretches)
  const chosen = choices.files.get(id)
  const parts = (partsOf(fonds, [row.no]).get(row.no) ?? []).filter(({ attachment }) => attachment)
  const marks = new Map(hiddenPersons(fonds, decisions, nos).map(({ person, mark }) => [person, mark]))
  const { from, to, cc } = recordLine(row)
  const people = Object.entries({ from, to, cc }).flatMap(([role, parties]) =>
    parties.map(({ person, name, address }) => ({
      person,
      name,
      address,
      role: role as 'from',
      mark: marks.get(person) ?? null,
    })),
  )
  return {
    line: reviewLine(
      row,
      foundAmong(fonds, nos, scope)(row.no),
      choices,
      hiddenIn(await placesOf(fonds, hidden), row.no),
    ),
    blocks,
    hidden: points.map(({ start, end }, at) => ({ start, end, mark: stretches[at]!.mark })),
    files: parts.map(({ ordinal, name, type, size }) => ({
      ...{ ordinal, type, name: name ?? null, size: size ?? null },
      show: chosen?.get(ordinal) ?? 'no',
    })),
    original: row.kind === 'mail' ? choices.originals.has(id) : null,
    people,
  }
}
