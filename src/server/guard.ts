// Who may ask: a browser on this machine that was given the token, from our own pages.
// Each check names the attack that it stops.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { refuse } from './error.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Refuses other names for this machine: a hostile page may point its own name here (DNS rebinding). */
export function hostGuard(port: number | undefined): MiddlewareHandler {
  return async (c, next) => {
    const host = hostOf(c)
    const [, name = '', given = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(host) ?? []
    if (loopback.has(name.toLowerCase()) && (port === undefined || Number(given) === port)) return next()
    return refuse(c, 421, 'host-not-allowed', 'this address is not served: use the one printed in the terminal')
  }
}

/**
 * Lets in who holds the token: as `?token=`, which becomes a cookie, as that cookie, or as a bearer.
 * Other users and programs of this machine can reach the port, but not read the terminal.
 */
export function sessionGuard(token: string, port: number | undefined): MiddlewareHandler {
  // Browsers send the cookies of one port to all ports of a host: with the port in its name, two workbenches can be open.
  const cookie = port === undefined ? 'fonds-session' : `fonds-session-${port}`
  const held = digest(token)
  const isToken = (given: string | undefined) => given !== undefined && timingSafeEqual(digest(given), held)
  return async (c, next) => {
    const url = new URL(c.req.url)
    if (c.req.method === 'GET' && isToken(url.searchParams.get('token') ?? undefined)) {
      url.searchParams.delete('token')
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      // One slash only: `//elsewhere.example` would lead away.
      return c.redirect(url.pathname.replace(/^\/+/, '/') + url.search, 303)
    }
    const bearer = /^Bearer ([\w-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (isToken(getCookie(c, cookie)) || isToken(bearer)) return next()
    const sentence = 'no session: open the address with the token that is printed in the terminal'
    if (c.req.path.startsWith('/api/')) return refuse(c, 401, 'session-needed', sentence)
    return c.html(sessionPage, 401)
  }
}

/** Refuses what another page sends in the reader's name (cross-site request forgery). */
export const originGuard: MiddlewareHandler = async (c, next) => {
  // Another port of this machine is "same-site" to a browser, which then sends our cookie along; opening a link is fine.
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const foreign = (site === 'cross-site' || site === 'same-site') && c.req.header('sec-fetch-mode') !== 'navigate'
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (foreign || (!reading && c.req.header('origin')?.toLowerCase() !== `http://${hostOf(c)}`)) {
    return refuse(c, 403, 'origin-not-allowed', 'this request does not come from the workbench: send it from there')
  }
  if (!reading && !/^application\/json(?:;|$)/i.test(c.req.header('content-type') ?? '')) {
    return refuse(c, 415, 'json-needed', 'decisions are taken as application/json only')
  }
  return next()
}

function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

const sessionPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Fonds</title><meta name="viewport" content="width=device-width"></head>
<body><h1>This workbench needs its token</h1>
<p>Open the address that is printed in the terminal where Fonds was started. It ends in <code>?token=…</code>.</p>
<p lang="fr">Ouvrez l’adresse affichée dans le terminal où Fonds a été lancé. Elle finit par <code>?token=…</code>.</p>
</body></html>
`
