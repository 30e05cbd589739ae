import { afterAll, describe, expect, it } from 'vitest'
import { testApp } from './test-app.ts'

const { ask, close } = await testApp()
afterAll(close)

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
