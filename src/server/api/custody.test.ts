import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../../test/scratch.ts'
import { verifyMail } from '../../flow/evidence/verify.ts'
import { addPaths } from '../../flow/intake/add.ts'
import { payloadPath } from '../../store/bag.ts'
import { takeLock } from '../../store/lock.ts'
import { initFonds, openFonds } from '../../store/open.ts'
import { letter, written } from '../../verify/test-signer.ts'
import type { AuditView, CustodyPage, IntakeView } from '../../view/model.ts'
import { serve } from '../serve.ts'

let open: Array<() => unknown> = []
afterEach(async () => {
  for (const close of open.reverse()) await close()
  open = []
})

async function desk(startVerify?: (dir: string) => Promise<number>) {
  const from = scratch()
  writeFileSync(join(from, 'one.eml'), written(letter))
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, undefined, stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [join(from, 'one.eml')])
  const start = startVerify && (() => startVerify(dir))
  const { url, close } = await serve({ fonds, world: stillWorld, webRoot: dir, startVerify: start })
  open.push(() => fonds.close(), close)
  const { origin, searchParams } = new URL(url)
  const headers = { authorization: `Bearer ${searchParams.get('token')}`, origin }
  // biome-ignore lint/suspicious/noExplicitAny: a test says by itself what it expects.
  const get = async (path: string): Promise<any> => (await fetch(origin + path, { headers })).json()
  const post = async (path: string) => {
    const sent = { method: 'POST', body: '{}', headers: { ...headers, 'content-type': 'application/json' } }
    const reply = await fetch(origin + path, sent)
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    return { status: reply.status, body: (await reply.json()) as any }
  }
  return { dir, fonds, get, post, events: () => fetch(`${origin}/api/audit/events`, { headers }) }
}

/** As the command does it, by a connection of its own. */
async function verifyIn(dir: string): Promise<number> {
  const fonds = openFonds(dir)
  await verifyMail(fonds, { world: stillWorld })
  fonds.close()
  return 0
}

/** What the last event says. */
async function lastOf(reply: Response): Promise<AuditView> {
  const data = (await reply.text()).split('\n').filter((line) => line.startsWith('data: '))
  return JSON.parse(data.at(-1)!.slice(6))
}

describe('an audit from the workbench', () => {
  it('says that nothing changed, and is a line of the log', async () => {
    const { get, post, events } = await desk()
    expect(await get('/api/audit')).toMatchObject({ state: 'none' })
    expect((await post('/api/audit')).status).toBe(200)
    const ended = await lastOf(await events())
    expect(ended).toMatchObject({ state: 'done', noted: true, error: null })
    expect(ended.checks.map(({ check, ok }) => [check, ok])).toEqual([
      ['journal', true],
      ['bag', true],
      ['keys', true],
      ['records', true],
    ])
    const log: CustodyPage = await get('/api/custody?kind=checks')
    expect(log.lines[0]!.act).toMatchObject({ act: 'audit', ok: true })
    expect(log.audit).toMatchObject({ ok: true })
  })

  it('says exactly what changed', async () => {
    const { dir, post, events } = await desk()
    writeFileSync(payloadPath(dir, 'one.eml'), 'other', { mode: 0o600 })
    await post('/api/audit')
    const { checks } = await lastOf(await events())
    expect(checks.flatMap(({ differences }) => differences.map(({ code, path }) => [code, path]))).toEqual([
      ['payload-changed', 'one.eml'],
      ['record-changed', 'one.eml'],
    ])
  })

  it('writes nothing into a journal that is broken', async () => {
    const { dir, get, post, events } = await desk()
    appendFileSync(join(dir, 'journal.jsonl'), '{"seq":9}\n')
    await post('/api/audit')
    expect(await lastOf(await events())).toMatchObject({ state: 'done', noted: false })
    const log: CustodyPage = await get('/api/custody')
    expect(log.journal.broken).toEqual({ seq: 3, fault: 'unknown-act' })
  })

  it('is shown where it cannot be written down because somebody else is writing', async () => {
    const { dir, post, events } = await desk()
    open.push(takeLock(dir))
    await post('/api/audit')
    const ended = await lastOf(await events())
    expect(ended).toMatchObject({ state: 'done', noted: false, error: { code: 'in-use' } })
    expect(ended.checks).toHaveLength(4)
  })
})

describe('checks from the workbench', () => {
  it('begin, and leave their results and a line in the log', async () => {
    const { get, post } = await desk(verifyIn)
    expect((await get('/api/overview')).evidence).toMatchObject({ checked: 0, unchecked: 1 })
    const before: IntakeView = await get('/api/intake')
    const begun: IntakeView = (await post('/api/verify')).body
    const after: IntakeView = begun.running ? await get('/api/intake') : begun
    expect(after.version).not.toBe(before.version)
    expect((await get('/api/overview')).evidence).toMatchObject({ checked: 1, unchecked: 0 })
    expect((await get('/api/custody?kind=checks')).lines[0].act).toMatchObject({ act: 'verify', checked: 1 })
  })

  it('are refused while something else is written, and where they could not begin', async () => {
    const failing = await desk(async () => 2)
    const { status, body } = await failing.post('/api/verify')
    expect([status, body.error.code]).toEqual([400, 'checks-failed'])
    const locked = await desk(verifyIn)
    open.push(takeLock(locked.dir))
    expect((await locked.post('/api/verify')).body.error.code).toBe('in-use')
    const without = await desk()
    expect((await without.post('/api/verify')).status).toBe(400)
  })
})
