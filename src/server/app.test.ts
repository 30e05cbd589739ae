import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addPaths } from '../flow/intake/add.ts'
import type { Fonds } from '../store/fonds.ts'
import { initFonds, openFonds } from '../store/open.ts'
import type { ConversationLine, PeoplePage, RecordPage, SearchPage, SourceLine, StatementsPage } from '../view/model.ts'
import { createApp } from './app.ts'
import { framePolicy, pagePolicy } from './policy.ts'

const token = 'mZ8hG0v5sQk2Yt7wB1xN4cR6pL9dF3jA_eU-iO0aXyQ'
const port = 4417
const origin = `http://127.0.0.1:${port}`
const world = { now: () => Date.UTC(2026, 0, 5) }

const letter = `From: Nora Vega <nora@lighthouse.example>
To: Ivo Brandt <ivo@harbour.example>
Subject: The draft
Date: Mon, 4 Aug 2025 09:00:00 +0200
Message-ID: <draft-1@lighthouse.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=seam

--seam
Content-Type: text/html; charset=utf-8

<p>Read <a href="https://harbour.example/x">this</a>.</p><script>alert(1)</script><img src="https://track.example/1.gif">
--seam
Content-Type: text/html; name="page.html"
Content-Disposition: attachment; filename="page.html"
Content-Transfer-Encoding: base64

PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
--seam--
`.replace(/\n/g, '\r\n')

const answer = `From: "I. Brandt" <ivo@harbour.example>
To: nora@lighthouse.example
Subject: Re: The draft
Date: Mon, 4 Aug 2025 11:30:00 +0200
Message-ID: <answer-1@harbour.example>
In-Reply-To: <draft-1@lighthouse.example>

I shall read it tonight.
`.replace(/\n/g, '\r\n')

let folder: string
let fonds: Fonds
let app: OpenAPIHono

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-server-'))
  const inbox = join(folder, 'inbox')
  const webRoot = join(folder, 'web')
  mkdirSync(inbox)
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(inbox, 'letter.eml'), letter)
  writeFileSync(join(inbox, 'answer.eml'), answer)
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Workbench</title>')
  writeFileSync(join(webRoot, 'assets', 'main-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'outside of the web root')
  const dir = join(folder, 'case.fonds')
  initFonds(dir, 'The lighthouse', world)
  fonds = openFonds(dir)
  await addPaths(fonds, world, [inbox])
  app = createApp({ fonds, world, token, webRoot, port })
})

afterAll(() => {
  fonds?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** A request as the workbench sends it; a header given as '' is left out. */
async function ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Response> {
  const all = { host: `127.0.0.1:${port}`, cookie: `fonds-session-${port}=${token}`, ...headers }
  const given = Object.entries(all).filter(([, value]) => value !== '')
  return app.request(`${origin}${path}`, { method, headers: Object.fromEntries(given), body })
}

const decide = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

async function expectError(response: Response, status: number, code: string): Promise<string> {
  const body = (await response.json()) as { error: { code: string; message: string } }
  expect([response.status, Object.keys(body), Object.keys(body.error), body.error.code]).toEqual([
    status,
    ['error'],
    ['code', 'message'],
    code,
  ])
  return body.error.message
}

const read = async <T>(path: string): Promise<T> => {
  const response = await ask(path)
  expect(response.status).toBe(200)
  return (await response.json()) as T
}

const recordOf = async (q: string): Promise<string> => {
  const page = await read<SearchPage>(`/api/search?q=${encodeURIComponent(q)}`)
  expect(page.total).toBe(1)
  return page.hits[0]?.id ?? ''
}

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

describe('headers', () => {
  it.each(['/', '/api/overview', '/api/none', '/assets/main-1a2b3c.js'])('of %s', async (path) => {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy')).toBe(pagePolicy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('stand on refusals too', async () => {
    const refused: Array<Record<string, string>> = [{ cookie: '' }, { host: 'evil.example' }]
    for (const headers of refused) {
      expect((await ask('/', { headers })).headers.get('content-security-policy')).toBe(pagePolicy)
    }
  })

  it('allow no inline script and nothing from elsewhere', () => {
    expect(pagePolicy).not.toMatch(/unsafe|\*|https?:/)
    expect(framePolicy).toMatch(/^sandbox; default-src 'none';/)
    expect(framePolicy).not.toMatch(/allow-|script-src/)
  })

  it('keep what people wrote out of the cache of the browser', async () => {
    expect((await ask('/api/overview')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('pages', () => {
  it('are the workbench for every address that is not the API', async () => {
    for (const path of ['/', '/search?q=a', '/r/abc', '/p/a/b', '/index.html']) {
      const response = await ask(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
      expect(await response.text()).toContain('Workbench')
    }
  })

  it('load files that never change', async () => {
    const response = await ask('/assets/main-1a2b3c.js')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await ask('/assets/gone.js')).status).toBe(404)
  })

  it.each([
    ...[
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
    ],
    ...['/..%5csecret.txt', '/....//secret.txt', '//secret.txt', '/%00/../secret.txt', '/assets/%252e%252e/secret.txt'],
  ])('do not lead out of the web root: %s', async (path) => {
    expect(await (await ask(path)).text()).not.toContain('outside of the web root')
  })
})

describe('API', () => {
  it('describes every route', async () => {
    const { paths } = await read<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json')
    const listed = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`))
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(listed.sort()).toEqual([...new Set(served)].sort())
    expect(listed).toHaveLength(27)
  })

  it('describes parameters with their limits', async () => {
    const { paths } = await read<{ paths: Record<string, { get: { parameters: object[] } }> }>('/api/openapi.json')
    expect(paths['/api/search']?.get.parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 500 },
    })
  })

  it('answers with the page models', async () => {
    const overview = await read<{ title: string; records: number }>('/api/overview')
    expect(overview).toMatchObject({ title: 'The lighthouse', records: 2 })
    expect(await read('/api/fonds')).toEqual({ title: 'The lighthouse', records: 2 })
    expect(await read('/api/search?q=kind:mail&lang=fr')).toMatchObject({ explain: 'Pièces qui sont des courriels.' })
    const [thread] = await read<ConversationLine[]>('/api/conversations')
    expect(thread).toMatchObject({ records: 2, missing: 0 })
    expect(await read(`/api/conversations/${thread?.id}`)).toMatchObject({ conversation: { id: thread?.id } })
    expect(await read('/api/timeline?from=0&to=1893456000000&limit=10')).toMatchObject({ total: 2 })
    const sources = await read<SourceLine[]>('/api/ledger')
    expect(sources.map(({ stored }) => stored)).toEqual([1, 1])
    const source = sources[0]?.source ?? ''
    const rows = await read(`/api/ledger/rows?source=${encodeURIComponent(source)}&outcome=stored&limit=5`)
    expect(rows).toMatchObject({ source: { source } })
  })

  it('answers about persons and pairs', async () => {
    const { people } = await read<PeoplePage>('/api/people')
    const [a = '', b = ''] = people.map(({ id }) => id)
    expect(people).toHaveLength(2)
    expect(await read(`/api/people/${a}`)).toMatchObject({ person: { id: a } })
    expect(await read(`/api/pairs/${a}/${b}`)).toMatchObject({ a: { id: a }, b: { id: b }, aToB: 1, bToA: 1 })
  })

  it('takes decisions and takes them back', async () => {
    const { people } = await read<PeoplePage>('/api/people')
    const [into = '', from = ''] = people.map(({ id }) => id)
    const merged = (await (await decide('/api/people/merge', { into, from })).json()) as PeoplePage
    expect(merged.people.map(({ id }) => id)).toEqual([into])
    const address = merged.people[0]?.addresses[1]?.address ?? ''
    const split = (await (await decide('/api/people/split', { address })).json()) as PeoplePage
    expect(split.people).toHaveLength(2)
    const back = (await (await decide('/api/undo', { seq: split.undo?.seq })).json()) as PeoplePage
    expect(back.people).toHaveLength(1)
    const again = (await (await decide('/api/undo', { seq: back.undo?.seq })).json()) as PeoplePage
    expect(again.people.map(({ id }) => id).sort()).toEqual([into, from].sort())
  })
})

describe('statements', () => {
  it('are entered, listed and taken back, from the workbench alone', async () => {
    const [about = ''] = (await read<SearchPage>('/api/search?q=tonight')).hits.map(({ id }) => id)
    const body = { who: 'Nora Vega', says: 'cannot-confirm', about: [about], source: 'a call', when: '2026-01' }
    const entered = (await (await decide('/api/statements', body)).json()) as StatementsPage
    expect(entered.statements).toMatchObject([{ who: 'Nora Vega', says: 'cannot-confirm', about: [{ id: about }] }])
    expect(await read('/api/search?q=status:unconfirmed')).toMatchObject({ total: 1 })
    await expectError(
      await decide('/api/statements', body, { origin: 'https://evil.example' }),
      403,
      'origin-not-allowed',
    )
    await expectError(await decide('/api/statements', { ...body, says: 'lies' }), 400, 'bad-parameter')
    await expectError(await decide('/api/statements', { ...body, when: 'soon' }), 400, 'bad-date')
    await expectError(await decide('/api/statements', { ...body, about: ['nothing'] }), 404, 'not-found')
    const seq = entered.undo?.seq
    await expectError(await decide('/api/statements/undo', { seq }, { origin: 'null' }), 403, 'origin-not-allowed')
    expect(await (await decide('/api/statements/undo', { seq })).json()).toEqual({ statements: [], undo: null })
    expect(await read('/api/statements')).toEqual({ statements: [], undo: null })
  })
})

describe('bytes of a record', () => {
  let id: string
  beforeAll(async () => {
    id = await recordOf('from:nora')
  })

  it('are a download, byte by byte', async () => {
    const response = await ask(`/api/records/${id}/raw`)
    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${id}.eml"; filename*=UTF-8''${id}.eml`,
    )
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(letter)
  })

  it('are never shown under this origin, whatever they claim to be', async () => {
    const { parts } = await read<RecordPage>(`/api/records/${id}`)
    const { ordinal } = parts.find(({ name }) => name === 'page.html') ?? { ordinal: -1 }
    const response = await ask(`/api/records/${id}/parts/${ordinal}`)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="page.html"; filename*=UTF-8''page.html`,
    )
    expect(await response.text()).toBe('<script>alert(1)</script>')
  })

  it('come as HTML only sanitised, in a sandbox', async () => {
    const response = await ask(`/api/records/${id}/html`)
    expect(response.headers.get('content-security-policy')).toBe(framePolicy)
    expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i)
    const html = await response.text()
    expect(html).toContain('[https://harbour.example/x]')
    expect(html).not.toMatch(/<script|track\.example|href=/)
    const { blocked, htmlHref } = await read<RecordPage>(`/api/records/${id}`)
    expect(blocked).toEqual(['https://track.example/1.gif'])
    expect(htmlHref).toBe(`/api/records/${id}/html`)
  })

  it('say what followed', async () => {
    expect(await read(`/api/records/${id}/after`)).toEqual([])
  })
})

describe('errors', () => {
  it.each([
    '/api/records/000000000000000000000000',
    '/api/records/000000000000000000000000/raw',
    '/api/records/000000000000000000000000/html',
    '/api/records/000000000000000000000000/after',
    '/api/records/000000000000000000000000/parts/0',
    '/api/conversations/c0000000000000000',
    '/api/people/p0000000000000000',
    '/api/pairs/p0000000000000000/p0000000000000001',
    '/api/ledger/rows?source=none.mbox',
    '/api/none',
    '/api/',
  ])('%s is not found', async (path) => {
    await expectError(await ask(path), 404, 'not-found')
  })

  it.each([
    ['limit', '/api/search?limit=501'],
    ['limit', '/api/search?limit='],
    ['limit', '/api/search?limit=1e2'],
    ['offset', '/api/search?offset=-1'],
    ['sort', '/api/search?sort=random'],
    ['q', `/api/search?q=${'a'.repeat(2_001)}`],
    ['q', '/api/search?q=a&q=b'],
    ['from', '/api/timeline?from=yesterday'],
    ['to', '/api/timeline?to=9999999999999999'],
    ['source', '/api/ledger/rows'],
    ['outcome', '/api/ledger/rows?source=a&outcome=lost'],
    ['id', '/api/records/..%2f..%2fetc'],
    ['id', "/api/people/'%20or%201=1"],
    ['ordinal', '/api/records/000000000000000000000000/parts/x'],
  ])('a bad %s is named: %s', async (name, path) => {
    expect(await expectError(await ask(path), 400, 'bad-parameter')).toMatch(new RegExp(`^${name} is not valid: `))
  })

  it('a bad body is named', async () => {
    expect(await expectError(await decide('/api/people/merge', { into: 'p1' }), 400, 'bad-parameter')).toMatch(/^from /)
    expect(await expectError(await decide('/api/undo', { seq: '1' }), 400, 'bad-parameter')).toMatch(/^seq /)
    const headers = { origin, 'content-type': 'application/json' }
    const broken = await ask('/api/undo', { method: 'POST', headers, body: '{"seq":' })
    await expectError(broken, 400, 'bad-parameter')
    await expectError(await decide('/api/people/split', { address: 'a'.repeat(70_000) }), 413, 'body-too-large')
  })

  it('a decision that makes no sense keeps its code', async () => {
    const { people } = await read<PeoplePage>('/api/people')
    const id = people[0]?.id
    await expectError(await decide('/api/people/merge', { into: id, from: id }), 400, 'same-person')
  })

  it('a bug shows its stack in the terminal, not in the answer', async () => {
    const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = createApp({ fonds: { ...fonds, db: null as never }, world, token, webRoot: folder, port })
    const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}` }
    const message = await expectError(await broken.request(`${origin}/api/overview`, { headers }), 500, 'bug')
    expect(message).not.toMatch(/null|TypeError|\bat\b|\.ts/)
    expect(shown.mock.calls[0]?.[0]).toBeInstanceOf(TypeError)
    shown.mockRestore()
  })

  it('a workbench that is not built says so', async () => {
    const unbuilt = createApp({ fonds, world, token, webRoot: join(folder, 'nowhere'), port })
    const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}` }
    await expectError(await unbuilt.request(`${origin}/`, { headers }), 503, 'workbench-not-built')
  })
})
