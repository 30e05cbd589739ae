import { statSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { audit } from '../../evidence/audit.ts'
import { heldLetters, letter } from '../test-fonds.ts'
import { releaseSecret, secretPath } from './secret.ts'

describe('the secret of a fonds', () => {
  it('is made once, for its owner alone, and is not taken for a key', async () => {
    const fonds = await heldLetters(letter({ id: 'a', words: 'one' }))
    let asked = 0
    const random = (bytes: number) => Buffer.alloc(bytes, ++asked)
    expect(releaseSecret(fonds, random)).toEqual(Buffer.alloc(32, 1))
    expect(releaseSecret(fonds, random)).toEqual(Buffer.alloc(32, 1))
    expect(statSync(secretPath(fonds.dir)).mode & 0o777).toBe(0o600)
    expect((await audit(fonds.dir)).every(({ ok }) => ok)).toBe(true)
    writeFileSync(secretPath(fonds.dir), 'short')
    expect(() => releaseSecret(fonds, random)).toThrow(expect.objectContaining({ code: 'secret-damaged' }))
  })
})
