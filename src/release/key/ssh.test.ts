import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../../test/scratch.ts'
import { newKey, publicKeyIn, signerFrom } from './openssh.ts'
import { fingerprint, isSignedBy, publicLine } from './signer.ts'
import { sshSign, sshSignedBy } from './sshsig.ts'

const hasSsh = spawnSync('ssh-keygen', ['-?']).error === undefined
const message = Buffer.from('0a1b  pages/index.html\n')

function sshKeygen(args: string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync('ssh-keygen', args, { input, encoding: 'utf8' })
  return { status, out: stdout + stderr }
}

function keyFile(text: string): string {
  const path = join(scratch(), 'key')
  writeFileSync(path, text)
  chmodSync(path, 0o600)
  return path
}

describe('keys of our own', () => {
  it('sign, and open again with their passphrase alone', async () => {
    const { text, publicKey } = newKey('desk@lighthouse.example', 'a long way home')
    expect(publicKeyIn(text)).toEqual({ publicKey, comment: '', locked: true })
    expect(() => signerFrom(text)).toThrow(expect.objectContaining({ code: 'key-locked' }))
    expect(() => signerFrom(text, 'a long way')).toThrow(expect.objectContaining({ code: 'key-passphrase' }))
    const signer = signerFrom(text, 'a long way home')
    expect(signer).toMatchObject({ publicKey, comment: 'desk@lighthouse.example' })
    expect(isSignedBy(publicKey, message, await signer.sign(message))).toBe(true)
    expect(isSignedBy(publicKey, Buffer.from('other'), await signer.sign(message))).toBe(false)
  })

  it('are refused by name where the file is something else', () => {
    const { text } = newKey('x')
    const halved = text.split('\n').filter((_, at) => at !== 2)
    for (const bad of [
      '',
      'ssh-ed25519 AAAA',
      halved.join('\n'),
      text.replace('OPENSSH', 'RSA'),
      text.replace(/A/g, 'B'),
    ])
      expect(() => signerFrom(bad)).toThrow(expect.objectContaining({ code: 'key-unreadable' }))
  })
})

describe('signatures', () => {
  it('fit their message, namespace and key, and nothing else', async () => {
    const { text, publicKey } = newKey('x')
    const signature = await sshSign(signerFrom(text), 'file', message)
    expect(sshSignedBy(signature, 'file', message)).toEqual(publicKey)
    expect(sshSignedBy(signature, 'mail', message)).toBeUndefined()
    expect(sshSignedBy(signature, 'file', Buffer.concat([message, message]))).toBeUndefined()
    expect(sshSignedBy(signature.replace('BEGIN', 'START'), 'file', message)).toBeUndefined()
    const lines = signature.split('\n')
    for (let at = 1; at < lines.length - 2; at += 1) {
      const letters = [...lines[at]!]
      letters[20] = letters[20] === 'A' ? 'B' : 'A'
      const forged = lines.with(at, letters.join('')).join('\n')
      expect(sshSignedBy(forged, 'file', message)?.equals(publicKey) ?? false).toBe(false)
    }
  })
})

describe.skipIf(!hasSsh)('beside ssh-keygen', () => {
  it('a new key is one for ssh-keygen, with its fingerprint and public line', () => {
    for (const passphrase of [undefined, 'a long way home']) {
      const { text, publicKey } = newKey('desk@lighthouse.example', passphrase)
      const path = keyFile(text)
      expect(sshKeygen(['-l', '-f', path]).out).toContain(fingerprint(publicKey))
      const shown = sshKeygen(['-y', '-P', passphrase ?? '', '-f', path])
      expect(shown.out.trim()).toBe(publicLine(publicKey, 'desk@lighthouse.example'))
    }
  })

  it('a key of ssh-keygen opens here, locked or not; other kinds are refused', () => {
    for (const passphrase of ['', 'a long way home']) {
      const path = join(scratch(), 'key')
      expect(sshKeygen(['-q', '-t', 'ed25519', '-N', passphrase, '-C', 'nora', '-f', path]).status).toBe(0)
      const signer = signerFrom(readFileSync(path, 'utf8'), passphrase === '' ? undefined : passphrase)
      expect(publicLine(signer.publicKey, signer.comment)).toBe(readFileSync(`${path}.pub`, 'utf8').trim())
    }
    const path = join(scratch(), 'key')
    sshKeygen(['-q', '-t', 'ecdsa', '-N', '', '-f', path])
    expect(() => signerFrom(readFileSync(path, 'utf8'))).toThrow(expect.objectContaining({ code: 'key-unreadable' }))
  })

  it('our signature is verified there, and one made there is verified here', async () => {
    const { text, publicKey } = newKey('desk')
    const dir = scratch()
    const [allowed, signature] = [join(dir, 'allowed'), join(dir, 'sig')]
    writeFileSync(allowed, `desk@lighthouse.example ${publicLine(publicKey)}\n`)
    writeFileSync(signature, await sshSign(signerFrom(text), 'file', message))
    const verify = (input: Buffer) =>
      sshKeygen(['-Y', 'verify', '-f', allowed, '-I', 'desk@lighthouse.example', '-n', 'file', '-s', signature], input)
    expect(verify(message)).toMatchObject({ status: 0, out: expect.stringContaining('Good "file" signature') })
    expect(verify(Buffer.from('other')).status).not.toBe(0)
    const { out } = sshKeygen(['-Y', 'sign', '-q', '-n', 'file', '-f', keyFile(text)], message)
    expect(sshSignedBy(out, 'file', message)).toEqual(publicKey)
  })
})
