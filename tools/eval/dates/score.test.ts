import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

// Plain scripts without types of their own.
const { scoreDates, rates } = await import('./score.mjs' as string)
const { readSuite } = await import('./suite.mjs' as string)

const folder = mkdtempSync(join(tmpdir(), 'fonds-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

function suite(...cases: object[]) {
  const path = join(folder, 'suite.json')
  writeFileSync(path, JSON.stringify(cases))
  return readSuite(path)
}

const day = (Text: string, timex: string, ...values: string[]) => ({
  Text,
  Start: 0,
  Resolution: { values: values.map((value) => ({ type: 'date', timex, value })) },
})

describe('the score of dates', () => {
  const context = { ReferenceDateTime: '2021-06-16T00:00:00' }

  it('tells the place of an expression from its value', () => {
    const cases = suite({
      Input: 'It sank on the 3 May',
      Context: context,
      Results: [day('3 May', 'XXXX-05-03', '2021-05-03', '2022-05-03')],
    })
    const read = () => [{ start: 11, end: 20, values: ['D 2022-05-03'] }]
    expect(scoreDates(cases, read)).toMatchObject({ expected: 1, found: 1, spans: 0, values: 1 })
  })

  it('finds places by their words, whatever the offsets', () => {
    const [{ expected }] = suite({ Input: 'ask on 3 May', Context: context, Results: [day('3 May', '', '2021-05-03')] })
    expect(expected[0]).toMatchObject({ start: 7, end: 12 })
  })

  it('counts what nobody expected, and says what is missing', () => {
    const cases = suite({ Input: 'on 3 May 4', Context: context, Results: [day('3 May', '', '2021-05-03')] })
    const score = scoreDates(cases, () => [{ start: 9, end: 10, values: ['C 04:00:00'] }])
    expect(score).toMatchObject({ expected: 1, found: 1, spans: 0, values: 0 })
    expect(score.misses).toHaveLength(2)
  })

  it('without the day of writing, judges only what follows from the words', () => {
    const cases = suite(
      { Input: 'hier', Results: [day('hier', '2017-01-01', '2017-01-01')] },
      { Input: '3 mai', Results: [day('3 mai', 'XXXX-05-03', '2017-05-03')] },
    )
    const score = scoreDates(cases, (text: string) => [{ start: 0, end: text.length, values: ['D 2030-05-03'] }])
    expect(score).toMatchObject({ expected: 2, judged: 1, values: 1, spans: 2 })
  })

  it('is a harmonic mean', () => {
    expect(rates(1, 2, 4)).toEqual({ precision: 0.5, recall: 0.25, f: 1 / 3 })
    expect(rates(0, 0, 0).f).toBe(0)
  })
})
