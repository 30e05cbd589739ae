// Patterns in, one automaton for all of them out (Aho and Corasick 1975): a text is read once, whatever their number.
import { barrier, foldCode, ignored, separator } from './fold.ts'
import type { Pattern } from './pattern.ts'

export interface Automaton {
  patterns: Pattern[]
  /** Class of a UTF-16 unit, made when it is first met: that of its letter, or one of those below. */
  classes: Uint16Array
  classOf(unit: number): number
  /** state + class → state; a state is its row in this table. */
  next: Int32Array
  /** 1 where a pattern ends in a state, or in one that ends it. */
  hot: Uint8Array
  /** First pattern that ends in a state, -1 for none; `more` leads to the next state with one, 0 to none. */
  ends: Int32Array
  more: Int32Array
  /** Further patterns of the same letters. */
  same: Int32Array
}

/** Of what is passed over, and of what no pattern holds. */
export const skip = 0
export const reset = 1
/** From here on the unit must be looked at by itself: it stands for several letters, is half of a pair, or was not met before. */
export const special = 0xfffe
const unmet = 0xffff

export function automatonOf(patterns: Pattern[]): Automaton {
  const letters = lettersOf(patterns)
  const trie = trieOf(patterns, letters)
  const { more, hot } = linkStates(trie)
  const classes = new Uint16Array(65_536).fill(unmet)
  const classOf = (unit: number) => {
    if (classes[unit] === unmet) classes[unit] = classFor(unit, letters)
    return classes[unit]!
  }
  for (let code = 0; code < 256; code += 1) classOf(code)
  return { patterns, classes, classOf, next: trie.next, ends: trie.ends, same: trie.same, more, hot }
}

/** The state behind a character. */
export function stepOver(code: number, from: number, { classOf, next }: Automaton): number {
  const { kind, letters } = foldCode(code)
  if (kind === barrier) return 0
  let state = from
  for (let k = 0; k < letters.length; k += 1) {
    const c = classOf(letters.charCodeAt(k))
    state = next[state + (c < special ? c : reset)]!
  }
  return state
}

function lettersOf(patterns: Pattern[]): Map<string, number> {
  const letters = new Map<string, number>()
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.letters.length; i += 1) {
      const letter = pattern.letters[i]!
      if (!letters.has(letter)) letters.set(letter, letters.size + 2)
    }
  }
  return letters
}

function classFor(unit: number, classes: Map<string, number>): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return special
  const { kind, letters } = foldCode(unit)
  if (kind === barrier) return reset
  if (kind === separator || kind === ignored) return skip
  return letters.length > 1 ? special : (classes.get(letters) ?? reset)
}

interface Trie {
  next: Int32Array
  ends: Int32Array
  same: Int32Array
  width: number
}

function trieOf(patterns: Pattern[], letters: Map<string, number>): Trie {
  const width = letters.size + 2
  const most = 1 + patterns.reduce((sum, pattern) => sum + pattern.letters.length, 0)
  const next = new Int32Array(most * width)
  const ends = new Int32Array(most * width).fill(-1)
  const same = new Int32Array(patterns.length).fill(-1)
  let rows = width
  patterns.forEach((pattern, index) => {
    let state = 0
    for (let i = 0; i < pattern.letters.length; i += 1) {
      const at = state + letters.get(pattern.letters[i]!)!
      if (next[at] === 0) {
        next[at] = rows
        rows += width
      }
      state = next[at]!
    }
    same[index] = ends[state]!
    ends[state] = index
  })
  return { next: next.subarray(0, rows), ends: ends.subarray(0, rows), same, width }
}

/** Breadth first: what is missing in a state is taken from the longest state that ends it. */
function linkStates({ next, ends, width }: Trie): { more: Int32Array; hot: Uint8Array } {
  const fallback = new Int32Array(next.length)
  const more = new Int32Array(next.length)
  const hot = new Uint8Array(next.length)
  const queue = [0]
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head]!
    next[state + skip] = state
    for (let c = reset + 1; c < width; c += 1) {
      const to = next[state + c]!
      const beside = state === 0 ? 0 : next[fallback[state]! + c]!
      if (to === 0) {
        next[state + c] = beside
        continue
      }
      fallback[to] = beside
      more[to] = ends[beside] === -1 ? more[beside]! : beside
      hot[to] = ends[to] !== -1 || more[to] !== 0 ? 1 : 0
      queue.push(to)
    }
  }
  return { more, hot }
}
