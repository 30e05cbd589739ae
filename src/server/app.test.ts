import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { ConversationLine, SourceLine } from '../view/model.ts'
import { createApp } from './app.ts'
import { framePolicy, pagePolicy } from './policy.ts'
import { expectError, origin, port, testApp, token, world } from './test-app.ts'

const { app, ask, folder, fonds, read, close } = await testApp()
afterAll(close)

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

describe('API', () => {
  it('describes every route', async () => {
    const { paths } = await read<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json')
    const listed = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`))
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(listed.sort()).toEqual([...new Set(served)].sort())
    expect(listed).toContain('get /api/records/{id}')
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
})

describe('faults', () => {
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
