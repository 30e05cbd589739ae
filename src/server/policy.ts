// The headers of every answer, which tell the browser what our pages may do: load from here, and nothing else.
import type { MiddlewareHandler } from 'hono'
import { documentPolicy } from '../view/safe-html.ts'

/** For the workbench (CSP Level 3). No inline script, no inline style element, nothing from anywhere else. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For the HTML of a mail: a sandbox without rights, which only our own pages may frame. */
export const framePolicy = `sandbox; ${documentPolicy}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** Sets the headers; a route may have set a stricter policy of its own. */
export const policy: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
}
