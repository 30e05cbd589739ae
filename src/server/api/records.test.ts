import { afterAll, describe, expect, it } from 'vitest'
import type { RecordPage, SearchPage } from '../../view/model.ts'
import { framePolicy } from '../policy.ts'
import { letter, testApp } from '../test-app.ts'

const { ask, read, close } = await testApp()
afterAll(close)

const { hits } = await read<SearchPage>('/api/search?q=from:nora')
const id = hits[0]!.id

describe('bytes of a record', () => {
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
