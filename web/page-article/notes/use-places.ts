// Keeps every note at the height of its words on a wide screen; on a narrow one they stand below their paragraph.
import { type RefObject, useLayoutEffect } from 'react'
import { placeNotes } from './place.ts'

/** Between two notes, in pixels. */
const gap = 3
/** As in article.css: from here on there is room beside the text. */
export const wide = '(min-width: 64rem)'

export function usePlaces(body: RefObject<HTMLElement | null>, chosen: number | null): void {
  // Measured after each drawing: what a note shows, and where words stand, changes with what is chosen.
  useLayoutEffect(() => {
    const root = body.current
    if (!root) return
    const notes = [...root.querySelectorAll<HTMLElement>('[data-mark]')]
    const place = () => {
      if (!globalThis.matchMedia(wide).matches) return
      const top = root.getBoundingClientRect().top
      const boxes = notes.map((note) => ({
        anchor: lineOf(document.getElementById(note.dataset.mark!)) - top,
        height: note.offsetHeight,
      }))
      const tops = placeNotes(boxes, chosen, gap)
      for (const [at, note] of notes.entries()) note.style.setProperty('--top', `${tops[at]}px`)
      const last = boxes.length - 1
      root.style.setProperty('--notes', `${last < 0 ? 0 : tops[last]! + boxes[last]!.height}px`)
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(root)
    for (const note of notes) observer.observe(note)
    return () => observer.disconnect()
  })
}

/** The top of its first line: a mark may run over several. */
function lineOf(mark: HTMLElement | null): number {
  return (mark?.getClientRects()[0] ?? mark?.getBoundingClientRect())?.top ?? 0
}
