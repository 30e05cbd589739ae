// Where the notes beside a text stand: each at the height of its words, moved only as far as its neighbours need.

export interface NoteBox {
  /** Where its words stand, in pixels from the top of the text. */
  anchor: number
  height: number
}

/**
 * The top of each note, in order. The chosen one stands exactly at its words; those before it give way upwards and those
 * behind it downwards. Nothing is moved above the top; where the notes before the chosen one need more room than there is,
 * it gives way itself, because no note may hide another.
 */
export function placeNotes(boxes: NoteBox[], chosen: number | null, gap: number): number[] {
  const tops = boxes.map(({ anchor }) => Math.max(0, anchor))
  const pinned = chosen !== null && boxes[chosen] ? chosen : 0
  for (let at = pinned - 1; at >= 0; at--) {
    tops[at] = Math.min(tops[at]!, tops[at + 1]! - gap - boxes[at]!.height)
  }
  // From the top down: what was pushed above the edge comes back, and pushes on where it must.
  let free = 0
  for (let at = 0; at < boxes.length; at++) {
    tops[at] = Math.max(tops[at]!, free)
    free = tops[at]! + boxes[at]!.height + gap
  }
  return tops
}
