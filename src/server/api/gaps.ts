// GET /api/gaps
import { createRoute } from '@hono/zod-openapi'
import { openGaps } from '../../flow/gaps.ts'
import { answers, type Desk, router } from './route.ts'

export function gaps({ fonds }: Desk) {
  const route = createRoute({
    method: 'get',
    path: '/gaps',
    summary: 'What is held nowhere, and what points to it; reads every mail once after each intake',
    responses: answers('GapView[]', 'Referred to, quoted, missing from a series'),
  })
  return router().openapi(route, async (c) => c.json(await openGaps(fonds), 200))
}
