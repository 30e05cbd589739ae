// GET /api/statements; POST /api/statements, /api/statements/undo {seq}: decisions, kept in the journal.
import { createRoute, z } from '@hono/zod-openapi'
import { addStatement, limits, listStatements, takeBackStatement } from '../../flow/statements.ts'
import { stances } from '../../record/statement.ts'
import { answers, body, type Desk, decisionNumber, router } from './route.ts'

const entered = z.object({
  who: z.string().max(limits.who),
  says: z.enum(stances),
  about: z
    .array(z.string().max(limits.aboutEach))
    .max(limits.about)
    .openapi({ description: 'Ids of records and conversations, or their addresses in the workbench' }),
  when: z.string().max(limits.when).optional().openapi({ description: 'EDTF' }),
  source: z.string().max(limits.source).openapi({ description: 'Id of a record, a link, or words' }),
  words: z.string().max(limits.words).optional(),
})

const list = createRoute({
  method: 'get',
  path: '/statements',
  summary: 'Who confirms, denies, disputes, cannot confirm or declines to comment',
  responses: answers('StatementsPage', 'All statements'),
})
const add = createRoute({
  method: 'post',
  path: '/statements',
  summary: 'Enter what a party says about records or conversations',
  request: { body: body(entered) },
  responses: answers('StatementsPage', 'All statements, with the new one'),
})
const takeBack = createRoute({
  method: 'post',
  path: '/statements/undo',
  summary: 'Take a statement back; the journal keeps both',
  request: { body: body(decisionNumber) },
  responses: answers('StatementsPage', 'All statements that are left'),
})

export function statements({ fonds, world }: Desk) {
  return router()
    .openapi(list, (c) => c.json(listStatements(fonds), 200))
    .openapi(add, async (c) => {
      await addStatement(fonds, world, c.req.valid('json'))
      return c.json(listStatements(fonds), 200)
    })
    .openapi(takeBack, async (c) => {
      await takeBackStatement(fonds, world, c.req.valid('json').seq)
      return c.json(listStatements(fonds), 200)
    })
}
