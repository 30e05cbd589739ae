// A page of somebody else shows a record by oEmbed: what stands there is plain text and one link, and nothing runs, whatever the
// sender wrote.
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordFiles } from '../../src/release/reuse/record-files.ts'
import { head, hostile, mail, recordSaying } from '../../src/release/reuse/test-record.ts'
import { browserPaths } from '../../tools/setup.mjs'

const executablePath = browserPaths().find((path) => path && existsSync(path))
const why = executablePath ? '' : ' (skipped: no Chromium or Chrome, set CHROME_PATH)'

/** What runs as soon as a page takes it in as HTML. */
const attacks = [
  '<img src=x onerror="window.ran = true">',
  '"><svg onload="window.ran = true">',
  '</p></blockquote><iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<a href="javascript:window.ran = true">here</a>',
  '<style>body { background: url(/stolen) }</style><link rel=stylesheet href=/stolen>',
]

const cardOf = (record: typeof mail) => {
  const text = recordFiles(record, { head }).find(({ path }) => path.endsWith('oembed.json'))!.text
  return JSON.parse(text) as { html: string }
}

describe.skipIf(!executablePath)(`an embedded record${why}`, () => {
  let browser: Browser
  let server: Server
  let html = ''
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--headless=new', '--no-sandbox'] })
    // A host without any policy: nothing but the HTML itself keeps it from running.
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(request.url === '/' ? `<!doctype html><title>host</title><main>${html}</main>` : '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  async function shown(of: string) {
    html = of
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(origin, '')))
    await page.goto(`${origin}/`, { waitUntil: 'load' })
    const seen = await page.evaluate(`({
      ran: 'ran' in window,
      quote: document.querySelector('main blockquote').innerText,
      elements: [...new Set([...document.querySelectorAll('main *')].map((each) => each.localName))].sort(),
      links: [...document.querySelectorAll('main a')].map((each) => each.href),
    })`)
    await page.close()
    return {
      ...(seen as { links: string[] } & Record<string, unknown>),
      asked: asked.filter((path) => path !== '/favicon.ico'),
    }
  }

  it('is its words, its citation and its address', async () => {
    expect(await shown(cardOf(mail).html)).toEqual({
      ...{ ran: false, quote: 'The lamp is out.\n\nCome at <nine> & knock.', asked: ['/'] },
      ...{ elements: ['a', 'blockquote', 'p'], links: [`https://papers.example/ferry/r/${mail.id}/`] },
    })
  })

  it('shows what would run as the text that it is', async () => {
    for (const attack of attacks) {
      const seen = await shown(cardOf(recordSaying(attack)).html)
      expect(seen).toMatchObject({ ran: false, quote: attack, asked: ['/'], elements: ['a', 'blockquote', 'p'] })
    }
    const all = hostile.map((text) => cardOf(recordSaying(text)).html).join('')
    const seen = await shown(all)
    expect(seen).toMatchObject({ ran: false, asked: ['/'], elements: ['a', 'blockquote', 'p'] })
    expect(new Set(seen.links)).toEqual(new Set([`https://papers.example/ferry/r/${mail.id}/`]))
  })

  it('would be noticed if it ran', async () => {
    expect(await shown(`<blockquote>x</blockquote>${attacks[0]}<a href="/">x</a>`)).toMatchObject({
      asked: ['/', '/x'],
    })
  })
})
