// A scope and the decisions -> which of its records go out and which are withheld, and what is hidden in all that goes out.
import type { Hidden } from '../../../release/hide/hidden.ts'
import { makeRedactor, type Redactor } from '../../../release/hide/redactor.ts'
import { ownReasons } from '../../../release/log/why.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { type IdRow, idsOf } from '../../../store/list/release.ts'
import { type Choices, releaseChoices, releaseDecisions } from '../choose/choices.ts'
import { hiddenOf } from '../choose/hidden.ts'
import { scopeOf } from '../choose/scope.ts'

export interface Chosen {
  published: IdRow[]
  withheld: Array<IdRow & { reason: string }>
  choices: Choices
  /** Every string that must not be in the edition. */
  hidden: Hidden[]
  redactor: Redactor
}

/** Throws FondsError `scope-unclear`. */
export function chooseOut(fonds: Fonds, scope: string): Chosen {
  const nos = scopeOf(fonds, scope)
  const choices = releaseChoices(fonds)
  const hidden = hiddenOf(fonds, releaseDecisions(fonds), nos)
  const redactor = makeRedactor(hidden)
  const published: Chosen['published'] = []
  const withheld: Chosen['withheld'] = []
  for (const row of idsOf(fonds, nos)) {
    const decided = choices.records.get(row.id)
    if (decided?.choice !== 'withhold') published.push(row)
    else withheld.push({ ...row, reason: redactor.text(decided.reason || ownReasons.none) })
  }
  return { published, withheld, choices, hidden, redactor }
}
