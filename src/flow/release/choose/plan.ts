// A scope and what was decided -> what an edition of it would be: how much goes out, what is hidden where, what is left to look
// at, and what somebody should know before cutting.
import { type Harm, harms } from '../../../record/release.ts'
import type { Hidden } from '../../../release/hide/hidden.ts'
import { makeRedactor } from '../../../release/hide/redactor.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { countFiles, type IdRow, idsOf } from '../../../store/list/release.ts'
import { lastReleaseDecision } from '../../../store/release.ts'
import type { HarmView, HiddenLine, ReleasePlan } from '../../../view/model/release.ts'
import { type Choices, releaseChoices, releaseDecisions } from './choices.ts'
import { hiddenOf, hiddenPersons } from './hidden.ts'
import { type Places, placesOf } from './places.ts'
import { foundAmong, lookThrough } from './scan.ts'
import { scopeOf } from './scope.ts'
import { warningsOf } from './warnings.ts'

/** Everything that a plan and a queue of one scope are worked out from. */
export interface Scoped {
  scope: string
  nos: number[]
  ids: IdRow[]
  choices: Choices
  hidden: Hidden[]
  places: Map<number, Places>
  /** What may do harm, and is not hidden as decided now. */
  harmsOf(row: IdRow): HarmView[]
}

/** Looks through what was not looked through. Throws FondsError `scope-unclear`, and as `gatherRecords`. */
export async function scoped(
  fonds: Fonds,
  scope: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Scoped> {
  const nos = scopeOf(fonds, scope)
  await lookThrough(fonds, nos, (done) => onProgress?.(done, nos.length))
  const hidden = hiddenOf(fonds, releaseDecisions(fonds), nos)
  const found = foundAmong(fonds, nos, scope)
  const isHidden = rememberingHidden(hidden)
  return {
    ...{ scope, nos, hidden },
    ids: idsOf(fonds, nos),
    choices: releaseChoices(fonds),
    places: await placesOf(fonds, hidden),
    harmsOf: ({ no, id }) => found(no).filter(({ text }) => !isHidden(text, id)),
  }
}

/** The same few addresses and numbers stand in thousands of records. */
function rememberingHidden(hidden: Hidden[]): (text: string, record: string) => boolean {
  if (hidden.length === 0) return () => false
  const redactor = makeRedactor(hidden)
  const isEverywhere = hidden.every(({ reach }) => reach === 'everywhere')
  const known = new Map<string, boolean>()
  return (text, record) => {
    const key = isEverywhere ? text : `${record} ${text}`
    const held = known.get(key) ?? redactor.count(text, record) > 0
    known.set(key, held)
    return held
  }
}

export async function releasePlan(
  fonds: Fonds,
  scope: string,
  onProgress?: (done: number, total: number) => void,
): Promise<ReleasePlan> {
  const all = await scoped(fonds, scope, onProgress)
  const { ids, choices } = all
  const isWithheld = ({ id }: IdRow) => choices.records.get(id)?.choice === 'withhold'
  const published = ids.filter((row) => !isWithheld(row))
  const redacted = published.filter(({ no }) => [...all.places.values()].some((places) => places.has(no)))
  const risks = risksIn(published, all)
  const undecided = ids.filter(({ id }) => !choices.reviewed.has(id)).length
  return {
    scope,
    counts: {
      scope: ids.length,
      published: published.length,
      withheld: ids.length - published.length,
      redacted: redacted.length,
      undecided,
    },
    withheld: reasonsOf(ids.filter(isWithheld), choices),
    hidden: hiddenLines(fonds, all),
    harms: risks,
    files: filesOf(fonds, published, choices),
    warnings: warningsOf(fonds, all, published),
    undo: lastReleaseDecision(fonds) ?? null,
  }
}

function reasonsOf(withheld: IdRow[], { records }: Choices): ReleasePlan['withheld'] {
  const counts = new Map<string, number>()
  for (const { id } of withheld) {
    const reason = records.get(id)?.reason ?? ''
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

function risksIn(published: IdRow[], { harmsOf, choices }: Scoped): ReleasePlan['harms'] {
  const counts = new Map<Harm, { records: number; undecided: number }>()
  for (const row of published) {
    for (const harm of new Set(harmsOf(row).map((each) => each.harm))) {
      const count = counts.get(harm) ?? { records: 0, undecided: 0 }
      counts.set(harm, count)
      count.records += 1
      if (!choices.reviewed.has(row.id)) count.undecided += 1
    }
  }
  return harms.flatMap((harm) => (counts.has(harm) ? [{ harm, ...counts.get(harm)! }] : []))
}

function hiddenLines(fonds: Fonds, { nos, places }: Scoped): HiddenLine[] {
  const decisions = releaseDecisions(fonds)
  const persons = new Map(hiddenPersons(fonds, decisions, nos).map((person) => [person.seq, person]))
  const inScope = new Set(nos)
  return decisions.flatMap(({ seq, decision }): HiddenLine[] => {
    const { what } = decision
    if (what !== 'hide-span' && what !== 'hide-word' && what !== 'hide-person') return []
    const person = persons.get(seq)
    const counts = [...(places.get(seq) ?? [])].filter(([no]) => inScope.has(no))
    return [
      {
        seq,
        what: what === 'hide-span' ? 'span' : what === 'hide-word' ? 'word' : 'person',
        text: what === 'hide-person' ? (person ? `${person.name} (${person.mark})` : decision.address) : decision.text,
        reason: decision.reason ?? null,
        places: counts.reduce((sum, [, count]) => sum + count, 0),
        records: counts.length,
      },
    ]
  })
}

function filesOf(fonds: Fonds, published: IdRow[], { files }: Choices): ReleasePlan['files'] {
  let [listed, served] = [0, 0]
  for (const { id } of published) {
    for (const show of files.get(id)?.values() ?? []) {
      if (show === 'list') listed += 1
      if (show === 'serve') served += 1
    }
  }
  const all = countFiles(
    fonds,
    published.map(({ no }) => no),
  )
  return { listed, served, kept: all - listed - served }
}
