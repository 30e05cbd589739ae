import { afterAll, describe, expect, it } from 'vitest'
import type { DecisionLine, PlanPage, ReleaseDecided, ReviewPage, ReviewRecord } from '../../view/model.ts'
import { expectError, testApp } from '../test-app.ts'

const app = await testApp()
const { decide, read, ask, close } = app
afterAll(close)

const post = async (path: string, body: object) =>
  (await (await decide(`/api/release/${path}`, body)).json()) as ReleaseDecided

describe('the review of an edition', () => {
  it('is a queue, its records and a plan of one scope', async () => {
    const queue = await read<ReviewPage>('/api/release/queue?limit=1')
    expect(queue).toMatchObject({ scope: '', total: 2, undecided: 2, scan: { done: 2, total: 2 } })
    expect(queue.lines.map(({ subject }) => subject)).toEqual(['The draft'])
    expect((await read<ReviewPage>('/api/release/queue?scope=from:ivo')).total).toBe(1)
    const { files, people } = await read<ReviewRecord>(`/api/release/records/${queue.lines[0]!.id}`)
    expect(files).toMatchObject([{ name: 'page.html', show: 'no' }])
    expect(people.map(({ role }) => role)).toEqual(['from', 'to'])
    const { plan } = await read<PlanPage>('/api/release/plan')
    expect(plan!.counts).toEqual({ scope: 2, published: 2, withheld: 0, redacted: 0, undecided: 2 })
    await expectError(await ask('/api/release/queue?scope=(tide'), 400, 'scope-unclear')
    await expectError(await ask('/api/release/queue?show=some'), 400, 'bad-parameter')
    await expectError(await ask('/api/release/records/nobody'), 404, 'not-found')
  })

  it('is decided about, from the workbench alone, and taken back', async () => {
    const [draft, answer] = (await read<ReviewPage>('/api/release/queue')).lines.map(({ id }) => id)
    const made = [
      await post('choose', { ids: [answer], choice: 'withhold', reason: 'private' }),
      await post('hide', { record: draft, start: 0, end: 4 }),
      await post('hide', { word: 'harbour' }),
      await post('hide', { person: 'nora@lighthouse.example' }),
      await post('files', { record: draft, ordinal: 2, show: 'list' }),
      await post('originals', { record: draft, serve: true }),
    ]
    const decisions = await read<DecisionLine[]>('/api/release/decisions')
    expect(decisions.map(({ seq }) => seq)).toEqual(made.map(({ seq }) => seq).reverse())
    expect(decisions.map(({ text }) => text)).toEqual([null, null, 'nora@lighthouse.example', 'harbour', 'Read', null])
    const { plan } = await read<PlanPage>('/api/release/plan')
    expect(plan).toMatchObject({ counts: { withheld: 1, undecided: 0 }, files: { listed: 1 } })
    expect(await post('undo', { seq: made[0]!.seq })).toEqual(made[0])
    expect((await read<PlanPage>('/api/release/plan')).plan!.counts.withheld).toBe(0)
    const refuse = async (path: string, body: object, status: number, code: string) =>
      expectError(await decide(`/api/release/${path}`, body), status, code)
    await refuse('choose', { ids: [draft], choice: 'withhold' }, 400, 'reason-needed')
    await refuse('choose', { ids: [], choice: 'publish' }, 400, 'bad-parameter')
    await refuse('hide', { word: 'x', person: 'y' }, 400, 'bad-parameter')
    await refuse('hide', { record: draft, start: 4, end: 4 }, 400, 'no-such-words')
    await refuse('undo', { seq: 1 }, 404, 'not-found')
    const stranger = { origin: 'https://evil.example' }
    await expectError(await decide('/api/release/undo', { seq: 1 }, stranger), 403, 'origin-not-allowed')
  })
})
