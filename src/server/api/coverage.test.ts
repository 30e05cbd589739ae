import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPaths } from '../../flow/intake/add.ts'
import type { ArticlePage, ClaimEntry, CoverageDecided, CoveragePage, RecordCoverage } from '../../view/model.ts'
import { expectError, testApp, world } from '../test-app.ts'

const app = await testApp()
const { decide, read, ask, close } = app
afterAll(close)

const article = `The draft of the lighthouse

Nora Vega wrote to Ivo Brandt on 4 August 2025. “I shall read it tonight,” Ivo Brandt answered the same day.

Nora Vega declined to comment.
`

beforeAll(async () => {
  const press = join(app.folder, 'press')
  mkdirSync(press)
  writeFileSync(join(press, 'draft.txt'), article)
  writeFileSync(
    join(press, 'draft.txt.meta.json'),
    JSON.stringify({ published: '2025-08-10', outlet: 'The Beam', language: 'en' }),
  )
  await addPaths(app.fonds, world, [press])
})

describe('coverage', () => {
  it('is an overview, an article, what is said of a record, and a lane of the timeline', async () => {
    const page = await read<CoveragePage>('/api/coverage')
    expect(page.articles).toMatchObject([{ outlet: 'The Beam', language: 'en' }])
    const { id } = page.articles[0]!
    const one = await read<ArticlePage>(`/api/coverage/articles/${id}`)
    expect(one.quotes).toMatchObject([
      { text: expect.stringContaining('I shall read it tonight'), match: { kind: 'verbatim' } },
    ])
    const record = one.quotes[0]!.match!.record!.id
    const { quotedBy } = await read<RecordCoverage>(`/api/records/${record}/coverage`)
    expect(quotedBy.map(({ article }) => article.id)).toEqual([id])
    const entries = await read<ClaimEntry[]>(
      `/api/coverage/timeline?from=${Date.UTC(2025, 7, 1)}&to=${Date.UTC(2025, 7, 31)}`,
    )
    expect(entries.map(({ date }) => date.edtf)).toContain('2025-08-04')
    expect(await read('/api/coverage/timeline?to=0')).toEqual([])
    expect(await read('/api/coverage/followed?within=3600000')).toEqual([])
    await expectError(await ask('/api/coverage/articles/nothing'), 404, 'not-found')
    await expectError(await ask('/api/coverage/followed?within=-1'), 400, 'bad-parameter')
  })

  it('is decided about, from the workbench alone, and taken back', async () => {
    const { quotes, claims } = await read<CoveragePage>('/api/coverage')
    const { ref } = quotes[0]!
    const post = async (path: string, body: object) => (await (await decide(path, body)).json()) as CoverageDecided
    const { seq } = await post('/api/coverage/decisions', { ref, verdict: 'confirm' })
    expect((await read<CoveragePage>('/api/coverage')).quotes[0]!.decision).toMatchObject({ seq, verdict: 'confirm' })
    expect(await post('/api/coverage/undo', { seq })).toMatchObject({ seq, ref: null })
    expect((await read<CoveragePage>('/api/coverage')).quotes[0]!.decision).toBeNull()
    const bad = { ref, verdict: 'correct', correction: { says: 'x' } }
    await expectError(await decide('/api/coverage/decisions', bad), 400, 'bad-parameter')
    await expectError(await decide('/api/coverage/decisions', { ref, verdict: 'correct' }), 400, 'correction-needed')
    await expectError(await decide('/api/coverage/decisions', { ref: 'x/y', verdict: 'confirm' }), 404, 'not-found')
    const stranger = { origin: 'https://evil.example' }
    await expectError(
      await decide('/api/coverage/decisions', { ref, verdict: 'confirm' }, stranger),
      403,
      'origin-not-allowed',
    )
    const statement = claims.find(({ kind }) => kind === 'statement')!
    const entered = await post('/api/coverage/accept', { ref: statement.ref })
    expect(entered.sentence).toBe('Nora Vega declines to comment on 1 conversation.')
  })
})
