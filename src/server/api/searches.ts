// GET /api/searches; POST /api/searches {name, query, sort}, /api/searches/rename {name, to}, /api/searches/undo {seq};
// DELETE /api/searches/:name: decisions, kept in the journal.
import { createRoute, z } from '@hono/zod-openapi'
import {
  limits,
  listSearches,
  removeSearch,
  renameSearch,
  saveSearch,
  takeBackSearchChange,
} from '../../flow/saved-searches.ts'
import { savedSorts } from '../../record/saved-search.ts'
import { answers, body, type Desk, decisionNumber, router } from './route.ts'

const name = z.string().max(limits.name)

const list = createRoute({
  method: 'get',
  path: '/searches',
  summary: 'Saved searches, and how many records each finds now',
  responses: answers('SearchesPage', 'All of them, by name'),
})
const save = createRoute({
  method: 'post',
  path: '/searches',
  summary: 'Save a search under a name; a taken name then means this one',
  request: { body: body(z.object({ name, query: z.string().max(limits.query), sort: z.enum(savedSorts).optional() })) },
  responses: answers('SearchesPage', 'All of them, with the new one'),
})
const rename = createRoute({
  method: 'post',
  path: '/searches/rename',
  summary: 'Give a saved search another name',
  request: { body: body(z.object({ name, to: name })) },
  responses: answers('SearchesPage', 'All of them'),
})
const remove = createRoute({
  method: 'delete',
  path: '/searches/{name}',
  summary: 'Remove a saved search; the journal keeps that it was there',
  request: { params: z.object({ name }) },
  responses: answers('SearchesPage', 'All that are left'),
})
const takeBack = createRoute({
  method: 'post',
  path: '/searches/undo',
  summary: 'Take back a change of the saved searches',
  request: { body: body(decisionNumber) },
  responses: answers('SearchesPage', 'All that stand'),
})

export function searches({ fonds, world }: Desk) {
  return router()
    .openapi(list, (c) => c.json(listSearches(fonds), 200))
    .openapi(save, async (c) => {
      await saveSearch(fonds, world, c.req.valid('json'))
      return c.json(listSearches(fonds), 200)
    })
    .openapi(rename, async (c) => {
      const { name, to } = c.req.valid('json')
      await renameSearch(fonds, world, name, to)
      return c.json(listSearches(fonds), 200)
    })
    .openapi(remove, async (c) => {
      await removeSearch(fonds, world, c.req.valid('param').name)
      return c.json(listSearches(fonds), 200)
    })
    .openapi(takeBack, async (c) => {
      await takeBackSearchChange(fonds, world, c.req.valid('json').seq)
      return c.json(listSearches(fonds), 200)
    })
}
