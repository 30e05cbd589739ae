import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Fonds } from '../store/fonds.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { type Served, serve } from './serve.ts'

const world = { now: () => Date.UTC(2026, 0, 5) }
let folder: string
let fonds: Fonds
let served: Served

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-serve-'))
  initFonds(join(folder, 'a.fonds'), 'A', world)
  fonds = openFonds(join(folder, 'a.fonds'))
  mkdirSync(join(folder, 'web'))
  writeFileSync(join(folder, 'web', 'index.html'), 'workbench')
  writeFileSync(join(folder, 'secret.txt'), 'outside of the web root')
  served = await serve({ fonds, world, webRoot: join(folder, 'web') })
})

afterAll(async () => {
  await served?.close()
  fonds?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A GET of any path and with any Host header, neither of which fetch would send. */
function get(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(served.url)
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

it('listens on this machine with a token of 256 bits', () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
})

it('lets the printed address in, and only that', async () => {
  const { pathname, search } = new URL(served.url)
  const first = await get(pathname + search)
  expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? ''
  expect((await get('/api/overview', { cookie })).status).toBe(200)
  expect((await get('/api/overview')).status).toBe(401)
  expect((await get('/api/overview', { cookie, host: 'evil.example' })).status).toBe(421)
})

it.each(['/../secret.txt', '/./../secret.txt', '/..\\secret.txt', '//../secret.txt', 'http://127.0.0.1/../secret.txt'])(
  'serves nothing outside of the web root for a raw %s',
  async (path) => {
    const authorization = `Bearer ${new URL(served.url).searchParams.get('token')}`
    const { status, body } = await get(path, { authorization })
    expect([200, 400, 404]).toContain(status)
    expect(body).not.toContain('outside')
  },
)

it('refuses to listen where others can reach it', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'lighthouse.example']) {
    await expect(serve({ fonds, world, host })).rejects.toMatchObject({ code: 'host-not-local' })
  }
})

it('says so where the port is taken', async () => {
  const port = Number(new URL(served.url).port)
  await expect(serve({ fonds, world, port })).rejects.toMatchObject({ code: 'port-taken' })
})

it('stops at once, and gives every start its own token', async () => {
  const other = await serve({ fonds, world, webRoot: join(folder, 'web') })
  expect(new URL(other.url).searchParams.get('token')).not.toBe(new URL(served.url).searchParams.get('token'))
  await other.close()
  await expect(fetch(other.url)).rejects.toThrow()
})
