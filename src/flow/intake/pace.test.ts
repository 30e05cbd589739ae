import { describe, expect, it } from 'vitest'
import { pace } from './pace.ts'

/** A clock that is set by hand, in seconds. */
function measured() {
  let now = 0
  const measure = pace(() => now * 1000)
  return (seconds: number, done: number, records: number) => {
    now = seconds
    return measure({ done, size: 1000, records })
  }
}

describe('pace', () => {
  it('cannot be told at the beginning', () => {
    const at = measured()
    expect(at(0, 0, 0)).toEqual({ perSecond: null, secondsLeft: null })
    expect(at(0.1, 500, 9)).toEqual({ perSecond: null, secondsLeft: null })
  })

  it('is what was done in the time it took, and what is left at that speed', () => {
    const at = measured()
    at(0, 0, 0)
    expect(at(2, 200, 50)).toEqual({ perSecond: 25, secondsLeft: 8 })
    expect(at(4, 1000, 60)).toEqual({ perSecond: 15, secondsLeft: 0 })
  })

  it('follows a change of material: what lies far back no longer counts', () => {
    const at = measured()
    for (let second = 0; second <= 10; second += 1) at(second, second, second * 100)
    for (let second = 11; second < 30; second += 1) at(second, 10 + (second - 10) * 20, 1000)
    expect(at(30, 410, 1000)).toEqual({ perSecond: 0, secondsLeft: 30 })
  })

  it('knows no end where nothing goes on', () => {
    const at = measured()
    at(0, 100, 5)
    expect(at(5, 100, 5)).toEqual({ perSecond: 0, secondsLeft: null })
  })
})
