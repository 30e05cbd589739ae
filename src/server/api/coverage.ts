// GET /api/coverage, /api/coverage/articles/:id, /api/coverage/timeline?from&to, /api/coverage/followed?within&record,
// /api/records/:id/coverage
// POST /api/coverage/decisions {ref, verdict, correction}, /api/coverage/accept {ref, …}, /api/coverage/undo {seq}: decisions,
// kept in the journal.
import { createRoute, z } from '@hono/zod-openapi'
import { followedActs, longestWithin } from '../../flow/coverage/followed.ts'
import { acceptStatement, judge, limits, takeBackJudgement } from '../../flow/coverage/judge.ts'
import { openArticlePage, openCoverage, openRecordCoverage } from '../../flow/coverage/pages.ts'
import { claimEntries } from '../../flow/coverage/said-times.ts'
import { limits as ofStatements } from '../../flow/statements.ts'
import { bounds, claimStances } from '../../record/coverage.ts'
import { verdicts } from '../../record/coverage-decision.ts'
import { stances } from '../../record/statement.ts'
import { answers, body, type Desk, decisionNumber, id, router, time, whole } from './route.ts'

const name = z.string().min(1).max(limits.name)
const names = z.array(name).max(limits.names)
const ref = z.string().max(limits.ref).openapi({ description: 'What was found: `ref` in the page models' })
const correction = z
  .strictObject({
    ...{ from: names, to: names, who: names, between: names },
    when: z.string().max(limits.when).nullable().openapi({ description: 'EDTF' }),
    bound: z.enum(bounds),
    count: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
    unit: name,
    negated: z.boolean(),
    stance: z.enum(claimStances),
    speaker: name.nullable(),
    attribution: name.nullable(),
    record: id.nullable(),
  })
  .partial()
const decision = z.object({ ref, verdict: z.enum(verdicts), correction: correction.optional() })
const accepted = z.object({
  ref,
  who: z.string().max(ofStatements.who).optional(),
  says: z.enum(stances).optional(),
  when: z.string().max(ofStatements.when).optional(),
  words: z.string().max(ofStatements.words).optional(),
  about: z.array(z.string().max(ofStatements.aboutEach)).max(ofStatements.about).optional(),
})

const overview = createRoute({
  method: 'get',
  path: '/coverage',
  summary:
    'What the articles say, where they contradict each other, and what the records say to it; the first call reads them',
  responses: answers('CoveragePage', 'All articles'),
})
const article = createRoute({
  method: 'get',
  path: '/coverage/articles/{id}',
  summary: 'One article with everything found in it',
  request: { params: z.object({ id }) },
  responses: answers('ArticlePage', 'The article'),
})
const ofRecord = createRoute({
  method: 'get',
  path: '/records/{id}/coverage',
  summary: 'Which articles quote a record, and what they claim of it',
  request: { params: z.object({ id }) },
  responses: answers('RecordCoverage', 'Quotes and claims'),
})
const onTimeline = createRoute({
  method: 'get',
  path: '/coverage/timeline',
  summary: 'What articles say happened in a window of time',
  request: { query: z.object({ from: time, to: time }) },
  responses: answers('ClaimEntry[]', 'Dated claims in order of time'),
})
const followed = createRoute({
  method: 'get',
  path: '/coverage/followed',
  summary: 'Public posts that followed a private message within a time',
  request: { query: z.object({ within: whole(0, longestWithin).optional(), record: id.optional() }) },
  responses: answers('FollowedAct[]', 'Those that share words first, then the soonest'),
})
const decide = createRoute({
  method: 'post',
  path: '/coverage/decisions',
  summary: 'Confirm, dismiss or correct something found in an article',
  request: { body: body(decision) },
  responses: answers('CoverageDecided', 'The decision'),
})
const accept = createRoute({
  method: 'post',
  path: '/coverage/accept',
  summary: 'Enter what a party says in an article into the register of statements',
  request: { body: body(accepted) },
  responses: answers('CoverageDecided', 'The statement'),
})
const takeBack = createRoute({
  method: 'post',
  path: '/coverage/undo',
  summary: 'Take a decision about coverage back; the journal keeps both',
  request: { body: body(decisionNumber) },
  responses: answers('CoverageDecided', 'What was taken back'),
})

export function coverage({ fonds, world }: Desk) {
  return router()
    .openapi(overview, async (c) => c.json(await openCoverage(fonds), 200))
    .openapi(article, async (c) => c.json(await openArticlePage(fonds, c.req.valid('param').id), 200))
    .openapi(ofRecord, async (c) => c.json(await openRecordCoverage(fonds, c.req.valid('param').id), 200))
    .openapi(onTimeline, async (c) => c.json(await claimEntries(fonds, c.req.valid('query')), 200))
    .openapi(followed, (c) => c.json(followedActs(fonds, c.req.valid('query')), 200))
    .openapi(decide, async (c) => c.json(await judge(fonds, world, c.req.valid('json')), 200))
    .openapi(accept, async (c) => c.json(await acceptStatement(fonds, world, c.req.valid('json')), 200))
    .openapi(takeBack, async (c) => c.json(await takeBackJudgement(fonds, world, c.req.valid('json').seq), 200))
}
