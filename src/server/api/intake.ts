// GET /api/intake, /api/intake/events: how far an intake is, once and as it goes on. POST /api/intake/stop asks it to stop.
import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { stopIntake, watchIntake } from '../../flow/intake/watch.ts'
import { freshen } from '../../store/freshen.ts'
import { answers, answersEvents, type Desk, router } from './route.ts'

/** Milliseconds between two looks at how far it is, and until a browser that lost the connection tries again. */
const lookEvery = 500
const retry = 2_000

const now = createRoute({
  method: 'get',
  path: '/intake',
  summary: 'How far the taking in of sources is, in whichever process',
  responses: answers('IntakeView', 'How far it is now'),
})
const events = createRoute({
  method: 'get',
  path: '/intake/events',
  summary: 'The same as it goes on: server-sent events, until nothing is taken in any more',
  responses: answersEvents('intake', 'IntakeView'),
})
const stop = createRoute({
  method: 'post',
  path: '/intake/stop',
  summary: 'Ask it to stop; what is in by then stays, and the next run goes on from there',
  responses: answers('IntakeView', 'How far it is now'),
})

export function intake({ fonds }: Desk) {
  return router()
    .openapi(now, (c) => c.json(watchIntake(fonds), 200))
    .openapi(events, (c) => {
      const reply = streamSSE(c, async (stream) => {
        let told = ''
        // The stream ends with the server, whose fonds is then closed.
        while (!stream.aborted && fonds.db.open) {
          freshen(fonds)
          const view = watchIntake(fonds)
          const data = JSON.stringify(view)
          if (data !== told) await stream.writeSSE({ event: 'intake', data, retry })
          if (!view.running) return
          told = data
          await stream.sleep(lookEvery)
        }
      })
      reply.headers.set('cache-control', 'no-store')
      return reply
    })
    .openapi(stop, (c) => {
      stopIntake(fonds)
      return c.json(watchIntake(fonds), 200)
    })
}
