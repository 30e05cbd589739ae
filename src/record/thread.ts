// Who refers to whom -> trees in reading order. After RFC 5256 §3 (the REFERENCES algorithm), without its last steps:
// a shared subject never joins two threads, and messages that nobody holds stay in the tree as gaps.

/** One message, or one copy of it, as threading sees it. */
export interface Threadable {
  /** By which others refer to it; copies share it. */
  key: string
  /** Keys it refers to, oldest first; the last is the one it answers. */
  references: string[]
  /** Milliseconds since the epoch, or null. */
  at: number | null
}

/** Every key, held or only referred to, by its number, and where it stands. */
export interface Threads {
  keys: string[]
  /** Keys below this number are held, in order of appearance; the others are gaps: others refer to them and nobody holds them. */
  held: number
  /** The key of each message. */
  own: number[]
  /** All keys in reading order, tree by tree. */
  order: Int32Array
  /** Of each key the one that it answers, or `noParent`; the oldest known ancestor; its depth; its position in its tree, from 0. */
  parents: Int32Array
  roots: Int32Array
  depths: Int32Array
  positions: Int32Array
}

export const noParent = -1

/** What the messages say of each key, all keys numbered in order of appearance. */
interface Told {
  keys: string[]
  own: number[]
  /** Numbers of those that are held, in the order of their messages. */
  held: number[]
  /** What the first copy of a message that says so says it answers. */
  answered: number[]
  /** What the first message to name both names before it. */
  implied: number[]
  /** The first date that a copy gives; NaN where none does. */
  dates: number[]
}

/**
 * Places every key. The result depends on the messages and their order alone; each is looked at once, and let go.
 * Linear in the number of references; depth costs no stack.
 */
export function thread(messages: Iterable<Threadable>): Threads {
  const { keys, held, own, parents, dates } = heldFirst(listen(messages))
  cutCycles(parents)
  return { keys, held, own, parents, ...walk(parents, earliest(parents, dates)) }
}

/** Names are looked up once; all that follows goes by their numbers. */
function listen(messages: Iterable<Threadable>): Told {
  const told: Told = { keys: [], own: [], held: [], answered: [], implied: [], dates: [] }
  const { keys, own, held, answered, implied, dates } = told
  const isHeld: boolean[] = []
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = keys.push(key) - 1
      numbers.set(key, number)
      answered.push(noParent)
      implied.push(noParent)
      dates.push(Number.NaN)
      isHeld.push(false)
    }
    return number
  }
  for (const { key, references, at } of messages) {
    const number = numberOf(key)
    own.push(number)
    if (!isHeld[number]) {
      isHeld[number] = true
      held.push(number)
    }
    if (at !== null && Number.isNaN(dates[number])) dates[number] = at
    let before = noParent
    for (const reference of references) {
      const named = numberOf(reference)
      if (implied[named] === noParent && before !== named) implied[named] = before
      before = named
    }
    if (answered[number] === noParent && before !== number) answered[number] = before
  }
  return told
}

/** Numbers all keys anew, those that are held first. A message's own word on what it answers beats what others imply. */
function heldFirst({ keys, own, held, answered, implied, dates }: Told) {
  const anew = new Int32Array(keys.length).fill(noParent)
  for (let at = 0; at < held.length; at += 1) anew[held[at]!] = at
  let next = held.length
  for (let number = 0; number < keys.length; number += 1) if (anew[number] === noParent) anew[number] = next++
  const names = new Array<string>(keys.length)
  const parents = new Int32Array(keys.length)
  const heldDates = new Float64Array(held.length)
  for (let number = 0; number < keys.length; number += 1) {
    const at = anew[number]!
    const isHeld = at < held.length
    const parent = isHeld ? answered[number]! : implied[number]!
    names[at] = keys[number]!
    parents[at] = parent === noParent ? noParent : anew[parent]!
    if (isHeld) heldDates[at] = dates[number]!
  }
  return { keys: names, held: held.length, own: own.map((number) => anew[number]!), parents, dates: heldDates }
}

/** Forged references can form a ring; the link that closes it is cut. Each key is walked over once. */
function cutCycles(parents: Int32Array): void {
  // On which walk each key was met, from 1.
  const met = new Int32Array(parents.length)
  for (let start = 0; start < parents.length; start += 1) {
    const walk = start + 1
    for (let key = start; key !== noParent && met[key] === 0; key = parents[key]!) {
      met[key] = walk
      if (parents[key] !== noParent && met[parents[key]!] === walk) parents[key] = noParent
    }
  }
}

function walk(parents: Int32Array, early: Float64Array): Pick<Threads, 'order' | 'roots' | 'depths' | 'positions'> {
  const count = parents.length
  const { ends, children } = childrenOf(parents)
  const byDate = (a: number, b: number) => early[a]! - early[b]! || 0
  const order = new Int32Array(count)
  const roots = new Int32Array(count)
  const depths = new Int32Array(count)
  const positions = new Int32Array(count)
  // Each key waits once.
  const waiting = new Int32Array(count)
  let size = 0
  let done = 0
  for (let root = 0; root < count; root += 1) {
    if (parents[root] !== noParent) continue
    const start = done
    waiting[size++] = root
    while (size > 0) {
      const key = waiting[--size]!
      roots[key] = root
      depths[key] = key === root ? 0 : depths[parents[key]!]! + 1
      positions[key] = done - start
      order[done++] = key
      const from = key === 0 ? 0 : ends[key - 1]!
      const to = ends[key]!
      if (to - from > 1) children.subarray(from, to).sort(byDate)
      for (let at = to - 1; at >= from; at -= 1) waiting[size++] = children[at]!
    }
  }
  return { order, roots, depths, positions }
}

/** The children of each key after each other, up to where `ends` says, in the order of their numbers. */
function childrenOf(parents: Int32Array): { ends: Int32Array; children: Int32Array } {
  const ends = new Int32Array(parents.length)
  for (const parent of parents) if (parent !== noParent) ends[parent]! += 1
  for (let key = 1; key < ends.length; key += 1) ends[key]! += ends[key - 1]!
  const children = new Int32Array(ends.at(-1) ?? 0)
  const free = ends.slice()
  for (let key = parents.length - 1; key >= 0; key -= 1) {
    const parent = parents[key]!
    if (parent !== noParent) children[--free[parent]!] = key
  }
  return { ends, children }
}

/** The date by which a key is ordered among its siblings: its own, or for a gap that of its first dated child. */
function earliest(parents: Int32Array, dates: Float64Array): Float64Array {
  const held = dates.length
  const early = new Float64Array(parents.length).fill(Infinity)
  for (let key = 0; key < held; key += 1) {
    const at = dates[key]!
    if (Number.isNaN(at)) continue
    early[key] = at
    const parent = parents[key]!
    if (parent >= held) early[parent] = Math.min(early[parent]!, at)
  }
  return early
}
