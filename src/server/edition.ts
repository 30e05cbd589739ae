// A folder of static files -> the same over HTTP, on this machine only: what a web server would do with an edition, and no more.
import { createReadStream, existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { hostGuard } from './guard.ts'

/** The same as the pages carry in their heads; a header also stops frames. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** By the ends of names; files that only tools read are shown as text. */
const types: Record<string, string> = {
  eml: 'text/plain; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  'tlog-proof': 'text/plain; charset=utf-8',
  pub: 'text/plain; charset=utf-8',
  sig: 'text/plain; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  bib: 'text/plain; charset=utf-8',
  ris: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
}

/** Opened by a browser these could act as a page: they are handed over as files. */
const active = /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|text\/xml|application\/xml|application\/pdf)/

export function editionApp(dir: string, port: number | undefined): Hono {
  const root = realpathSync(dir)
  const app = new Hono()
  app.use(hostGuard(port))
  app.get('*', (c) => {
    const found = fileAt(root, c.req.path)
    if (typeof found === 'object') return c.redirect(found.folder, 308)
    const missing = join(root, '404.html')
    if (found !== undefined) return reply(c, found, 200)
    return existsSync(missing) ? reply(c, missing, 404) : c.text('not found', 404)
  })
  return app
}

/** The file that an address names, or the address of a folder that it names without its slash. */
function fileAt(root: string, address: string): string | { folder: string } | undefined {
  let path: string
  try {
    path = decodeURIComponent(address)
  } catch {
    return undefined
  }
  // A NUL ends a name for the system, and a link may lead out.
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  if (path.includes('\0') || !file.startsWith(root + sep) || !existsSync(file)) return undefined
  if (realpathSync(file) !== file || lstatSync(file).isSymbolicLink()) return undefined
  const found = statSync(file)
  // One slash only: `//elsewhere.example/` would lead away.
  if (found.isDirectory()) return { folder: `${encodeURI(path).replace(/^\/+/, '/')}/` }
  return found.isFile() ? file : undefined
}

function reply(c: Context, file: string, status: 200 | 404): Response {
  const type = typeOf(file)
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(statSync(file).size),
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  }
  if (/\/r\/[^/]+\/files\//.test(file.replaceAll(sep, '/')) && active.test(type))
    headers['content-disposition'] = 'attachment'
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, status, headers)
}

function typeOf(file: string): string {
  const name = file.slice(file.lastIndexOf(sep) + 1)
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (!name.includes('.')) return 'text/plain; charset=utf-8'
  return types[ending] ?? getMimeType(name) ?? 'application/octet-stream'
}
