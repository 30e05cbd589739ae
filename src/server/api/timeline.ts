// GET /api/timeline?from&to&limit
import { createRoute, z } from '@hono/zod-openapi'
import { openTimeline } from '../../flow/timeline.ts'
import { answers, type Desk, router, time, whole } from './route.ts'

export function timeline({ fonds }: Desk) {
  const route = createRoute({
    method: 'get',
    path: '/timeline',
    summary: 'A window of the timeline: entries where they are few, counts where they are many',
    request: { query: z.object({ from: time, to: time, limit: whole(1, 20_000).optional() }) },
    responses: answers('TimelinePage', 'The window'),
  })
  return router().openapi(route, (c) => c.json(openTimeline(fonds, c.req.valid('query')), 200))
}
