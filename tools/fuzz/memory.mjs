// Samples of what is held after everything that can be freed is freed -> whether it grows over the second half of a run.

/** Growth below this, over the whole second half, is caches filling up. */
const allowedBytes = 6e6
const allowedShare = 0.08
/** Fewer points make no line. */
const leastSamples = 4

/** `samples` as `{ inputs, held }` in order; bytes. `grows` is undefined where there are too few to tell. */
export function judgeMemory(samples) {
  const half = samples.slice(Math.floor(samples.length / 2))
  const at = (sample) => sample?.held ?? 0
  const levels = { half: at(half[0]), end: at(samples.at(-1)) }
  if (half.length < leastSamples) return { ...levels, perThousand: 0, grows: undefined }
  const slope = slopeOf(half)
  const rise = slope * (half.at(-1).inputs - half[0].inputs)
  return { ...levels, perThousand: slope * 1000, grows: rise > Math.max(allowedBytes, levels.half * allowedShare) }
}

/**
 * Bytes an input: the median of the slopes between any two samples (Theil and Sen). A leak grows everywhere; one step,
 * such as the table of a WeakMap that had to be large once and stays so, moves this line but a little.
 */
function slopeOf(samples) {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((two) => (two.held - one.held) / (two.inputs - one.inputs)),
  )
  return slopes.sort((a, b) => a - b)[slopes.length >> 1]
}
