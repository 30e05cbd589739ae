// GET /api/intake, /api/intake/events: how far an intake is, once and as it goes on. POST /api/intake/stop asks it to stop.
import { createRoute } from '@hono/zod-openapi'
import { stopIntake, watchIntake } from '../../flow/intake/watch.ts'
import { tellEvents } from './events.ts'
import { answers, answersEvents, type Desk, router } from './route.ts'

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
    .openapi(events, (c) =>
      tellEvents(
        c,
        fonds,
        'intake',
        () => watchIntake(fonds),
        ({ running }) => running,
      ),
    )
    .openapi(stop, (c) => {
      stopIntake(fonds)
      return c.json(watchIntake(fonds), 200)
    })
}
