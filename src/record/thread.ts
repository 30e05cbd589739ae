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

export interface Placed {
  key: string
  /** Key of the oldest known ancestor, held or not. */
  root: string
  parent: string | null
  depth: number
  /** Position in the reading order of its tree, from 0. */
  position: number
  /** False for a gap: a key that others refer to and nobody holds. */
  held: boolean
}

/** No parent. */
const none = -1

/** All keys as numbers, in order of first appearance: those of messages first, then those that are only referred to. */
interface Keys {
  names: string[]
  /** Those below this number are held. */
  held: number
  /** Of each message its own key and the keys it refers to. */
  own: number[]
  references: number[][]
  /** The first date that a copy gives; NaN where none does. */
  dates: Float64Array
}

/**
 * Places every key, held or only referred to. The result depends on the messages and their order alone.
 * Linear in the number of references; depth costs no stack.
 */
export function thread(messages: Threadable[]): Placed[] {
  const keys = numbered(messages)
  const parents = findParents(keys)
  cutCycles(parents)
  return walk(keys, parents)
}

/** Names are looked up once; all that follows goes by their numbers. */
function numbered(messages: Threadable[]): Keys {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const numberOf = (key: string) => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = names.push(key) - 1
      numbers.set(key, number)
    }
    return number
  }
  const own = messages.map(({ key }) => numberOf(key))
  const held = names.length
  const dates = new Float64Array(held).fill(Number.NaN)
  for (const [index, { at }] of messages.entries())
    if (at !== null && Number.isNaN(dates[own[index]!])) dates[own[index]!] = at
  return { names, held, own, references: messages.map(({ references }) => references.map(numberOf)), dates }
}

/** The parent of each key. A message's own word on what it answers beats what others imply. */
function findParents({ names, held, own, references }: Keys): Int32Array {
  const parents = new Int32Array(names.length).fill(none)
  for (const [index, key] of own.entries()) {
    const parent = references[index]!.at(-1) ?? none
    if (parents[key] === none && parent !== key) parents[key] = parent
  }
  for (const list of references) {
    for (let i = 1; i < list.length; i += 1) {
      const key = list[i]!
      const parent = list[i - 1]!
      if (key >= held && parents[key] === none && parent !== key) parents[key] = parent
    }
  }
  return parents
}

/** Forged references can form a ring; the link that closes it is cut. Each key is walked over once. */
function cutCycles(parents: Int32Array): void {
  // On which walk each key was met, from 1.
  const met = new Int32Array(parents.length)
  for (let start = 0; start < parents.length; start += 1) {
    const walk = start + 1
    for (let key = start; key !== none && met[key] === 0; key = parents[key]!) {
      met[key] = walk
      if (parents[key] !== none && met[parents[key]!] === walk) parents[key] = none
    }
  }
}

function walk({ names, held, dates }: Keys, parents: Int32Array): Placed[] {
  const children = new Map<number, number[]>()
  const roots: number[] = []
  for (let key = 0; key < parents.length; key += 1) {
    const parent = parents[key]!
    const siblings = children.get(parent)
    if (parent === none) roots.push(key)
    else if (siblings) siblings.push(key)
    else children.set(parent, [key])
  }
  const early = earliest(parents, dates)
  const byDate = (a: number, b: number) => early[a]! - early[b]! || 0
  const placed: Placed[] = []
  for (const root of roots) {
    const stack: Array<{ key: number; depth: number }> = [{ key: root, depth: 0 }]
    let position = 0
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { key, depth } = next
      const parent = parents[key]!
      placed.push({
        key: names[key]!,
        root: names[root]!,
        parent: parent === none ? null : names[parent]!,
        depth,
        position,
        held: key < held,
      })
      position += 1
      const below = children.get(key) ?? []
      if (below.length > 1) below.sort(byDate)
      for (let i = below.length - 1; i >= 0; i -= 1) stack.push({ key: below[i]!, depth: depth + 1 })
    }
  }
  return placed
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
