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

/**
 * Places every key, held or only referred to. The result depends on the messages and their order alone.
 * Linear in the number of references; depth costs no stack.
 */
export function thread(messages: Threadable[]): Placed[] {
  const dates = new Map<string, number | null>()
  for (const message of messages) {
    const known = dates.get(message.key)
    if (known === undefined || (known === null && message.at !== null)) dates.set(message.key, message.at)
  }
  const parents = cutCycles(findParents(messages, dates))
  return walk(parents, dates)
}

/** Child -> parent, in order of first appearance. A message's own word on what it answers beats what others imply. */
function findParents(messages: Threadable[], held: Map<string, unknown>): Map<string, string | null> {
  const parents = new Map<string, string | null>()
  for (const { key, references } of messages) {
    const parent = references.at(-1)
    if (parents.get(key) == null) parents.set(key, parent === undefined || parent === key ? null : parent)
  }
  for (const { references } of messages) {
    for (let i = 0; i < references.length; i += 1) {
      const key = references[i]!
      const parent = i === 0 ? undefined : references[i - 1]
      if (!parents.has(key)) parents.set(key, parent === undefined || parent === key ? null : parent)
      else if (parents.get(key) === null && parent !== undefined && parent !== key && !held.has(key)) {
        parents.set(key, parent)
      }
    }
  }
  return parents
}

/** Forged references can form a ring; the link that closes it is cut. Each key is walked over once. */
function cutCycles(parents: Map<string, string | null>): Map<string, string | null> {
  const done = new Set<string>()
  for (const start of parents.keys()) {
    if (done.has(start)) continue
    const path = new Set<string>()
    let key: string | null = start
    while (key !== null && !done.has(key)) {
      path.add(key)
      const parent: string | null = parents.get(key) ?? null
      if (parent !== null && path.has(parent)) {
        parents.set(key, null)
        break
      }
      key = parent
    }
    for (const seen of path) done.add(seen)
  }
  return parents
}

function walk(parents: Map<string, string | null>, dates: Map<string, number | null>): Placed[] {
  const children = new Map<string, string[]>()
  const roots: string[] = []
  for (const [key, parent] of parents) {
    if (parent === null) roots.push(key)
    else if (children.has(parent)) children.get(parent)!.push(key)
    else children.set(parent, [key])
  }
  const early = earliest(parents, dates)
  const byDate = (a: string, b: string) => (early.get(a) ?? Infinity) - (early.get(b) ?? Infinity) || 0
  const placed: Placed[] = []
  for (const root of roots) {
    const stack: Array<{ key: string; depth: number }> = [{ key: root, depth: 0 }]
    let position = 0
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { key, depth } = next
      placed.push({ key, root, parent: parents.get(key) ?? null, depth, position, held: dates.has(key) })
      position += 1
      const below = (children.get(key) ?? []).sort(byDate)
      for (let i = below.length - 1; i >= 0; i -= 1) stack.push({ key: below[i]!, depth: depth + 1 })
    }
  }
  return placed
}

/** The date by which a key is ordered among its siblings: its own, or for a gap that of its first dated child. */
function earliest(parents: Map<string, string | null>, dates: Map<string, number | null>): Map<string, number> {
  const early = new Map<string, number>()
  for (const [key, at] of dates) {
    if (at === null) continue
    early.set(key, at)
    const parent = parents.get(key)
    if (parent != null && !dates.has(parent)) early.set(parent, Math.min(early.get(parent) ?? Infinity, at))
  }
  return early
}
