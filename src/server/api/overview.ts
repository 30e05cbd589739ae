// GET /api/overview
import { createRoute } from '@hono/zod-openapi'
import { openOverview } from '../../flow/overview.ts'
import { answers, type Desk, router } from './route.ts'

export function overview({ fonds }: Desk) {
  const route = createRoute({
    method: 'get',
    path: '/overview',
    summary: 'What came in, when, from whom, and what needs attention',
    responses: answers('OverviewPage', 'The first page'),
  })
  return router().openapi(route, (c) => c.json(openOverview(fonds), 200))
}
