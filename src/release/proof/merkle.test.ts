import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  rootOfFirst,
  treeOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

// The definitions of RFC 6962 §2.1, word for word and slow, to hold ours against.
function slowRoot(leaves: Hash[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leaves[0]!
  const split = splitOf(leaves.length)
  return nodeHash(slowRoot(leaves.slice(0, split)), slowRoot(leaves.slice(split)))
}
function slowPath(at: number, leaves: Hash[]): Hash[] {
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  return at < split
    ? [...slowPath(at, leaves.slice(0, split)), slowRoot(leaves.slice(split))]
    : [...slowPath(at - split, leaves.slice(split)), slowRoot(leaves.slice(0, split))]
}
function slowProof(wanted: number, leaves: Hash[], whole = true): Hash[] {
  if (wanted === leaves.length) return whole ? [] : [slowRoot(leaves)]
  const split = splitOf(leaves.length)
  return wanted <= split
    ? [...slowProof(wanted, leaves.slice(0, split), whole), slowRoot(leaves.slice(split))]
    : [...slowProof(wanted - split, leaves.slice(split), false), slowRoot(leaves.slice(0, split))]
}
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

const leaves = Array.from({ length: 40 }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)))
const upTo = (size: number) => leaves.slice(0, size)
const altered = (hash: Hash) => Buffer.from(hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte)))

describe('a Merkle tree', () => {
  it('has the hashes of RFC 6962 §2.1 for nothing and for an empty leaf', () => {
    expect(rootOf(treeOf([])).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
  })

  it('has the root and the proofs of the definitions, for every size', () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      const tree = treeOf(upTo(size))
      expect(rootOf(tree)).toEqual(slowRoot(upTo(size)))
      for (let first = 0; first <= size; first += 1) expect(rootOfFirst(tree, first)).toEqual(slowRoot(upTo(first)))
      for (let at = 0; at < size; at += 1) expect(inclusionProof(tree, at)).toEqual(slowPath(at, upTo(size)))
      for (let earlier = 1; earlier <= size; earlier += 1)
        expect(consistencyProof(tree, earlier)).toEqual(slowProof(earlier, upTo(size)))
    }
  })

  it('proves each leaf at its place and at no other', () => {
    for (const size of [1, 2, 3, 7, 8, 13, 40]) {
      const tree = treeOf(upTo(size))
      const root = rootOf(tree)
      for (let at = 0; at < size; at += 1) {
        const proof = inclusionProof(tree, at)
        expect(verifyInclusion(leaves[at]!, at, size, proof, root)).toBe(true)
        for (let other = 0; other < size; other += 1)
          if (other !== at) expect(verifyInclusion(leaves[at]!, other, size, proof, root)).toBe(false)
        expect(verifyInclusion(altered(leaves[at]!), at, size, proof, root)).toBe(false)
        expect(verifyInclusion(leaves[at]!, at, size, [...proof, root], root)).toBe(false)
        if (proof.length > 0) {
          expect(verifyInclusion(leaves[at]!, at, size, proof.slice(1), root)).toBe(false)
          expect(verifyInclusion(leaves[at]!, at, size, proof.slice(0, -1), root)).toBe(false)
          expect(verifyInclusion(leaves[at]!, at, size, [altered(proof[0]!), ...proof.slice(1)], root)).toBe(false)
        }
      }
    }
  })

  it('proves that a later tree begins with an earlier one, and nothing else', () => {
    for (let size = 1; size <= 20; size += 1) {
      const tree = treeOf(upTo(size))
      const later = { size, root: rootOf(tree) }
      for (let before = 0; before <= size; before += 1) {
        const earlier = { size: before, root: rootOf(treeOf(upTo(before))) }
        const proof = consistencyProof(tree, before)
        expect(verifyConsistency(earlier, later, proof)).toBe(true)
        expect(verifyConsistency({ ...earlier, root: altered(earlier.root) }, later, proof)).toBe(false)
        if (before > 0) expect(verifyConsistency(earlier, { ...later, root: altered(later.root) }, proof)).toBe(false)
        expect(verifyConsistency(earlier, later, [...proof, later.root])).toBe(false)
        if (proof.length > 0) expect(verifyConsistency(earlier, later, proof.slice(1))).toBe(false)
      }
    }
  })

  it('does not let a leaf be exchanged between editions', () => {
    const exchanged = [leafHash(Buffer.from('another')), ...leaves.slice(1, 9)]
    const tree = treeOf(exchanged)
    const earlier = { size: 5, root: rootOf(treeOf(upTo(5))) }
    expect(verifyConsistency(earlier, { size: 9, root: rootOf(tree) }, consistencyProof(tree, 5))).toBe(false)
  })

  it('refuses sizes and places that cannot be', () => {
    const tree = treeOf(upTo(3))
    expect(() => inclusionProof(tree, 3)).toThrow(RangeError)
    expect(() => inclusionProof(tree, -1)).toThrow(RangeError)
    expect(() => consistencyProof(tree, 4)).toThrow(RangeError)
    expect(verifyInclusion(leaves[0]!, 0.5, 3, [], rootOf(tree))).toBe(false)
    expect(verifyInclusion(leaves[0]!, 0, 0, [], rootOf(tree))).toBe(false)
  })
})
