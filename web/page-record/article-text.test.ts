import { describe, expect, it } from 'vitest'
import { withoutTitle } from './article-text.ts'
import { frameHeight } from './frame-height.ts'

const record = { subject: 'L’annexe 7', outlet: 'Le Fanal' }
const text = (words: string) => [{ kind: 'text' as const, level: 0, text: words }]

describe('withoutTitle', () => {
  it.each([
    ["Le Fanal\n\nL'annexe  7\n\nLa ville a voté.", 'La ville a voté.'],
    ['L’annexe 7 fait débat\nLe Fanal', 'L’annexe 7 fait débat\nLe Fanal'],
    ['La ville.\nLe Fanal', 'La ville.\nLe Fanal'],
    ['L’annexe 7', 'L’annexe 7'],
  ])('%j', (before, after) => expect(withoutTitle(text(before), record)).toEqual(text(after)))

  it('keeps the marks on their words', () => {
    const [first] = withoutTitle(
      [
        {
          ...text('Le Fanal\nLa ville')[0]!,
          marks: [
            [3, 8],
            [12, 17],
          ],
        },
      ],
      record,
    )
    expect(first!.marks!.map(([from, to]) => first!.text.slice(from, to))).toEqual(['ville'])
  })

  it('goes on to the next block', () => {
    expect(withoutTitle([...text('Le Fanal'), ...text('La ville')], record)).toEqual(text('La ville'))
  })
})

it('gives a short mail a low frame, and each picture its room', () => {
  const short = frameHeight(text('Yes.'), [])
  expect(short).toBeLessThan(120)
  expect(frameHeight(text('word '.repeat(1000)), [])).toBeGreaterThan(short * 10)
})
