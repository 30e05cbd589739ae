import { describe, expect, it } from 'vitest'
import { seriesWithHoles } from './series.ts'

const day = 86_400_000
const holes = (...subjects: Array<string | [subject: string, at: number, person?: string]>) =>
  seriesWithHoles(
    subjects.map((each, id) => {
      const [subject, at, person = 'nora'] = typeof each === 'string' ? [each, id] : each
      return { id, person, subject, at }
    }),
  ).map(({ series, missing }) => `${series}: ${missing}`)

describe('a numbered series', () => {
  it.each<[string, string[], string[]]>([
    ['has a hole', ['[PATCH 1/3] lamp', '[PATCH 3/3] quay'], ['[PATCH n/3]: 2']],
    ['is whole', ['[PATCH 1/2] lamp', '[PATCH 2/2] quay'], []],
    ['needs no letter before it', ['[PATCH v2 1/2] lamp', '[PATCH v2 02/2] quay'], []],
    ['is not believed of one part', ['[PATCH 3/7] lamp'], []],
    ['is not begun by its letter alone', ['[PATCH 0/7] lamps', '[PATCH 3/7] lamp'], []],
    ['may be counted at the end', ['Notes (1/4)', 'Notes (2 of 4)', 'Notes (4/4)'], ['Notes n/4: 3']],
    [
      'is not made of answers',
      ['Re: [PATCH 1/3] lamp', 'Re: [PATCH 3/3] quay', 'Re: Notes (1/3)', 'AW: Notes (3/3)'],
      [],
    ],
    [
      'is not made of dates and fractions',
      ['[24/7 service] x', '[24/7 service] y', 'Meeting 3/4', 'Half (5/2)', 'Half (6/2)'],
      [],
    ],
    [
      'may be labelled otherwise in part',
      ['[PATCH 1/4] a', '[PATCH 2/4] b', '[PATCH 3/4 v2] c', '[PATCH 4/4 v2] d'],
      [],
    ],
    ['may be too long to be one', ['[1/365] a', '[3/365] b'], []],
  ])('%s', (_what, subjects, expected) => expect(holes(...subjects)).toEqual(expected))

  it('is one person’s, within days', () => {
    expect(holes(['[1/3] a', 0], ['[2/3] b', 0, 'ada'])).toEqual([])
    expect(holes(['[1/3] a', 0], ['[2/3] b', 20 * day])).toEqual([])
    expect(holes(['[1/3] a', 0], ['[3/3] b', day], ['[1/3] a', 20 * day], ['[2/3] a', 20 * day])).toEqual([
      '[n/3]: 2',
      '[n/3]: 3',
    ])
  })
})
