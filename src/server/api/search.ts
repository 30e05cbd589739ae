// GET /api/search?q&sort&offset&limit&duplicates&lang, /api/search/elsewhere?q&sort&offset&limit
import { createRoute, z } from '@hono/zod-openapi'
import { find, findElsewhere, findIn } from '../../flow/search.ts'
import { answers, type Desk, offset, query as q, router, whole } from './route.ts'

export function search({ fonds, index }: Desk) {
  const page = z.object({
    q,
    sort: z.enum(['date-desc', 'date-asc', 'relevance']).optional(),
    offset,
    limit: whole(1, 500).optional(),
  })
  const query = page.extend({
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
  const elsewhere = createRoute({
    method: 'get',
    path: '/search/elsewhere',
    summary: 'Records that match a query and that other fonds of the same index hold',
    request: { query: page },
    responses: answers('OtherHitsPage', 'What the index tells of them; none where the fonds searches itself'),
  })
  const one = router().openapi(route, async (c) => {
    const { lang: language, ...asked } = c.req.valid('query')
    const wanted = { ...asked, language }
    return c.json(index ? await findIn(index, fonds, wanted) : find(fonds, wanted), 200)
  })
  return one.openapi(elsewhere, async (c) => c.json(await findElsewhere(index, fonds, c.req.valid('query')), 200))
}
