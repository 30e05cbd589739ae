import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, type LabelPoint, overlaps, placeLabels } from './labels.ts'

const room: Box = { left: 0, top: 0, right: 600, bottom: 100 }
const point = (key: string, x: number, y: number, text = '15 min'): LabelPoint => ({ key, x, y, text, room })
const boxOf = (one: LabelPoint, placed: ReturnType<typeof placeLabels>): Box => {
  const { x, y } = placed.get(one.key)!
  return { left: x, top: y - 12, right: x + one.text.length * 7, bottom: y + 4 }
}

describe('placeLabels', () => {
  it('stands beside its point where nothing is in the way', () => {
    expect(placeLabels([point('a', 100, 50)], []).get('a')).toEqual({ x: 114, y: 54, leader: null })
  })

  it('names two points that stand close to each other, the second by a leader line', () => {
    const rings = [
      { left: 90, top: 40, right: 110, bottom: 60 },
      { left: 103, top: 24, right: 123, bottom: 44 },
    ]
    const placed = placeLabels([point('15', 100, 50), point('28', 113, 34, '28 min')], rings)
    expect([...placed.keys()]).toEqual(['15', '28'])
    expect(overlaps(boxOf(point('15', 0, 0), placed), boxOf(point('28', 0, 0), placed))).toBe(false)
  })

  it('turns to the left at the right edge', () => {
    expect(placeLabels([point('a', 590, 50)], []).get('a')!.x).toBeLessThan(590)
  })

  it('never lets two labels overlap, nor one leave its lane', () => {
    const some = fc.array(fc.tuple(fc.nat(600), fc.nat(100)), { maxLength: 12 })
    fc.assert(
      fc.property(some, (list) => {
        const points = list.map(([x, y], at) => point(`p${at}`, x, y))
        const placed = placeLabels(points, [])
        const boxes = points.filter(({ key }) => placed.has(key)).map((one) => boxOf(one, placed))
        for (const [at, box] of boxes.entries()) {
          expect([box.left >= 0, box.right <= 600, box.top >= 0, box.bottom <= 100]).not.toContain(false)
          for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false)
        }
      }),
    )
  })
})
