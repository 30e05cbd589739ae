// POST /api/verify: checks of signatures, in a process of their own. How far they are: GET /api/intake and its events.
import { createRoute } from '@hono/zod-openapi'
import { startChecks } from '../../flow/evidence/start-checks.ts'
import { answers, type Desk, router } from './route.ts'

const begin = createRoute({
  method: 'post',
  path: '/verify',
  summary: 'Check the signatures of all mail that was not checked yet; /api/intake says how far that is, and stops it',
  responses: answers('IntakeView', 'How far it is'),
})

export function verify({ fonds, startVerify }: Desk) {
  return router().openapi(begin, async (c) => c.json(await startChecks(fonds, startVerify), 200))
}
