// GET /api/ledger, /api/ledger/rows?source&offset&limit&outcome
import { createRoute, z } from '@hono/zod-openapi'
import { listLedger, openLedger } from '../../flow/ledger.ts'
import { answers, type Desk, maxPath, offset, router, whole } from './route.ts'

const list = createRoute({
  method: 'get',
  path: '/ledger',
  summary: 'Every source with its ledger: expected = stored + duplicate + quarantined + refused',
  responses: answers('SourceLine[]', 'All sources'),
})
const rows = createRoute({
  method: 'get',
  path: '/ledger/rows',
  summary: 'The rows of one ledger',
  request: {
    query: z.object({
      source: z.string().min(1).max(maxPath),
      offset,
      limit: whole(1, 1_000).optional(),
      outcome: z.enum(['stored', 'duplicate', 'quarantined', 'refused']).optional(),
    }),
  },
  responses: answers('LedgerPage', 'The rows'),
})

export function ledger({ fonds }: Desk) {
  return router()
    .openapi(list, (c) => c.json(listLedger(fonds), 200))
    .openapi(rows, (c) => {
      const { source, ...page } = c.req.valid('query')
      return c.json(openLedger(fonds, source, page), 200)
    })
}
