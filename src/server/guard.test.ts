import { afterAll, describe, expect, it } from 'vitest'
import { expectError, port, testApp, token } from './test-app.ts'

const { ask, decide, close } = await testApp()
afterAll(close)

describe('session', () => {
  it('is needed for everything', async () => {
    await expectError(await ask('/api/overview', { headers: { cookie: '' } }), 401, 'session-needed')
    for (const path of ['/', '/assets/main-1a2b3c.js', '/r/abc']) {
      const response = await ask(path, { headers: { cookie: '' } })
      expect(response.status).toBe(401)
      expect(await response.text()).toContain('terminal')
    }
  })

  it('begins with the token, which leaves the address', async () => {
    const response = await ask(`/search?q=a&token=${token}&sort=relevance`, { headers: { cookie: '' } })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/search?q=a&sort=relevance')
    expect(response.headers.get('set-cookie')).toBe(`fonds-session-${port}=${token}; Path=/; HttpOnly; SameSite=Strict`)
  })

  it('does not lead away from this machine', async () => {
    for (const path of ['//evil.example', '///evil.example/', '/\\evil.example']) {
      const response = await ask(`${path}?token=${token}`, { headers: { cookie: '' } })
      expect(response.headers.get('location')).toMatch(/^\/[^/\\]/)
    }
  })

  it.each(['', 'wrong', token.slice(0, -1), `${token}0`, token.toLowerCase()])(
    'refuses the token "%s"',
    async (given) => {
      const cookie = `fonds-session-${port}=${given}`
      expect((await ask(`/?token=${given}`, { headers: { cookie: '' } })).status).toBe(401)
      expect((await ask('/api/overview', { headers: { cookie } })).status).toBe(401)
      expect((await ask('/api/overview', { headers: { cookie: '', authorization: `Bearer ${given}` } })).status).toBe(
        401,
      )
    },
  )

  it('may come as a bearer', async () => {
    expect((await ask('/api/overview', { headers: { cookie: '', authorization: `Bearer ${token}` } })).status).toBe(200)
  })
})

describe('host', () => {
  it.each([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])(
    'serves %s',
    async (host) => {
      expect((await ask('/api/overview', { headers: { host } })).status).toBe(200)
    },
  )

  it.each([
    ...[
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `0.0.0.0:${port}`,
    ],
    ...[`127.0.0.1:${port}@evil.example`, `localhost:${port}.evil.example`, `[::1%25eth0]:${port}`, ':'],
  ])('refuses %s', async (host) => {
    await expectError(await ask('/api/overview', { headers: { host } }), 421, 'host-not-allowed')
    expect((await ask(`/?token=${token}`, { headers: { host, cookie: '' } })).status).toBe(421)
  })
})

describe('origin', () => {
  it.each([
    ['none', ''],
    ['null', 'null'],
    ['another page', 'https://evil.example'],
    ['another port', 'http://127.0.0.1:1'],
    ['another name of this machine', `http://localhost:${port}`],
    ['another scheme', `https://127.0.0.1:${port}`],
  ])('refuses a decision from %s', async (_, from) => {
    await expectError(await decide('/api/undo', { seq: 1 }, { origin: from }), 403, 'origin-not-allowed')
  })

  it('refuses what a form can send', async () => {
    for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded', 'text/plain; application/json']) {
      await expectError(await decide('/api/undo', { seq: 1 }, { 'content-type': type }), 415, 'json-needed')
    }
  })

  it('refuses what another page on this machine fetches, but not a link that is followed', async () => {
    const fetched = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }
    await expectError(await ask('/api/people', { headers: fetched }), 403, 'origin-not-allowed')
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await ask('/people', { headers: followed })).status).toBe(200)
  })

  it('answers no preflight', async () => {
    const response = await ask('/api/undo', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
