// HTTP: parse -> flow -> reply. The whole application without a socket, so that tests can call it.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { StartChecks } from '../flow/evidence/start-checks.ts'
import type { OutsideIndex } from '../flow/index/open.ts'
import type { Fonds, World } from '../store/fonds.ts'
import { freshen } from '../store/freshen.ts'
import { batch, maxListBody } from './api/batch.ts'
import { conversations } from './api/conversations.ts'
import { coverage } from './api/coverage.ts'
import { custody } from './api/custody.ts'
import { exports } from './api/export.ts'
import { gaps } from './api/gaps.ts'
import { intake } from './api/intake.ts'
import { ledger } from './api/ledger.ts'
import { overview } from './api/overview.ts'
import { people } from './api/people.ts'
import { records } from './api/records.ts'
import { release } from './api/release.ts'
import { router } from './api/route.ts'
import { search } from './api/search.ts'
import { searches } from './api/searches.ts'
import { statements } from './api/statements.ts'
import { timeline } from './api/timeline.ts'
import { verify } from './api/verify.ts'
import { refuse, replyToError } from './error.ts'
import { hostGuard, originGuard, sessionGuard } from './guard.ts'
import { policy } from './policy.ts'
import { serveWeb } from './web.ts'

/** Bytes of a request's body, but for lists of terms: a decision is a few ids. Stops memory from being filled. */
export const maxBody = 64 * 1024

export interface AppOptions {
  fonds: Fonds
  world: World
  /** What a browser has to show once; see serve.ts. */
  token: string
  /** Starts checks in a process of their own; where absent, the workbench cannot. */
  startVerify?: StartChecks
  /** Where words are looked up; the fonds itself where absent. */
  index?: OutsideIndex
  /** Folder of the built workbench. */
  webRoot: string
  /** The port that the Host header must name; any where it is absent, which is for tests alone. */
  port?: number
}

/** The application: guards first, then the API, then the pages. */
export function createApp({ fonds, world, token, startVerify, index, webRoot, port }: AppOptions): OpenAPIHono {
  const app = router()
  app.onError(replyToError)
  app.use(policy, hostGuard(port), sessionGuard(token, port), originGuard)
  const [usual, forLists] = [limited(maxBody), limited(maxListBody)]
  app.use('/api/*', (c, next) => (c.req.path === '/api/batch' ? forLists : usual)(c, next), takeUpNew(fonds))
  const desk = { fonds, world, startVerify, index }
  for (const resource of [
    overview,
    search,
    searches,
    exports,
    batch,
    conversations,
    records,
    timeline,
    people,
    ledger,
    intake,
    statements,
    gaps,
    coverage,
    custody,
    verify,
    release,
  ]) {
    app.route('/api', resource(desk))
  }
  const info = { title: 'Fonds', version: '1', description: 'The workbench of one fonds. Read-only but for decisions.' }
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info })
  app.all('/api/*', (c) => refuse(c, 404, 'not-found', 'there is no such resource: see /api/openapi.json'))
  serveWeb(app, webRoot)
  return app
}

function limited(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) => refuse(c, 413, 'body-too-large', `the body is longer than ${maxSize} bytes`),
  })
}

/** Another process may have made the databases anew since the last request. */
function takeUpNew(fonds: Fonds): MiddlewareHandler {
  return async (_, next) => {
    freshen(fonds)
    await next()
  }
}
