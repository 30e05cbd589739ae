import { afterAll, describe, expect, it } from 'vitest'
import { expectError, origin, testApp } from './test-app.ts'

const { ask, decide, close } = await testApp()
afterAll(close)

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
})
