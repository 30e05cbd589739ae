// The one place that opens a socket: on this machine only, with a fresh token.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { StartChecks } from '../flow/evidence/start-checks.ts'
import type { OutsideIndex } from '../flow/index/open.ts'
import { firstSteps } from '../flow/search.ts'
import { FondsError } from '../record/error.ts'
import type { Fonds, World } from '../store/fonds.ts'
import { createApp } from './app.ts'

export interface ServeOptions {
  fonds: Fonds
  world: World
  /** Starts checks in a process of their own, when somebody at the workbench asks for them. */
  startVerify?: StartChecks
  /** Where words are looked up; the fonds itself where absent. */
  index?: OutsideIndex
  /** 0, the default, takes any free port. */
  port?: number
  /** An address of this machine that others cannot reach; 127.0.0.1 where absent. */
  host?: string
  /** Folder of the built workbench; where the build puts it, where absent. */
  webRoot?: string
}

export interface Served {
  /** The address to open, token included. */
  url: string
  /** Stops listening and ends open connections. */
  close(): Promise<void>
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Serves the workbench until `close`. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { fonds, world, startVerify, index, port = 0, host = '127.0.0.1', webRoot = builtWeb() } = options
  if (!loopback.has(host)) {
    throw new FondsError('host-not-local', `${host} can be reached by others: fonds listens on 127.0.0.1 only`)
  }
  const token = randomBytes(32).toString('base64url')
  // The Host check needs the port, which is known only once we listen; no request can come before.
  let app: OpenAPIHono | undefined
  const fetch = (request: Request) => app?.fetch(request) ?? new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch, hostname: host }) as Server
  const taken = await listen(server, port, host)
  app = createApp({ fonds, world, token, startVerify, index, webRoot, port: taken })
  const name = host.includes(':') ? `[${host}]` : host
  const stopReading = index ? () => {} : readAhead(fonds)
  const end = () => {
    stopReading()
    return close(server)
  }
  return { url: `http://${name}:${taken}/?token=${token}`, close: end }
}

/** While the browser opens; requests have their turn in between. */
function readAhead(fonds: Fonds): () => void {
  const steps = firstSteps.map((step) => () => step(fonds))
  const go = () => {
    try {
      steps.shift()?.()
      if (steps.length > 0) next = setImmediate(go)
    } catch {
      // Whoever searches is told what is wrong.
    }
  }
  let next = setImmediate(go)
  return () => clearImmediate(next)
}

export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new FondsError('port-taken', `port ${port} is not free: choose another with --port`) : error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** dist/web, seen from dist/src/server and from src/server. */
function builtWeb(): string {
  const beside = fileURLToPath(new URL('../../web', import.meta.url))
  return existsSync(`${beside}/index.html`) && !existsSync(`${beside}/vite.config.ts`)
    ? beside
    : fileURLToPath(new URL('../../dist/web', import.meta.url))
}
