import { describe, expect, it } from 'vitest'
import { ed25519Key, rsaKey } from '../test-signer.ts'
import { isUseless, readKey } from './key.ts'

const rsa = rsaKey().record
const why = (record: string) => {
  const key = readKey(record)
  return isUseless(key) ? `${key.useless}: ${key.what}` : `${key.type} ${key.bits}`
}

/** An RSA key of this many bits, which nobody has the other half of. */
function absurdKey(bits: number): string {
  const der = (tag: number, ...parts: Buffer[]) => {
    const value = Buffer.concat(parts)
    const length =
      value.length < 128 ? [value.length] : [0x83, value.length >> 16, (value.length >> 8) & 255, value.length & 255]
    return Buffer.concat([Buffer.from([tag, ...length]), value])
  }
  const modulus = Buffer.concat([Buffer.from([0]), Buffer.alloc(bits / 8, 0xff)])
  return `p=${der(0x30, der(2, modulus), der(2, Buffer.from([1, 0, 1]))).toString('base64')}`
}

describe('the record of a key', () => {
  it('is read with its kind, size and flags', () => {
    expect(why(rsa)).toBe('rsa 1024')
    expect(why(ed25519Key().record)).toBe('ed25519 256')
    expect(readKey(`${rsa}; t=y : s; s=email; h=sha256; n=a note`)).toMatchObject({
      isTest: true,
      isStrict: true,
      isForMail: true,
      hashes: ['sha256'],
    })
  })

  it('may be written with space inside the key and without version or kind', () => {
    expect(why(rsa.replace('v=DKIM1; k=rsa; ', '').replace(/(.{20})/g, '$1 '))).toBe('rsa 1024')
  })

  it('that cannot be used says why', () => {
    expect(why('')).toBe('unusable: its record holds no key')
    expect(why('v=spf1 -all')).toBe('unusable: its record is not of version DKIM1')
    expect(why('no tags at all')).toBe('unusable: in its record a part of it is no tag')
    expect(why('k=dsa; p=AAAA')).toBe('unusable: it is of a kind that is not known')
    expect(why('p=AAAA')).toBe('unusable: its bytes are no key')
    expect(why('p=\x00\xff%%')).toBe('unusable: its bytes are no key')
    expect(why('k=ed25519; p=AAAA')).toBe('unusable: its bytes are no key')
    expect(why(`k=ed25519; ${rsa.slice(rsa.indexOf('p='))}`)).toBe('unusable: its bytes are no key')
    expect(why('v=DKIM1; p=')).toBe('revoked: the domain has revoked it')
  })

  it('of an absurd size is refused', () => {
    expect(why(absurdKey(16_384))).toBe('rsa 16384')
    expect(why(absurdKey(32_768))).toBe('unusable: it has 32768 bits')
    expect(why(absurdKey(1_000_000))).toBe('unusable: in its record it is too long')
  })

  it('is read once', () => {
    expect(readKey(rsa)).toBe(readKey(rsa))
  })
})
