// Decisions in the order in which they were made -> what stands of each record. The last one about a thing counts.
import type { FileChoice, ReleaseChoice, ReleaseDecision, StandingDecision } from '../../../record/release.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { standingReleaseDecisions } from '../../../store/release.ts'
import { getMarks } from '../../../store/source.ts'

/** By ids of records. What is in none of these goes out as it is, without its files. */
export interface Choices {
  records: Map<string, { choice: ReleaseChoice; reason: string | null; seq: number }>
  /** By the place of a file among the parts of its record. */
  files: Map<string, Map<number, FileChoice>>
  originals: Set<string>
  /** Records about which somebody decided anything. */
  reviewed: Set<string>
}

const remembered = new WeakMap<Fonds, { applied: number; decisions: StandingDecision[]; choices: Choices }>()

/** All that stand, the oldest first. */
export function releaseDecisions(fonds: Fonds): StandingDecision[] {
  return standing(fonds).decisions
}

export function releaseChoices(fonds: Fonds): Choices {
  return standing(fonds).choices
}

function standing(fonds: Fonds) {
  const { applied } = getMarks(fonds)
  const known = remembered.get(fonds)
  if (known?.applied === applied) return known
  const decisions = standingReleaseDecisions(fonds)
  const made = { applied, decisions, choices: choicesOf(decisions) }
  remembered.set(fonds, made)
  return made
}

export function choicesOf(decisions: Array<{ seq: number; decision: ReleaseDecision }>): Choices {
  const choices: Choices = { records: new Map(), files: new Map(), originals: new Set(), reviewed: new Set() }
  for (const { seq, decision } of decisions) apply(choices, seq, decision)
  return choices
}

function apply({ records, files, originals, reviewed }: Choices, seq: number, decision: ReleaseDecision): void {
  if (decision.what === 'choose') {
    const { choice, reason = null } = decision
    for (const id of decision.records) {
      records.set(id, { choice, reason, seq })
      reviewed.add(id)
    }
  } else if ('record' in decision) reviewed.add(decision.record)
  if (decision.what === 'attachment') {
    const own = files.get(decision.record) ?? new Map<number, FileChoice>()
    files.set(decision.record, own.set(decision.ordinal, decision.show))
  }
  if (decision.what !== 'original') return
  if (decision.serve) originals.add(decision.record)
  else originals.delete(decision.record)
}
