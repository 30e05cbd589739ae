// The folder of an edition -> an address on this machine at which it can be read.
import { statSync } from 'node:fs'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { FondsError } from '../record/error.ts'
import { editionApp } from './edition.ts'
import { close, listen, type Served } from './serve.ts'

const host = '127.0.0.1'

/** Throws FondsError `no-such-path`, `port-taken`. */
export async function serveEdition(dir: string, port: number): Promise<Served> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new FondsError('no-such-path', `${dir}: no such folder; a ZIP is to be unpacked first`)
  // The Host check needs the port, which is known only once we listen; no request can come before.
  let app: Hono | undefined
  const fetch = (request: Request) => app?.fetch(request) ?? new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch, hostname: host }) as Server
  const taken = await listen(server, port, host)
  app = editionApp(dir, taken)
  return { url: `http://${host}:${taken}/`, close: () => close(server) }
}
