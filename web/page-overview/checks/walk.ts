// The parts of the plot, and where an arrow key leads from one to another.
import type { CheckOutcome } from '../../../src/record/check-outcome.ts'
import type { CheckBin } from '../../../src/view/model.ts'
import { outcomes } from './query.ts'

export interface Part {
  /** Index of its bar. */
  bar: number
  outcome: CheckOutcome
}

/** What is drawn, bar by bar, each from the axis upwards. */
export function partsOf(bins: readonly CheckBin[]): Part[] {
  return bins.flatMap((bin, bar) => outcomes.filter((one) => bin[one] > 0).map((outcome) => ({ bar, outcome })))
}

/** Sideways to the same in the next bar that has any, or to what is nearest above the axis; up and down within a bar. */
export function stepTo(parts: readonly Part[], at: number, key: string): number | undefined {
  const from = parts[at]
  if (!from) return undefined
  switch (key) {
    case 'ArrowUp':
      return parts[at + 1]?.bar === from.bar ? at + 1 : at
    case 'ArrowDown':
      return parts[at - 1]?.bar === from.bar ? at - 1 : at
    case 'ArrowRight':
    case 'ArrowLeft':
      return beside(parts, from, key === 'ArrowRight') ?? at
    case 'Home':
      return 0
    case 'End':
      return parts.length - 1
    default:
      return undefined
  }
}

function beside(parts: readonly Part[], from: Part, right: boolean): number | undefined {
  const bars = parts.map(({ bar }) => bar).filter((bar) => (right ? bar > from.bar : bar < from.bar))
  if (bars.length === 0) return undefined
  const next = right ? bars[0]! : bars.at(-1)!
  const rank = ({ outcome }: Part) => Math.abs(outcomes.indexOf(outcome) - outcomes.indexOf(from.outcome))
  const there = parts.flatMap((part, index) => (part.bar === next ? [{ part, index }] : []))
  return there.reduce((best, one) => (rank(one.part) < rank(best.part) ? one : best)).index
}
