import { describe, expect, it } from 'vitest'
import type { FollowedBy, TimelineEntry } from '../../src/view/model.ts'
import { storyOf } from './use-chosen.ts'

const minute = 60_000
const day = 24 * 60 * minute
const start = Date.UTC(2021, 9, 12, 8, 31)
const entry = (at: number): TimelineEntry => ({
  date: { edtf: null, basis: 'export field', at, until: at, zone: null },
  kind: 'chat',
  lane: 'private',
  record: `r${at}`,
  conversation: null,
  who: '',
  summary: '',
  statements: [],
})
const followed = (...times: number[]): FollowedBy[] => times.map((after) => ({ entry: entry(start + after), after }))
const holds = (times: number[], ms: number): boolean => {
  const window = storyOf(entry(start), followed(...times))
  return window.from < start && window.from <= start + ms && start + ms <= window.to
}

describe('storyOf', () => {
  it('is as narrow as what followed soon', () => {
    expect(holds([15 * minute], 15 * minute)).toBe(true)
    const window = storyOf(entry(start), followed(15 * minute))
    expect(window.to - window.from).toBeLessThan(60 * minute)
  })
  it('leaves out what came weeks later, unless nothing came sooner', () => {
    expect(holds([15 * minute, 90 * day], 90 * day)).toBe(false)
    expect(holds([90 * day, 120 * day], 90 * day)).toBe(true)
    expect(holds([90 * day, 120 * day], 120 * day)).toBe(true)
  })
  it('shows some days where nothing followed', () => {
    expect(holds([], 2 * day)).toBe(true)
  })
})
