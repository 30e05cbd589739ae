// Two mails in a fonds, and the app over it, asked without a socket.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { expect } from 'vitest'
import { addPaths } from '../flow/intake/add.ts'
import type { Fonds } from '../store/fonds.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { createApp } from './app.ts'

export const token = 'mZ8hG0v5sQk2Yt7wB1xN4cR6pL9dF3jA_eU-iO0aXyQ'
export const port = 4417
export const origin = `http://127.0.0.1:${port}`
export const world = { now: () => Date.UTC(2026, 0, 5) }

export const letter = `From: Nora Vega <nora@lighthouse.example>
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

interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface TestApp {
  /** What the app may read of the disk lies below; beside the web root a file that it must not serve. */
  folder: string
  fonds: Fonds
  app: OpenAPIHono
  /** A request as the workbench sends it; a header given as '' is left out. */
  ask(path: string, asked?: Ask): Promise<Response>
  /** A decision as the workbench sends it. */
  decide(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** The page model at an address. */
  read<T>(path: string): Promise<T>
  close(): void
}

export async function testApp(): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-server-'))
  const inbox = join(folder, 'inbox')
  const webRoot = join(folder, 'web')
  layOut(inbox, webRoot)
  writeFileSync(join(folder, 'secret.txt'), 'outside of the web root')
  const dir = join(folder, 'case.fonds')
  initFonds(dir, 'The lighthouse', world)
  const fonds = openFonds(dir)
  await addPaths(fonds, world, [inbox])
  const app = createApp({ fonds, world, token, webRoot, port })
  const close = () => {
    fonds.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, fonds, app, ...asking(app), close }
}

function layOut(inbox: string, webRoot: string): void {
  mkdirSync(inbox)
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(inbox, 'letter.eml'), letter)
  writeFileSync(join(inbox, 'answer.eml'), answer)
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Workbench</title>')
  writeFileSync(join(webRoot, 'assets', 'main-1a2b3c.js'), 'export {}')
}

function asking(app: OpenAPIHono): Pick<TestApp, 'ask' | 'decide' | 'read'> {
  const ask: TestApp['ask'] = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const all = { host: `127.0.0.1:${port}`, cookie: `fonds-session-${port}=${token}`, ...headers }
    const given = Object.entries(all).filter(([, value]) => value !== '')
    return app.request(`${origin}${path}`, { method, headers: Object.fromEntries(given), body })
  }
  return {
    ask,
    decide: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    async read<T>(path: string) {
      const response = await ask(path)
      expect(response.status).toBe(200)
      return (await response.json()) as T
    },
  }
}

export async function expectError(response: Response, status: number, code: string): Promise<string> {
  const body = (await response.json()) as { error: { code: string; message: string } }
  expect([response.status, Object.keys(body), Object.keys(body.error), body.error.code]).toEqual([
    status,
    ['error'],
    ['code', 'message'],
    code,
  ])
  return body.error.message
}
