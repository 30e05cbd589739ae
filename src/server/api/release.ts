// GET /api/release/plan?scope, /api/release/queue?scope&offset&limit&show, /api/release/records/:id?scope, /api/release/decisions
// POST /api/release/choose {ids, choice, reason}, /hide {record, start, end, reach | word | person, reason},
// /files {record, ordinal, show}, /originals {record, serve}, /undo {seq}: decisions, kept in the journal.
import { createRoute, z } from '@hono/zod-openapi'
import {
  chooseFile,
  chooseOriginal,
  chooseRecords,
  hidePerson,
  hideSpan,
  hideWord,
  limits,
  listDecisions,
  takeBackRelease,
} from '../../flow/release/choose/decide.ts'
import { openReview, shownKinds } from '../../flow/release/choose/queue.ts'
import { watchPlan, watchQueue } from '../../flow/release/choose/watch.ts'
import { fileChoices, reaches, releaseChoices } from '../../record/release.ts'
import { answers, body, type Desk, decisionNumber, id, offset, router, whole } from './route.ts'

/** Ids in one decision: the body of a request holds no more. */
const maxIds = 2_000
/** Records of one page of the queue. */
const maxLines = 500
/** Characters of a scope; more is no query. */
const maxScope = 4_000

const scope = z.string().max(maxScope).default('').openapi({ description: 'A query; everything where it is empty' })
const reason = z.string().max(limits.reason).optional()
const point = z.number().int().min(0).max(1_000_000_000)

const choice = z.object({ ids: z.array(id).min(1).max(maxIds), choice: z.enum(releaseChoices), reason })
const hiding = z.union([
  z.strictObject({ record: id, start: point, end: point, reach: z.enum(reaches).optional(), reason }),
  z.strictObject({ word: z.string().max(limits.text), reason }),
  z.strictObject({ person: z.string().max(limits.text), reason }),
])
const file = z.object({ record: id, ordinal: z.number().int().min(0).max(1_000_000), show: z.enum(fileChoices) })
const original = z.object({ record: id, serve: z.boolean() })

const plan = createRoute({
  method: 'get',
  path: '/release/plan',
  summary: 'What an edition of a scope would be; the first call looks through it, and says how far it is',
  request: { query: z.object({ scope }) },
  responses: answers('PlanPage', 'The plan'),
})
const queue = createRoute({
  method: 'get',
  path: '/release/queue',
  summary: 'The records of a scope, those first that may do most harm; the first call looks through it',
  request: {
    query: z.object({ scope, offset, limit: whole(1, maxLines).optional(), show: z.enum(shownKinds).optional() }),
  },
  responses: answers('ReviewPage', 'A page of the queue'),
})
const record = createRoute({
  method: 'get',
  path: '/release/records/{id}',
  summary: 'One record with all that is needed to decide about it',
  request: { params: z.object({ id }), query: z.object({ scope }) },
  responses: answers('ReviewRecord', 'The record'),
})
const decisions = createRoute({
  method: 'get',
  path: '/release/decisions',
  summary: 'What was decided about editions, the latest first',
  responses: answers('DecisionLine[]', 'Decisions that stand'),
})
const choose = createRoute({
  method: 'post',
  path: '/release/choose',
  summary: 'Publish or withhold records or conversations',
  request: { body: body(choice) },
  responses: answers('ReleaseDecided', 'The decision'),
})
const hide = createRoute({
  method: 'post',
  path: '/release/hide',
  summary: 'Hide a stretch of a record, words wherever they stand, or a person',
  request: { body: body(hiding) },
  responses: answers('ReleaseDecided', 'The decision'),
})
const files = createRoute({
  method: 'post',
  path: '/release/files',
  summary: 'What of a file goes out',
  request: { body: body(file) },
  responses: answers('ReleaseDecided', 'The decision'),
})
const originals = createRoute({
  method: 'post',
  path: '/release/originals',
  summary: 'Whether a mail goes out as it was received',
  request: { body: body(original) },
  responses: answers('ReleaseDecided', 'The decision'),
})
const takeBack = createRoute({
  method: 'post',
  path: '/release/undo',
  summary: 'Take a decision about editions back; the journal keeps both',
  request: { body: body(decisionNumber) },
  responses: answers('ReleaseDecided', 'What was taken back'),
})

export function release({ fonds, world }: Desk) {
  return router()
    .openapi(plan, async (c) => c.json(await watchPlan(fonds, c.req.valid('query').scope), 200))
    .openapi(queue, async (c) => {
      const { scope, ...ask } = c.req.valid('query')
      return c.json(await watchQueue(fonds, scope, ask), 200)
    })
    .openapi(record, async (c) => {
      return c.json(await openReview(fonds, c.req.valid('query').scope, c.req.valid('param').id), 200)
    })
    .openapi(decisions, (c) => c.json(listDecisions(fonds), 200))
    .openapi(choose, async (c) => c.json(await chooseRecords(fonds, world, c.req.valid('json')), 200))
    .openapi(hide, async (c) => {
      const asked = c.req.valid('json')
      if ('word' in asked) return c.json(await hideWord(fonds, world, asked.word, asked.reason), 200)
      if ('person' in asked) return c.json(await hidePerson(fonds, world, asked.person, asked.reason), 200)
      return c.json(await hideSpan(fonds, world, asked), 200)
    })
    .openapi(files, async (c) => c.json(await chooseFile(fonds, world, c.req.valid('json')), 200))
    .openapi(originals, async (c) => c.json(await chooseOriginal(fonds, world, c.req.valid('json')), 200))
    .openapi(takeBack, async (c) => c.json(await takeBackRelease(fonds, world, c.req.valid('json').seq), 200))
}
