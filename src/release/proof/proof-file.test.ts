import { describe, expect, it } from 'vitest'
import { leafHash } from './merkle.ts'
import { consistencyFile, proofFile, readConsistencyFile, readProofFile } from './proof-file.ts'

const hashes = [leafHash(Buffer.from('x')), leafHash(Buffer.from('y'))]

describe('a proof in a file', () => {
  const proof = {
    extra: Buffer.from('{"type":"record"}'),
    index: 12,
    hashes,
    checkpoint: 'origin\n20\nroot\n\n— a b\n',
  }

  it('is read as it was written, with hashes or none', () => {
    for (const each of [proof, { ...proof, hashes: [] }]) expect(readProofFile(proofFile(each))).toEqual(each)
    expect(proofFile({ ...proof, hashes: [] })).toBe(
      'c2sp.org/tlog-proof@v1\nextra eyJ0eXBlIjoicmVjb3JkIn0=\nindex 12\n\norigin\n20\nroot\n\n— a b\n',
    )
  })

  it('is not read where it is something else', () => {
    const good = proofFile(proof)
    for (const bad of [
      '',
      good.replace('@v1', '@v2'),
      good.replace('index 12', 'index 012'),
      good.replace('index 12', 'index -1'),
      good.replace('extra ', 'extra  '),
      good.replace(hashes[0]!.toString('base64'), 'AAAA'),
      good.replace('\n\n', '\n'),
    ])
      expect(readProofFile(bad)?.checkpoint === proof.checkpoint).toBe(false)
  })
})

describe('a consistency proof in a file', () => {
  const proof = { from: { size: 3, root: hashes[0]! }, to: { size: 5, root: hashes[1]! }, hashes }

  it('is read as it was written, and not where it is something else', () => {
    const text = consistencyFile(proof)
    expect(readConsistencyFile(text)).toEqual(proof)
    for (const bad of ['', '{}', text.replace('3', '-3'), text.replace('hashes', 'proof'), text.replace('="', '"')])
      expect(readConsistencyFile(bad)).toBeUndefined()
  })
})
