// GET /api/conversations, /api/conversations/:id
import { createRoute, z } from '@hono/zod-openapi'
import { listConversations, openConversation } from '../../flow/conversation.ts'
import { answers, type Desk, id, router, words } from './route.ts'

export function conversations({ fonds }: Desk) {
  const list = createRoute({
    method: 'get',
    path: '/conversations',
    summary: 'Every thread and chat',
    responses: answers('ConversationLine[]', 'All conversations'),
  })
  const one = createRoute({
    method: 'get',
    path: '/conversations/{id}',
    summary: 'One conversation in reading order, missing messages included',
    request: { params: z.object({ id }), query: z.object({ q: words }) },
    responses: answers('ConversationPage', 'The conversation'),
  })
  return router()
    .openapi(list, (c) => c.json(listConversations(fonds), 200))
    .openapi(one, (c) => c.json(openConversation(fonds, c.req.valid('param').id, c.req.valid('query').q), 200))
}
