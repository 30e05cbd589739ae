import { describe, expect, it } from 'vitest'
import type { IntakeView } from '../../src/view/model.ts'
import { announcement, shareOf } from './announce.ts'

function look(stage: IntakeView['stage'], done = 0): IntakeView {
  const running = stage === 'receiving' || stage === 'reading' || stage === 'arranging'
  const counts = { size: 100, records: 0, problems: 0, perSecond: null, secondsLeft: null }
  return { work: 'intake', stage, running, stopping: false, path: '', done, ...counts, error: null, version: '0' }
}

describe('a screen reader is told', () => {
  it('the beginning, three quarters on the way, and the end', () => {
    const way = [look('none'), look('receiving', 90), look('reading', 0)]
    for (let done = 1; done <= 100; done += 1) way.push(look('reading', done))
    way.push(look('arranging', 100), look('none'), look('none'))
    const told = way.map((now, i) => announcement(way[i - 1], now)).filter((one) => one !== null)
    expect(told).toEqual(['begun', { quarters: 1 }, { quarters: 2 }, { quarters: 3 }, 'ended'])
  })

  it('that it runs, where a page is opened in the middle of it', () => {
    expect(announcement(undefined, look('reading', 60))).toBe('begun')
    expect(announcement(undefined, look('stopped', 60))).toBeNull()
  })

  it('where it jumps, the last quarter alone', () => {
    expect(announcement(look('reading', 10), look('reading', 80))).toEqual({ quarters: 3 })
  })
})

it('nothing to read is no share of anything', () => {
  expect(shareOf({ ...look('reading'), size: 0 })).toBe(0)
})
