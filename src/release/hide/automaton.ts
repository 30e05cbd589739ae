// Patterns in, one automaton for all of them out (Aho and Corasick 1975): a text is read once, whatever their number.
import { barrier, foldCode, ignored, separator } from './fold.ts'
import type { Pattern } from './pattern.ts'

export interface Automaton {
  patterns: Pattern[]
  /** Class of each ASCII character: `skip`, `reset`, or that of its letter. */
  ascii: Uint16Array
  /** The same of the bytes of Latin-1 above; \`several\` where a byte stands for more than one letter. */
  latin1: Uint16Array
  classOf(unit: number): number
  width: number
  /** state * width + class → state. */
  next: Int32Array
  /** First pattern that ends in a state, -1 for none; `more` leads to the next state with one. */
  ends: Int32Array
  more: Int32Array
  /** Further patterns of the same letters. */
  same: Int32Array
}

export const skip = 0
export const reset = 1
export const several = 0xffff

export function automatonOf(patterns: Pattern[]): Automaton {
  const classes = classesOf(patterns)
  const width = classes.size + 2
  const trie = trieOf(patterns, classes, width)
  const more = linkStates(trie.next, trie.ends, width)
  const latin1 = Uint16Array.from({ length: 256 }, (_, code) => classOfCode(code, classes))
  const ascii = latin1.slice(0, 128)
  const classOf = (unit: number) => classes.get(unit) ?? reset
  return { patterns, ascii, latin1, classOf, width, ...trie, more }
}

function classesOf(patterns: Pattern[]): Map<number, number> {
  const classes = new Map<number, number>()
  for (const { letters } of patterns) {
    for (let i = 0; i < letters.length; i += 1) {
      const unit = letters.charCodeAt(i)
      if (!classes.has(unit)) classes.set(unit, classes.size + 2)
    }
  }
  return classes
}

function classOfCode(code: number, classes: Map<number, number>): number {
  const { kind, letters } = foldCode(code)
  if (kind === barrier) return reset
  if (kind === separator || kind === ignored) return skip
  return letters.length > 1 ? several : (classes.get(letters.charCodeAt(0)) ?? reset)
}

function trieOf(patterns: Pattern[], classes: Map<number, number>, width: number) {
  const most = 1 + patterns.reduce((sum, { letters }) => sum + letters.length, 0)
  const next = new Int32Array(most * width)
  const ends = new Int32Array(most).fill(-1)
  const same = new Int32Array(patterns.length).fill(-1)
  let states = 1
  patterns.forEach(({ letters }, index) => {
    let state = 0
    for (let i = 0; i < letters.length; i += 1) {
      const at = state * width + classes.get(letters.charCodeAt(i))!
      if (next[at] === 0) next[at] = states++
      state = next[at]!
    }
    same[index] = ends[state]!
    ends[state] = index
  })
  return { next: next.subarray(0, states * width), ends: ends.subarray(0, states), same }
}

/** Breadth first: what is missing in a state is taken from the longest state that ends it. */
function linkStates(next: Int32Array, ends: Int32Array, width: number): Int32Array {
  const fallback = new Int32Array(ends.length)
  const more = new Int32Array(ends.length)
  const queue = [0]
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head]!
    for (let c = 2; c < width; c += 1) {
      const at = state * width + c
      const to = next[at]!
      const beside = state === 0 ? 0 : next[fallback[state]! * width + c]!
      if (to === 0) {
        next[at] = beside
        continue
      }
      fallback[to] = beside
      more[to] = ends[beside] === -1 ? more[beside]! : beside
      queue.push(to)
    }
  }
  return more
}
