// Leaves in order -> one hash that stands for all of them, and short proofs that a leaf is among them or that a later tree
// begins with an earlier one (RFC 6962 §2.1; the checks as in RFC 9162 §2.1.3 and §2.1.4).
import { createHash } from 'node:crypto'

/** SHA-256: 32 bytes. */
export type Hash = Buffer

function sha256(...pieces: Uint8Array[]): Hash {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

export function leafHash(leaf: Uint8Array): Hash {
  return sha256(leafPrefix, leaf)
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  return sha256(nodePrefix, left, right)
}

/** All hashes of a tree by level: `levels[0]` are the leaves, each next level has a node for two of the one before. */
export interface Tree {
  size: number
  levels: Hash[][]
}

/** Takes leaf hashes in order. A node without a sibling moves up as it is, which gives the same root as §2.1. */
export function treeOf(leaves: Hash[]): Tree {
  const levels = [leaves]
  for (let level = leaves; level.length > 1; levels.push(level)) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => {
      const left = level[2 * at]!
      const right = level[2 * at + 1]
      return right === undefined ? left : nodeHash(left, right)
    })
  }
  return { size: leaves.length, levels }
}

/** The root of a tree without leaves is the hash of nothing. */
export function rootOf({ size, levels }: Tree): Hash {
  return size === 0 ? sha256() : levels.at(-1)![0]!
}

/** The root of the first `size` leaves: of the whole subtrees that they are, the smaller ones beside the larger. */
export function rootOfFirst(tree: Tree, size: number): Hash {
  if (!(Number.isInteger(size) && size >= 0 && size <= tree.size))
    throw new RangeError(`no ${size} leaves in ${tree.size}`)
  let root: Hash | undefined
  for (let end = size; end > 0; ) {
    // The lowest bit of what is left is the smallest of them, and the last.
    let whole = 1
    while ((end / whole) % 2 === 0) whole *= 2
    const beside = subtree(tree, end - whole, end)
    root = root === undefined ? beside : nodeHash(beside, root)
    end -= whole
  }
  return root ?? sha256()
}

/** The hashes beside the path from a leaf to the root, lowest first. Throws RangeError for a leaf that is not there. */
export function inclusionProof({ size, levels }: Tree, index: number): Hash[] {
  if (!(Number.isInteger(index) && index >= 0 && index < size)) throw new RangeError(`no leaf ${index} of ${size}`)
  return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
}

/** True where the proof leads from the leaf hash at `index` to the root of a tree of `size` leaves. */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: Hash[], root: Hash): boolean {
  if (!(Number.isInteger(index) && Number.isInteger(size) && index >= 0 && index < size)) return false
  let at = index
  let last = size - 1
  let hash = leaf
  for (const beside of proof) {
    if (beside.length !== 32 || last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash)
      // Levels at which the node had no sibling left nothing in the proof.
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else hash = nodeHash(hash, beside)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(root)
}

/** What shows that the tree of the first `earlier` leaves is the beginning of this one (§2.1.2). */
export function consistencyProof(tree: Tree, earlier: number): Hash[] {
  if (!(Number.isInteger(earlier) && earlier >= 0 && earlier <= tree.size))
    throw new RangeError(`no tree of ${earlier} leaves in one of ${tree.size}`)
  if (earlier === 0 || earlier === tree.size) return []
  const proof: Hash[] = []
  let start = 0
  let end = tree.size
  let wanted = earlier
  let isWhole = true
  // From the root down to the subtree that ends where the earlier tree ends; what stands beside it is the proof.
  while (wanted !== end - start) {
    const split = start + largestPowerBelow(end - start)
    if (wanted <= split - start) {
      proof.push(subtree(tree, split, end))
      end = split
    } else {
      proof.push(subtree(tree, start, split))
      wanted -= split - start
      start = split
      isWhole = false
    }
  }
  if (!isWhole) proof.push(subtree(tree, start, end))
  return proof.reverse()
}

/** True where both roots are right and the later tree begins with the earlier one (RFC 9162 §2.1.4.2). */
export function verifyConsistency(
  earlier: { size: number; root: Hash },
  later: { size: number; root: Hash },
  proof: Hash[],
): boolean {
  if (![earlier.size, later.size].every((size) => Number.isInteger(size) && size >= 0)) return false
  if (earlier.size > later.size || proof.some((hash) => hash.length !== 32)) return false
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root)
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(sha256())
  const path = isPower(earlier.size) ? [earlier.root, ...proof] : proof
  if (path.length === 0) return false
  let at = earlier.size - 1
  let last = later.size - 1
  while (at % 2 === 1) {
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  let before = path[0]!
  let after = path[0]!
  for (const beside of path.slice(1)) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      before = nodeHash(beside, before)
      after = nodeHash(beside, after)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else after = nodeHash(after, beside)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && before.equals(earlier.root) && after.equals(later.root)
}

/** Root of the leaves from `start` to `end`, which is a node of the tree: `start` is a multiple of the power above its size. */
function subtree({ levels }: Tree, start: number, end: number): Hash {
  const height = Math.ceil(Math.log2(end - start))
  return levels[height]![start / 2 ** height]!
}

function largestPowerBelow(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

function isPower(size: number): boolean {
  return Number.isInteger(Math.log2(size))
}
