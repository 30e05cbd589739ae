// Signatures that fit -> the time in which their keys were known to be published. A key may have been there before somebody saw
// it and after: this bounds a message only where no server and no signature tells more, and nothing outside of it is a failure.
// What was worked out from signatures is known by them alone, and bounds nothing.
import { edtfBounds, openEnd, openStart } from '../../record/edtf.ts'
import type { DkimFinding, KeyTimes } from '../../record/evidence.ts'

/** Null on a side of which nothing is known. */
export interface OpenBound {
  from: number | null
  to: number | null
}

export function keyTimes(signatures: DkimFinding[]): KeyTimes[] {
  return signatures.flatMap(({ result, data }) => {
    if (result !== 'pass' || data === null || data.keyOrigin === 'inferred') return []
    const { domain, keyFirstKnown: firstKnown, keyLastKnown: lastKnown } = data
    if (firstKnown === null && lastKnown === null) return []
    return [{ domain: domain!, firstKnown, lastKnown }]
  })
}

/** The time in which all of them were known; undefined where there is none such, or nothing is known. */
export function keyBound(keys: KeyTimes[]): OpenBound | undefined {
  const starts = keys.flatMap(({ firstKnown }) => bounded(firstKnown, openStart, 'at'))
  const ends = keys.flatMap(({ lastKnown }) => bounded(lastKnown, openEnd, 'until'))
  if (starts.length + ends.length === 0) return undefined
  const from = starts.length === 0 ? null : Math.max(...starts)
  const to = ends.length === 0 ? null : Math.min(...ends)
  return from !== null && to !== null && from > to ? undefined : { from, to }
}

function bounded(edtf: string | null, open: number, side: 'at' | 'until'): number[] {
  const at = edtf === null ? undefined : edtfBounds(edtf)?.[side]
  return at === undefined || at === open ? [] : [at]
}
