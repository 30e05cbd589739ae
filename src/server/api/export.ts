// GET /api/export/plan?q; GET /api/export?q&format: every record that a query finds, streamed as one download.
import { createRoute, z } from '@hono/zod-openapi'
import { exportFiles, exportFormats, openExport } from '../../flow/export/export.ts'
import { planExport } from '../../flow/export/plan.ts'
import { dispositionOf } from '../download.ts'
import { answers, answersBytes, type Desk, query as q, router } from './route.ts'

const plan = createRoute({
  method: 'get',
  path: '/export/plan',
  summary: 'What an export of a search would hold, by format',
  request: { query: z.object({ q }) },
  responses: answers('ExportPlan', 'How many records of each kind, and how many each format leaves out'),
})
const all = createRoute({
  method: 'get',
  path: '/export',
  summary: 'All records that a query finds as one file, oldest first; raw, as they were received',
  request: { query: z.object({ q, format: z.enum(exportFormats) }) },
  responses: answersBytes('application/octet-stream', 'The file; `x-fonds-records` is how many records were found'),
})

export function exports({ fonds }: Desk) {
  return router()
    .openapi(plan, (c) => c.json(planExport(fonds, c.req.valid('query').q), 200))
    .openapi(all, (c) => {
      const { format, q } = c.req.valid('query')
      const { total, chunks } = openExport(fonds, { q, format })
      const { file, type } = exportFiles[format]
      return new Response(ReadableStream.from(chunks), {
        headers: {
          'content-type': type,
          'content-disposition': dispositionOf(file),
          'x-fonds-records': String(total),
        },
      })
    })
}
