// GET /api/overview, /api/fonds
import { createRoute } from '@hono/zod-openapi'
import { openOverview, openTitle } from '../../flow/overview.ts'
import { answers, type Desk, router } from './route.ts'

export function overview({ fonds }: Desk) {
  const route = createRoute({
    method: 'get',
    path: '/overview',
    summary: 'What came in, when, from whom, and what needs attention',
    responses: answers('OverviewPage', 'The first page'),
  })
  const title = createRoute({
    method: 'get',
    path: '/fonds',
    summary: 'What the fonds is called, and how many records it holds',
    responses: answers('FondsView', 'The title'),
  })
  return router()
    .openapi(route, (c) => c.json(openOverview(fonds), 200))
    .openapi(title, (c) => c.json(openTitle(fonds), 200))
}
