// Where the words beside points can stand so that none hides another, in pixels. Each label takes the first free place
// near its point: beside it, then rows above and below, to the right and to the left; a leader line says whose it is.

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface LabelPoint {
  key: string
  x: number
  y: number
  text: string
  /** The lane that the label has to stay in. */
  room: Box
}

export interface Label {
  /** Left edge and base line of the text. */
  x: number
  y: number
  /** From the point to the label, where they are apart. */
  leader: { x: number; y: number } | null
}

/** Taken wide, so that a fallback font fits too. */
const letter = 7
const lineHeight = 16
/** From the centre of a point to the label beside it. */
const beside = 14
/** Steps away from the point that are still seen to belong to it. */
const rows = [0, -1, 1, -2, 2, -3, 3, -4, 4]
const shifts = [0, 28, 64]

/** A place for each label that finds one, by key. `taken` is what stands there already. */
export function placeLabels(points: readonly LabelPoint[], taken: readonly Box[]): Map<string, Label> {
  const filled = [...taken]
  const placed = new Map<string, Label>()
  for (const point of points) {
    const found = firstFree(point, filled)
    if (!found) continue
    filled.push(found.box)
    placed.set(point.key, found.label)
  }
  return placed
}

function firstFree(point: LabelPoint, filled: readonly Box[]): { box: Box; label: Label } | null {
  const width = point.text.length * letter
  for (const shift of shifts) {
    for (const row of rows) {
      for (const side of [1, -1] as const) {
        const left = side === 1 ? point.x + beside + shift : point.x - beside - shift - width
        const y = point.y + 4 + row * lineHeight
        const box = { left, top: y - 12, right: left + width, bottom: y + 4 }
        if (!inside(box, point.room) || filled.some((other) => overlaps(box, other))) continue
        const near = row === 0 && shift === 0
        const leader = near ? null : { x: side === 1 ? left - 3 : left + width + 1, y: y - 4 }
        return { box, label: { x: left, y, leader } }
      }
    }
  }
  return null
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function inside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
}
