import { expect, it } from 'vitest'
import { testRows } from '../../../test/rows.ts'
import { countSteps, dateSpan } from './timeline.ts'

const day = 86_400_000

it('rounds down to the step before and after 1970, and counts what began earlier at the start of the window', () => {
  const rows = testRows()
  for (const at of [-day - 1, -1, 0, day - 1, day]) rows.record({ kind: 'post', at })
  rows.record({ kind: 'article', at: -5 * day, until: 10 * day })
  const steps = countSteps(rows.fonds, day, { from: -2 * day, to: day })
  expect(steps.map((step) => [step.start / day, step.kind, step.count])).toEqual([
    [-2, 'article', 1],
    [-2, 'post', 1],
    [-1, 'post', 1],
    [0, 'post', 2],
    [1, 'post', 1],
  ])
  expect(dateSpan(rows.fonds)).toEqual({ start: -5 * day, end: day })
})
