import { describe, expect, it } from 'vitest'
import type { TimelineEntry, TimelinePage } from '../../../src/view/model.ts'
import { hit, pointOf, scene } from './scene.ts'

const entry = (record: string, at: number, lane: TimelineEntry['lane'] = 'private', until = at): TimelineEntry => ({
  date: { edtf: null, basis: 'export field', at, until, zone: null },
  kind: 'chat',
  lane,
  record,
  conversation: null,
  who: '',
  summary: '',
  statements: [],
})
const page = (entries: TimelineEntry[], over: Partial<TimelinePage> = {}): TimelinePage => ({
  span: { start: 0, end: 1_000_000 },
  from: 0,
  to: 1_000_000,
  total: entries.length,
  entries,
  bins: [],
  undated: 0,
  ...over,
})
const laid = (of: TimelinePage) => scene(of, 0.001, 1000, 300)

describe('scene', () => {
  it('gives each lane its place, private first, and little to an empty one', () => {
    const found = laid(page([entry('a', 500_000), entry('b', 500_000, 'press')]))
    expect(found.lanes.map((lane) => [lane.lane, lane.top, lane.layout?.marks.length])).toEqual([
      ['private', 0, 1],
      ['public', 132, 0],
      ['press', 164, 1],
    ])
  })

  it('draws the counted bins where there are too many entries to send', () => {
    const bins = [{ start: 0, end: 500_000, private: 9000, public: 2, press: 0 }]
    const found = laid(page([], { total: 9002, bins }))
    expect(found.lanes.map((lane) => lane.most)).toEqual([9000, 2, 0])
  })

  it('counts a lane itself where its marks would hide each other', () => {
    const crowd = Array.from({ length: 50 }, (_, at) => entry(`r${at}`, 505_000 + at))
    const found = laid(page([...crowd, entry('p', 100_000, 'public')]))
    expect(found.lanes[0]).toMatchObject({ layout: null, most: 50 })
    expect(found.lanes[1]?.layout?.marks).toHaveLength(1)
  })
})

describe('hit', () => {
  const found = laid(page([entry('a', 200_000), entry('b', 230_000), entry('v', 600_000, 'public', 700_000)]))
  it('finds the mark under the pointer, or the nearest within reach', () => {
    const point = pointOf(found, entry('a', 200_000))!
    expect(point).toMatchObject({ x: 200, drawn: true })
    expect(hit(found, point.x, point.y, 2)).toMatchObject({ entry: { record: 'a' } })
    expect(hit(found, 212, point.y, 24)).toMatchObject({ entry: { record: 'a' } })
    expect(hit(found, 219, point.y, 24)).toMatchObject({ entry: { record: 'b' } })
    expect(hit(found, 400, point.y, 24)).toBeNull()
  })
  it('finds a vague date anywhere along its interval', () => {
    const { y } = pointOf(found, entry('v', 600_000, 'public'))!
    expect(hit(found, 690, y, 2)).toMatchObject({ entry: { record: 'v' } })
  })
  it('finds the bar of a counted lane', () => {
    const bins = [{ start: 0, end: 500_000, private: 9, public: 0, press: 0 }]
    expect(hit(laid(page([], { total: 9, bins })), 100, 50, 2)).toMatchObject({ bar: { count: 9 }, lane: 'private' })
  })
})
