import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { makeKey, openAgentSigner, openSigner } from '../flow/release/key.ts'
import { isSignedBy } from '../release/key/signer.ts'
import { askAgent } from './ssh-agent.ts'

const hasAgent = ['ssh-agent', 'ssh-add'].every((name) => spawnSync(name, ['-?']).error === undefined)
const ending: Array<() => void> = []
afterEach(() => {
  for (const end of ending.splice(0)) end()
})

async function startAgent(): Promise<string> {
  const socket = join(scratch(), 'agent')
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' })
  ending.push(() => agent.kill())
  for (let tries = 0; !existsSync(socket) && tries < 500; tries += 1) await setTimeout(20)
  return socket
}

const message = Buffer.from('what is signed')

describe.skipIf(!hasAgent)('a key in an SSH agent', () => {
  it('signs as its file does, and not before it is loaded', async () => {
    const socket = await startAgent()
    const path = join(scratch(), 'key')
    makeKey(path, 'desk', undefined)
    chmodSync(path, 0o600)
    const signer = openAgentSigner(`${path}.pub`, askAgent(socket))
    await expect(signer.sign(message)).rejects.toMatchObject({ code: 'agent-refused' })
    const added = spawnSync('ssh-add', ['-q', path], {
      env: { ...process.env, SSH_AUTH_SOCK: socket },
      encoding: 'utf8',
    })
    expect([added.status, added.stderr]).toEqual([0, ''])
    const signature = await signer.sign(message)
    expect(isSignedBy(signer.publicKey, message, signature)).toBe(true)
    const own = await openSigner(path, () => Promise.reject(new Error('not asked')))
    expect(signature).toEqual(await own.sign(message))
  })
})

describe('an agent that is none', () => {
  it('is told', async () => {
    const path = join(scratch(), 'key')
    makeKey(path, 'desk', undefined)
    const sign = (socket: string | undefined) => openAgentSigner(`${path}.pub`, askAgent(socket)).sign(message)
    await expect(sign(undefined)).rejects.toMatchObject({ code: 'no-agent' })
    await expect(sign(join(scratch(), 'none'))).rejects.toMatchObject({ code: 'no-agent' })
    for (const [answer, code] of [
      [Buffer.from([0, 0, 0, 1, 5]), 'agent-refused'],
      [Buffer.from([0, 0, 0, 3, 14, 0, 0]), 'agent-refused'],
      [Buffer.from([255, 255, 255, 255]), 'no-agent'],
      [Buffer.from([0, 0]), 'no-agent'],
    ] as const) {
      const socket = join(scratch(), 'agent')
      const server = createServer((client) => void client.on('error', () => {}).end(answer)).listen(socket)
      ending.push(() => server.close())
      await expect(sign(socket)).rejects.toMatchObject({ code })
    }
    writeFileSync(`${path}.pub`, 'ssh-rsa AAAA')
    expect(() => openAgentSigner(`${path}.pub`, askAgent(undefined))).toThrow(
      expect.objectContaining({ code: 'key-unreadable' }),
    )
  })

  it('asks for a passphrase only where the key is locked', async () => {
    const path = join(scratch(), 'key')
    const { fingerprint } = makeKey(path, 'desk', 'a long way home')
    const signer = await openSigner(path, async () => 'a long way home')
    expect(isSignedBy(signer.publicKey, message, await signer.sign(message))).toBe(true)
    expect(fingerprint).toContain('SHA256:')
    await expect(openSigner(path, async () => 'another')).rejects.toMatchObject({ code: 'key-passphrase' })
  })
})
