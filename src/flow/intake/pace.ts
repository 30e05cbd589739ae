// How far a stage is, again and again -> how fast it goes, and how long it will still take at that speed.
import type { IntakeState } from '../../record/intake.ts'

type Reached = Pick<IntakeState, 'done' | 'size' | 'records'>
type Pace = Pick<IntakeState, 'perSecond' | 'secondsLeft'>

/** Milliseconds that are looked back: long enough for a steady figure, short enough to follow a change of material. */
const window = 10_000
/** Milliseconds before there is a figure at all. */
const tooShort = 700
/** Milliseconds between two places that are kept. */
const step = 250

/** A measure for one stage. `clock` is in milliseconds. */
export function pace(clock: () => number = () => performance.now()): (reached: Reached) => Pace {
  const places: Array<{ at: number; done: number; records: number }> = []
  return ({ done, size, records }) => {
    const at = clock()
    while (places.length > 1 && at - places[0]!.at > window) places.shift()
    const last = places.at(-1)
    if (last === undefined || at - last.at >= step) places.push({ at, done, records })
    const first = places[0]!
    const seconds = (at - first.at) / 1000
    if (seconds * 1000 < tooShort) return { perSecond: null, secondsLeft: null }
    const bytes = done - first.done
    return {
      perSecond: Math.round((records - first.records) / seconds),
      secondsLeft: bytes > 0 ? Math.ceil(((size - done) * seconds) / bytes) : null,
    }
  }
}
