// How much may be on its way to a cluster at once: less as soon as it says that it is too much, more again while it keeps up.
// What failed is tried again after a while that doubles and is never the same for two processes, so that they do not come
// back all at once (exponential back-off with full jitter).

/** Bytes of one request. A cluster takes 100 MB at most; a few are as fast, and stand in its memory only shortly. */
const leastBytes = 64 << 10
const mostBytes = 8 << 20
const usualBytes = 2 << 20
/** Requests at once. */
const mostLanes = 4
const firstLanes = 2
/** Requests that must go well before more is tried. */
const calm = 6

export interface Chance {
  /** From 0 to 1. */
  random(): number
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>
}

export interface Pace {
  /** Bytes of the next request. */
  bytes(): number
  /** Waits until another request may start. */
  room(): Promise<void>
  /** Counts a request as on its way until it ends. */
  track<T>(request: Promise<T>): Promise<T>
  /** Waits until nothing is on its way. Throws what a request threw. */
  drained(): Promise<void>
  wentWell(): void
  tooMuch(): void
}

export function newPace(firstBytes = usualBytes): Pace {
  let bytes = firstBytes
  let lanes = firstLanes
  let well = 0
  let failed: { error: unknown } | undefined
  const running = new Set<Promise<unknown>>()
  const check = () => {
    if (failed) throw failed.error
  }
  return {
    bytes: () => bytes,
    async room() {
      while (running.size >= lanes) await Promise.race(running)
      check()
    },
    track(request) {
      const ended = request.then(
        () => {},
        (error) => {
          failed ??= { error }
        },
      )
      running.add(ended)
      ended.then(() => running.delete(ended))
      return request
    },
    async drained() {
      while (running.size > 0) await Promise.all(running)
      check()
    },
    wentWell() {
      well += 1
      if (well < calm) return
      well = 0
      bytes = Math.min(mostBytes, Math.ceil(bytes * 1.5))
      lanes = Math.min(mostLanes, lanes + 1)
    },
    tooMuch() {
      well = 0
      bytes = Math.max(leastBytes, Math.floor(bytes / 2))
      lanes = Math.max(1, lanes - 1)
    },
  }
}

const firstWait = 200
const longestWait = 30_000
/** Tries of one request without any progress: with the waits between them some five minutes. */
export const maxTries = 16

export function waitBefore(attempt: number, random: () => number): number {
  return Math.ceil(random() * Math.min(longestWait, firstWait * 2 ** attempt))
}
