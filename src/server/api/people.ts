// GET /api/people, /api/people/:id, /api/pairs/:a/:b
// POST /api/people/merge {into, from}, /api/people/split {address}, /api/undo {seq}: decisions, kept in the journal.
import { createRoute, z } from '@hono/zod-openapi'
import { mergePersons, splitAddress, undo } from '../../flow/decide.ts'
import { listPeople, openPair, openPerson } from '../../flow/people.ts'
import { answers, body, type Desk, decisionNumber, id, router } from './route.ts'

/** Characters of an address: RFC 5321 allows 320; handles and bylines are shorter or not much longer. */
const maxAddress = 1_000

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Every person with their addresses, and who may be the same',
  responses: answers('PeoplePage', 'All persons'),
})
const one = createRoute({
  method: 'get',
  path: '/people/{id}',
  summary: 'One person: when, and with whom',
  request: { params: z.object({ id }) },
  responses: answers('PersonPage', 'The person'),
})
const pair = createRoute({
  method: 'get',
  path: '/pairs/{a}/{b}',
  summary: 'Two persons: messages each way, answers, time to answer',
  request: { params: z.object({ a: id, b: id }) },
  responses: answers('PairPage', 'The pair'),
})
const merge = createRoute({
  method: 'post',
  path: '/people/merge',
  summary: 'Decide that two persons are one',
  request: { body: body(z.object({ into: id, from: id })) },
  responses: answers('PeoplePage', 'All persons after the decision'),
})
const split = createRoute({
  method: 'post',
  path: '/people/split',
  summary: 'Decide that an address is a person of its own',
  request: { body: body(z.object({ address: z.string().min(1).max(maxAddress) })) },
  responses: answers('PeoplePage', 'All persons after the decision'),
})
const takeBack = createRoute({
  method: 'post',
  path: '/undo',
  summary: 'Take a decision back; the journal keeps both',
  request: { body: body(decisionNumber) },
  responses: answers('PeoplePage', 'All persons after the decision'),
})

export function people({ fonds, world }: Desk) {
  return router()
    .openapi(list, (c) => c.json(listPeople(fonds), 200))
    .openapi(one, (c) => c.json(openPerson(fonds, c.req.valid('param').id), 200))
    .openapi(pair, (c) => {
      const { a, b } = c.req.valid('param')
      return c.json(openPair(fonds, a, b), 200)
    })
    .openapi(merge, async (c) => {
      const { into, from } = c.req.valid('json')
      await mergePersons(fonds, world, into, from)
      return c.json(listPeople(fonds), 200)
    })
    .openapi(split, async (c) => {
      await splitAddress(fonds, world, c.req.valid('json').address)
      return c.json(listPeople(fonds), 200)
    })
    .openapi(takeBack, async (c) => {
      await undo(fonds, world, c.req.valid('json').seq)
      return c.json(listPeople(fonds), 200)
    })
}
