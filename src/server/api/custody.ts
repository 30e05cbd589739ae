// GET /api/custody?kind&source&record&offset&limit; GET /api/audit, /api/audit/events; POST /api/audit begins an audit.
import { createRoute, z } from '@hono/zod-openapi'
import { openCustody } from '../../flow/custody.ts'
import { startAudit, watchAudit } from '../../flow/evidence/audit-job.ts'
import { tellEvents } from './events.ts'
import { answers, answersEvents, type Desk, id, maxPath, offset, router, whole } from './route.ts'

const log = createRoute({
  method: 'get',
  path: '/custody',
  summary:
    'The journal line by line, the latest first: what was taken in, keys, decisions, checks; and whether it holds',
  request: {
    query: z.object({
      kind: z.enum(['received', 'keys', 'decisions', 'checks']).optional(),
      source: z.string().min(1).max(maxPath).optional(),
      record: id.optional(),
      offset,
      limit: whole(1, 1_000).optional(),
    }),
  },
  responses: answers('CustodyPage', 'The lines'),
})
const now = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'The audit that runs, or what the last one since the server began has found',
  responses: answers('AuditView', 'How far it is, or what it found'),
})
const events = createRoute({
  method: 'get',
  path: '/audit/events',
  summary: 'The same as it goes on: server-sent events, until it has ended',
  responses: answersEvents('audit', 'AuditView'),
})
const begin = createRoute({
  method: 'post',
  path: '/audit',
  summary: 'Hash everything anew and say what changed; the journal gets a line that says so',
  responses: answers('AuditView', 'How far it is'),
})

export function custody({ fonds, world }: Desk) {
  return router()
    .openapi(log, (c) => c.json(openCustody(fonds, c.req.valid('query')), 200))
    .openapi(now, (c) => c.json(watchAudit(fonds), 200))
    .openapi(events, (c) =>
      tellEvents(
        c,
        fonds,
        'audit',
        () => watchAudit(fonds),
        ({ state }) => state === 'running',
      ),
    )
    .openapi(begin, (c) => c.json(startAudit(fonds, world), 200))
}
