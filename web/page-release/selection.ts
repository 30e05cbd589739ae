// What the reader selected on the page -> its place in the text of the record, in code points.
import { lengthOf } from './runs.ts'

export interface Place {
  start: number
  end: number
}

/** Null where nothing of the text below `root` is selected. Pieces of text carry their place as `data-at`. */
export function selectedPlace(root: HTMLElement | null): Place | null {
  const selection = globalThis.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const places: Place[] = []
  for (const piece of root.querySelectorAll<HTMLElement>('[data-at]')) {
    if (!range.intersectsNode(piece)) continue
    const inside = document.createRange()
    inside.selectNodeContents(piece)
    const before = inside.cloneRange()
    if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
      inside.setStart(range.startContainer, range.startOffset)
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset)
    before.setEnd(inside.startContainer, inside.startOffset)
    const from = Number(piece.dataset.at) + lengthOf(before.toString())
    const to = from + lengthOf(inside.toString())
    if (to > from) places.push({ start: from, end: to })
  }
  const [first] = places
  return first ? { start: first.start, end: places.at(-1)!.end } : null
}
