// Server-sent events of something that goes on: each time it looks other than before, until it is over.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Fonds } from '../../store/fonds.ts'
import { freshen } from '../../store/freshen.ts'

/** Milliseconds between two looks, and until a browser that lost the connection tries again. */
const lookEvery = 500
const retry = 2_000

/** `look` says what it looks like now, `runs` whether it will change. */
export function tellEvents<View>(
  c: Context,
  fonds: Fonds,
  event: string,
  look: () => View,
  runs: (view: View) => boolean,
) {
  const reply = streamSSE(c, async (stream) => {
    let told = ''
    // The stream ends with the server, whose fonds is then closed.
    while (!stream.aborted && fonds.db.open) {
      freshen(fonds)
      const view = look()
      const data = JSON.stringify(view)
      if (data !== told) await stream.writeSSE({ event, data, retry })
      if (!runs(view)) return
      told = data
      await stream.sleep(lookEvery)
    }
  })
  reply.headers.set('cache-control', 'no-store')
  return reply
}
