import { describe, expect, it } from 'vitest'
import { read } from '../test-prose.ts'
import { reconcile } from './reconcile.ts'

/** Kinds of the conflicts between two short articles about one exchange. */
function conflicts(a: string[], b: string[]): string[] {
  const intro = 'Ann Lee, a lobbyist, and Tom Roe, a minister, wrote to each other in 2021.'
  const readings = [a, b].map((paragraphs) => read('en', [intro, ...paragraphs]))
  return reconcile(readings, ['One', 'Two']).conflicts.map(({ kind }) => kind)
}

describe('numbers', () => {
  const counted = (words: string) => [`Ann Lee and Tom Roe exchanged ${words} messages.`]

  it('that are rough have room', () => {
    expect(conflicts(counted('some thirty'), counted('27'))).toEqual([])
    expect(conflicts(counted('some thirty'), counted('88'))).toEqual(['count'])
  })

  it('that are exact have none', () => expect(conflicts(counted('30'), counted('27'))).toEqual(['count']))
})

describe('who wrote first', () => {
  it('is only one of the two', () => {
    const first = (who: string, other: string) => [`The first message was sent by ${who} to ${other} on 3 March 2021.`]
    expect(conflicts(first('Ann Lee', 'Tom Roe'), first('Tom Roe', 'Ann Lee'))).toContain('message')
    expect(conflicts(first('Ann Lee', 'Tom Roe'), first('Ann Lee', 'Tom Roe'))).toEqual([])
  })
})
