// A text with what may do harm in it and what is hidden -> runs, each with what covers it. Places count code points.
import type { HarmView, ReviewRecord } from '../../src/view/model.ts'

export interface Run {
  text: string
  /** Its first code point in the text of the record. */
  start: number
  harm: HarmView | null
  /** True where the harm's words end. */
  ends: boolean
  /** What stands in its place in an edition; null where it is not hidden. */
  mark: string | null
}

/** `start` is where this piece of the text begins. */
export function runsOf(text: string, start: number, harms: HarmView[], hidden: ReviewRecord['hidden']): Run[] {
  const points = Array.from(text)
  const end = start + points.length
  const inside = harms.filter((each) => each.start !== null && each.end! > start && each.start < end)
  const covered = hidden.filter((each) => each.end > start && each.start < end)
  const cuts = new Set([start, end])
  for (const each of [...inside, ...covered]) {
    cuts.add(Math.max(start, each.start!))
    cuts.add(Math.min(end, each.end!))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1]!
    const harm = inside.find((each) => each.start! <= from && each.end! >= to) ?? null
    return {
      text: points.slice(from - start, to - start).join(''),
      start: from,
      harm,
      ends: harm !== null && Math.min(end, harm.end!) === to,
      mark: covered.find((each) => each.start <= from && each.end >= to)?.mark ?? null,
    }
  })
}

/** Code points of a text. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
