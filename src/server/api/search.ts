// GET /api/search?q&sort&offset&limit&duplicates&lang
import { createRoute, z } from '@hono/zod-openapi'
import { find, findIn } from '../../flow/search.ts'
import { answers, type Desk, offset, query as q, router, whole } from './route.ts'

export function search({ fonds, index }: Desk) {
  const query = z.object({
    q,
    sort: z.enum(['date-desc', 'date-asc', 'relevance']).optional(),
    offset,
    limit: whole(1, 500).optional(),
    duplicates: z
      .enum(['all', 'together'])
      .optional()
      .openapi({ description: 'all lists every record; else those that say the same at the same moment are one hit' }),
    lang: z.enum(['en', 'fr']).optional().openapi({ description: 'Of the sentence that says how the query was read' }),
  })
  const route = createRoute({
    method: 'get',
    path: '/search',
    summary: 'Records that match a query, with facets',
    request: { query },
    responses: answers('SearchPage', 'Hits, their total and the facets; a query that cannot be read is an answer too'),
  })
  return router().openapi(route, async (c) => {
    const { lang: language, ...asked } = c.req.valid('query')
    const wanted = { ...asked, language }
    return c.json(index ? await findIn(index, fonds, wanted) : find(fonds, wanted), 200)
  })
}
