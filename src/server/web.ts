// The built workbench: files by their exact address, index.html for every other page.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { getMimeType } from 'hono/utils/mime'
import { refuse } from './error.ts'

/** Vite puts the hash of its content into the name of every file here: it never changes. */
const hashed = '/assets/'

/** Serves the files that stand under `root` now. Only listed files can be asked for, so no path leads out of it. */
export function serveWeb(app: OpenAPIHono, root: string): void {
  const files = listFiles(root)
  app.get('*', (c) => {
    const { path } = c.req
    const file = files.get(path)
    if (file !== undefined) {
      const headers: Record<string, string> = {
        'content-type': getMimeType(file) ?? 'application/octet-stream',
        'cache-control': path.startsWith(hashed) ? 'private, max-age=31536000, immutable' : 'no-cache',
      }
      return c.body(readFileSync(file), 200, headers)
    }
    const index = files.get('/index.html')
    if (index === undefined) {
      return refuse(c, 503, 'workbench-not-built', 'the workbench is not built: run npm run build')
    }
    if (path.startsWith(hashed)) return refuse(c, 404, 'not-found', 'there is no such file: reload the page')
    return c.html(readFileSync(index, 'utf8'), 200, { 'cache-control': 'no-cache' })
  })
}

function listFiles(root: string): Map<string, string> {
  const files = new Map<string, string>()
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readFolder(join(root, folder))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile()) files.set(path, join(root, path))
    }
  }
  return files
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
