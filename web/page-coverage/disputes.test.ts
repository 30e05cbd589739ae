import { describe, expect, it } from 'vitest'
import type { ConflictView } from '../../src/view/model.ts'
import { disputesOf } from './disputes.ts'

type Pair = [a: string, b: string, record?: ConflictView['record'], kind?: ConflictView['kind']]
const disputes = (...pairs: Pair[]) =>
  disputesOf(
    pairs.map(([a, b, record = null, kind = 'span']) => ({
      kind,
      between: ['Nora', 'Ada'],
      a,
      b,
      why: `${a}${b}`,
      whyIn: { en: `${a}${b}`, fr: `${a}${b}` },
      record,
    })),
  ).map(({ sides, record }) => [...sides.map((side) => side.join(' ')), record])

describe('disputesOf', () => {
  it('leaves a lone pair as it is', () => {
    expect(disputes(['x', 'y', 'b'])).toEqual([['x', 'y', 'b']])
  })

  it('reads the same two versions once, whichever way round a pair stands', () => {
    expect(disputes(['short', 'long1', 'b'], ['long2', 'short', 'a'])).toEqual([['short', 'long1 long2', 'b']])
  })

  it('joins pairs through a third', () => {
    expect(disputes(['a', 'b'], ['c', 'd'], ['b', 'c'])).toEqual([['a c', 'b d', null]])
  })

  it('keeps pairs apart where three versions exclude each other', () => {
    expect(disputes(['a', 'b'], ['b', 'c'], ['c', 'a'])).toEqual([
      ['a', 'b', null],
      ['b', 'c', null],
      ['c', 'a', null],
    ])
  })

  it('keeps kinds apart', () => {
    expect(disputes(['a', 'b'], ['a', 'c', null, 'count'])).toHaveLength(2)
  })

  it('says nothing of the record where the pairs differ', () => {
    expect(disputes(['a', 'b', 'a'], ['a', 'c', 'b'])).toEqual([['a', 'b c', null]])
  })
})
