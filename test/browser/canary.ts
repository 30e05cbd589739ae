// Invented hostile files with the address of a server of our own in them, which notes every connection: it must get none.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const corpus = fileURLToPath(new URL('../corpus/hostile', import.meta.url))

export interface Canary {
  /** `http://127.0.0.1:PORT`, on another port than the workbench. */
  url: string
  /** The hostile files, with that address where they say `{{canary}}`. */
  folder: string
  /** One line for each connection and each request. */
  heard: string[]
  close(): Promise<void>
}

export async function openCanary(): Promise<Canary> {
  const heard: string[] = []
  const server = createServer((request, reply) => {
    heard.push(`${request.method} ${request.url}`)
    reply.setHeader('access-control-allow-origin', '*')
    reply.end()
  })
  server.on('connection', () => heard.push('a connection'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const folder = mkdtempSync(join(tmpdir(), 'fonds-hostile-'))
  for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(corpus, path)).isFile()) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), readFileSync(join(corpus, path), 'utf8').replaceAll('{{canary}}', url))
  }
  return {
    url,
    folder,
    heard,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
