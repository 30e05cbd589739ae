// POST /api/batch {csv | base64, column, plain}: a list of terms looked up one by one, answered as it goes (JSON Lines).
import { createRoute, z } from '@hono/zod-openapi'
import { runBatch } from '../../flow/batch/batch.ts'
import { maxListBytes, readList } from '../../flow/batch/list.ts'
import { FondsError } from '../../record/error.ts'
import type { BatchMessage } from '../../view/model.ts'
import { answersBytes, body, type Desk, router } from './route.ts'

/** Bytes of the body: a list as base64, or escaped as JSON, and a little more. */
export const maxListBody = maxListBytes * 2

/** Characters of the name of a column; more is no name. */
const maxColumnName = 1_000

const asked = z.object({
  csv: z.string().optional().openapi({ description: 'The list as text; or, as it stands in its file:' }),
  base64: z.base64().optional().openapi({ description: 'The bytes of the list, in whichever encoding' }),
  column: z.string().max(maxColumnName).optional().openapi({ description: 'Which column holds the terms' }),
  plain: z.boolean().optional().openapi({ description: 'The terms are words to be found as they stand, no queries' }),
})

const look = createRoute({
  method: 'post',
  path: '/batch',
  summary: 'Look up a list of terms: one line of JSON (BatchMessage, see src/view/model.ts) a term, as it goes',
  request: { body: body(asked) },
  responses: answersBytes('application/jsonl', 'BatchMessage[], one a line'),
})

export function batch({ fonds }: Desk) {
  return router().openapi(look, (c) => {
    const { csv, base64, column, plain = false } = c.req.valid('json')
    const bytes = base64 === undefined ? Buffer.from(csv ?? '') : Buffer.from(base64, 'base64')
    const messages = runBatch(fonds, { list: readList(bytes, column), plain })
    return new Response(ReadableStream.from(lines(messages)), { headers: { 'content-type': 'application/jsonl' } })
  })
}

/** What goes wrong after the first line was sent can only be said in another line. */
async function* lines(messages: AsyncIterable<BatchMessage>): AsyncGenerator<Buffer> {
  try {
    for await (const message of messages) yield lineOf(message)
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
    yield lineOf({ error: { code: error.code, message: error.message } })
  }
}

function lineOf(message: BatchMessage): Buffer {
  return Buffer.from(`${JSON.stringify(message)}\n`)
}
