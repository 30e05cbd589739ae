import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { rebuild } from '../../flow/intake/rebuild.ts'
import type { IntakeState, IntakeView } from '../../record/intake.ts'
import type { Fonds } from '../../store/fonds.ts'
import { takeLock } from '../../store/lock.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { dropProgress, isAskedToStop, putProgress } from '../../store/progress.ts'
import { type Served, serve } from '../serve.ts'

const state: IntakeState = {
  work: 'intake',
  stage: 'reading',
  path: 'in/box.mbox',
  done: 50,
  size: 200,
  records: 7,
  problems: 1,
  perSecond: 12,
  secondsLeft: 3,
  error: null,
}

let open: Array<() => unknown> = []
afterEach(async () => {
  for (const close of open.reverse()) await close()
  open = []
})

/** A served fonds, and a writer of it as another process would be. */
async function desk() {
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  const fonds: Fonds = openFonds(dir)
  const served: Served = await serve({ fonds, world: stillWorld, webRoot: dir })
  open.push(() => fonds.close(), served.close)
  const { origin, searchParams } = new URL(served.url)
  const authorization = `Bearer ${searchParams.get('token')}`
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(origin + path, { ...init, headers: { authorization, origin, ...init.headers } })
  const writer = {
    unlock: takeLock(dir),
    put: (change: Partial<IntakeState> = {}) => putProgress(dir, { ...state, ...change }),
    end() {
      dropProgress(dir)
      writer.unlock()
    },
  }
  open.push(() => writer.unlock())
  return { dir, served, ask, writer, see: async () => (await ask('/api/intake')).json() as Promise<IntakeView> }
}

/** The events of a stream as they come, and its end. */
async function* eventsOf(reply: Response): AsyncGenerator<IntakeView> {
  let text = ''
  for await (const piece of reply.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      expect(lines).toContain('event: intake')
      yield JSON.parse(lines.find((line) => line.startsWith('data: '))!.slice(6))
    }
  }
}

describe('how far an intake is', () => {
  it('can be asked once', async () => {
    const { see, writer } = await desk()
    expect(await see()).toMatchObject({ stage: 'none', running: false, error: null })
    writer.put()
    expect(await see()).toMatchObject({ ...state, running: true, stopping: false })
    writer.end()
    expect(await see()).toMatchObject({ stage: 'none', running: false })
  })

  it('comes as events while it runs, until it has ended', async () => {
    const { ask, writer } = await desk()
    writer.put()
    const reply = await ask('/api/intake/events')
    expect(reply.headers.get('content-type')).toBe('text/event-stream')
    expect(reply.headers.get('cache-control')).toBe('no-store')
    const seen: IntakeView[] = []
    for await (const view of eventsOf(reply)) {
      seen.push(view)
      if (seen.length === 1) writer.put({ done: 150 })
      if (seen.length === 2) writer.put({ stage: 'arranging' })
      if (seen.length === 3) writer.end()
    }
    expect(seen.map(({ stage, done }) => [stage, done])).toEqual([
      ['reading', 50],
      ['reading', 150],
      ['arranging', 50],
      ['none', 0],
    ])
  })

  it('is one event where nothing is taken in', async () => {
    const { ask } = await desk()
    const seen: IntakeView[] = []
    for await (const view of eventsOf(await ask('/api/intake/events'))) seen.push(view)
    expect(seen).toMatchObject([{ stage: 'none' }])
  })

  it('says that it ended early where its process is gone', async () => {
    const { ask, writer } = await desk()
    writer.put()
    const seen: IntakeView[] = []
    for await (const view of eventsOf(await ask('/api/intake/events'))) {
      seen.push(view)
      writer.unlock()
    }
    expect(seen.map(({ stage, running }) => [stage, running])).toEqual([
      ['reading', true],
      ['stopped', false],
    ])
  })

  it('ends with the server', async () => {
    const { ask, writer, served } = await desk()
    writer.put()
    const events = eventsOf(await ask('/api/intake/events'))
    expect((await events.next()).value).toMatchObject({ stage: 'reading' })
    await served.close()
    await expect(events.next()).rejects.toThrow()
  })

  it('is for those alone who hold the token, and not for other pages', async () => {
    const { ask, writer } = await desk()
    writer.put()
    for (const path of ['/api/intake', '/api/intake/events']) {
      expect((await ask(path, { headers: { authorization: '' } })).status).toBe(401)
      expect((await ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    }
  })
})

describe('asking it to stop', () => {
  const post = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }

  it('is passed on, and shown until it has', async () => {
    const { dir, ask, see, writer } = await desk()
    writer.put()
    expect(await (await ask('/api/intake/stop', post)).json()).toMatchObject({ stage: 'reading', stopping: true })
    expect(isAskedToStop(dir)).toBe(true)
    writer.put({ stage: 'stopped' })
    writer.unlock()
    expect(await see()).toMatchObject({ stage: 'stopped', running: false, stopping: false })
  })

  it('does nothing where nothing is taken in', async () => {
    const { dir, ask } = await desk()
    expect(await (await ask('/api/intake/stop', post)).json()).toMatchObject({ stage: 'none', stopping: false })
    expect(isAskedToStop(dir)).toBe(false)
  })

  it('is not for other pages', async () => {
    const { dir, ask, writer } = await desk()
    writer.put()
    const foreign = { ...post, headers: { ...post.headers, origin: 'https://evil.example' } }
    expect((await ask('/api/intake/stop', foreign)).status).toBe(403)
    expect((await ask('/api/intake/stop', { method: 'POST' })).status).toBe(415)
    expect(isAskedToStop(dir)).toBe(false)
  })
})

describe('databases that are made anew by another process', () => {
  it('are taken up; until they are there, the old ones answer', async () => {
    const { dir, ask, writer } = await desk()
    writer.unlock()
    const read = async (path: string) => (await (await ask(path)).json()) as { total: number; records: number }
    const rows = async () => (await read('/api/search?q=')).total
    const count = async () => (await read('/api/fonds')).records
    expect([await rows(), await count()]).toEqual([0, 0])
    const { fonds: other } = await rebuild(dir, {})
    other.db.exec(`insert into source (path, sha256, bytes, format, received) values ('a', '', 0, 'mail', 0);
      insert into record (id, kind, source_id, offset, length, sha256, date_basis, preview) values ('r1', 'mail', 1, 0, 0, '', 'none', 'x')`)
    expect([await rows(), await count()]).toEqual([1, 1])
    other.close()
    renameSync(join(dir, 'index.db'), join(dir, 'index.gone'))
    expect([await rows(), await count()]).toEqual([1, 1])
  })
})
