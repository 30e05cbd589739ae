// The words of a quote and those of a text -> the stretch of the text that fits best, and where both part: all pieces word
// for word in order, else a semi-global alignment (Sellers 1980) inside of the window that shares most words.

/** A longer quote is compared by its first words only: the table of an alignment grows with quote and window. */
export const maxQuoteWords = 400
/** Words of a text beside which a quote is laid at once: the same table. */
const maxWindow = 700
/** Windows tried per text. */
const maxWindows = 3
/** Places of the first piece from which the others are looked for. */
const maxTries = 8
/** Occurrences of one word of the quote that vote for a window: a text that says one word a million times costs no more. */
const maxVotes = 2000

/** Index of the first word and one past the last. */
export interface Stretch {
  from: number
  to: number
}

/** Where all pieces stand in order, each word for word; null where they do not. Of several places, the one closest together. */
export function exactPlaces(pieces: string[][], text: string[]): Stretch[] | null {
  const [first = [], ...rest] = pieces
  let best: Stretch[] | null = null
  let tried = 0
  for (let at = findRun(first, text, 0); at >= 0 && tried < maxTries; at = findRun(first, text, at + 1), tried += 1) {
    const places: Stretch[] = [{ from: at, to: at + first.length }]
    for (const piece of rest) {
      const from = findRun(piece, text, places.at(-1)!.to)
      if (from < 0) return best
      places.push({ from, to: from + piece.length })
    }
    if (best === null || spread(places) < spread(best)) best = places
    if (rest.length === 0) break
  }
  return best
}

function spread(places: Stretch[]): number {
  return places.at(-1)!.to - places[0]!.from
}

function findRun(piece: string[], text: string[], from: number): number {
  if (piece.length === 0) return -1
  for (let at = text.indexOf(piece[0]!, from); at >= 0; at = text.indexOf(piece[0]!, at + 1)) {
    let i = 1
    while (i < piece.length && text[at + i] === piece[i]) i += 1
    if (i === piece.length) return at
  }
  return -1
}

/** One word of the quote beside one of the text; null where the other side has none for it. */
export interface Pair {
  quote: number | null
  text: number | null
}

export interface Alignment extends Stretch {
  pairs: Pair[]
  /** Words that are the same on both sides. */
  same: number
}

/** The best alignment of the whole quote with a stretch of the text, null where they share too little to look. */
export function align(quote: string[], text: string[]): Alignment | null {
  const cut = quote.slice(0, maxQuoteWords)
  let best: Alignment | null = null
  for (const { from, to } of windowsOf(cut, text)) {
    const found = alignWindow(cut, text, from, to)
    if (found && (best === null || found.same > best.same)) best = found
  }
  return best
}

/** Windows of the text by how many words of the quote stand there, each word voting where the quote would then begin. */
function windowsOf(quote: string[], text: string[]): Stretch[] {
  const places = new Map<string, number[]>()
  const wanted = new Set(quote)
  for (const [at, word] of text.entries()) {
    if (!wanted.has(word)) continue
    const held = places.get(word)
    if (!held) places.set(word, [at])
    else if (held.length < maxVotes) held.push(at)
  }
  // Of width a quarter of the quote, so that words left out do not spread the votes.
  const width = Math.max(4, quote.length >> 2)
  const votes = new Map<number, number>()
  for (const [at, word] of quote.entries()) {
    const found = places.get(word) ?? []
    for (const place of found) {
      const slot = Math.floor((place - at) / width)
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / found.length)
    }
  }
  const slack = width + Math.min(quote.length, 60)
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, maxWindows)
    .map(([slot]) => {
      const from = Math.max(0, slot * width - width)
      return { from, to: Math.min(text.length, from + Math.min(maxWindow, quote.length + 2 * slack)) }
    })
}

const gap = -1
const differ = -1
const fit = 2

/** The whole quote against any stretch of the window. */
function alignWindow(quote: string[], text: string[], from: number, to: number): Alignment | null {
  const width = to - from + 1
  const score = new Int32Array((quote.length + 1) * width)
  for (let q = 1; q <= quote.length; q += 1) {
    score[q * width] = q * gap
    for (let t = 1; t < width; t += 1) {
      const over = score[(q - 1) * width + t - 1]! + (quote[q - 1] === text[from + t - 1] ? fit : differ)
      const left = score[q * width + t - 1]! + gap
      const up = score[(q - 1) * width + t]! + gap
      score[q * width + t] = Math.max(over, left, up)
    }
  }
  let end = 0
  const last = quote.length * width
  for (let t = 1; t < width; t += 1) if (score[last + t]! > score[last + end]!) end = t
  return end === 0 ? null : trace(quote, text, from, end, score, width)
}

function trace(
  quote: string[],
  text: string[],
  from: number,
  end: number,
  score: Int32Array,
  width: number,
): Alignment | null {
  const pairs: Pair[] = []
  let [q, t, same] = [quote.length, end, 0]
  while (q > 0) {
    const here = score[q * width + t]!
    const equal = t > 0 && quote[q - 1] === text[from + t - 1]
    if (t > 0 && here === score[(q - 1) * width + t - 1]! + (equal ? fit : differ)) {
      if (equal) same += 1
      pairs.push({ quote: --q, text: from + --t })
    } else if (here === score[(q - 1) * width + t]! + gap) pairs.push({ quote: --q, text: null })
    else pairs.push({ quote: null, text: from + --t })
  }
  pairs.reverse()
  const used = pairs.flatMap((pair) => pair.text ?? [])
  return used.length === 0 ? null : { from: used[0]!, to: used.at(-1)! + 1, pairs, same }
}
