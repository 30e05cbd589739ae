// GET /api/records/:id and what hangs on it: /copies, /raw, /html, /parts/:ordinal, /after
// Bytes of a source are only ever a download: nothing that a stranger wrote is shown under this origin, other than the
// sanitised document in its sandbox.
import { createRoute, z } from '@hono/zod-openapi'
import { openCopies } from '../../flow/copies.ts'
import { openRecord, readPart, readRaw, readSafeHtml } from '../../flow/record.ts'
import { followedBy } from '../../flow/timeline.ts'
import { download } from '../download.ts'
import { framePolicy } from '../policy.ts'
import { answers, answersBytes, type Desk, id, router, whole, words } from './route.ts'

const params = z.object({ id })
const partParams = z.object({ id, ordinal: whole(0, 1_000_000) })

const one = createRoute({
  method: 'get',
  path: '/records/{id}',
  summary: 'One record: headers, text, files, copies, where it stands in its source',
  request: { params, query: z.object({ q: words }) },
  responses: answers('RecordPage', 'The record'),
})
const after = createRoute({
  method: 'get',
  path: '/records/{id}/after',
  summary: 'What followed this record in the other lanes, and after how long',
  request: { params },
  responses: answers('FollowedBy[]', 'The records that followed, nearest first'),
})
const copies = createRoute({
  method: 'get',
  path: '/records/{id}/copies',
  summary: 'Other holdings of this record, each compared with it',
  request: { params },
  responses: answers('CopiesPage', 'The copies and their differences'),
})
const raw = createRoute({
  method: 'get',
  path: '/records/{id}/raw',
  summary: 'The exact bytes of a record, as a download',
  request: { params },
  responses: answersBytes('text/plain', 'The bytes as they stand in the source'),
})
const html = createRoute({
  method: 'get',
  path: '/records/{id}/html',
  summary: 'The sanitised HTML of a mail, for a sandboxed frame',
  request: { params },
  responses: answersBytes('text/html', 'A whole document that runs nothing and fetches nothing'),
})
const part = createRoute({
  method: 'get',
  path: '/records/{id}/parts/{ordinal}',
  summary: 'One file inside a record, decoded, as a download',
  request: { params: partParams },
  responses: answersBytes('application/octet-stream', 'The decoded bytes'),
})

export function records({ fonds }: Desk) {
  return router()
    .openapi(one, (c) => c.json(openRecord(fonds, c.req.valid('param').id, c.req.valid('query').q), 200))
    .openapi(after, (c) => c.json(followedBy(fonds, c.req.valid('param').id), 200))
    .openapi(copies, (c) => c.json(openCopies(fonds, c.req.valid('param').id), 200))
    .openapi(raw, (c) => {
      const { record, bytes } = readRaw(fonds, c.req.valid('param').id)
      return download(bytes, `${record.id}${record.kind === 'mail' ? '.eml' : '.txt'}`, 'text/plain')
    })
    .openapi(html, (c) => {
      const shown = readSafeHtml(fonds, c.req.valid('param').id)
      return c.html(shown.html, 200, { 'content-security-policy': framePolicy })
    })
    .openapi(part, (c) => {
      const { ordinal } = c.req.valid('param')
      const found = readPart(fonds, c.req.valid('param').id, ordinal)
      return download(found.bytes, found.part.name ?? `part-${ordinal}`, 'application/octet-stream')
    })
}
