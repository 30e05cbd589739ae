import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchesPage } from '../../view/model.ts'
import { expectError, origin, type TestApp, testApp } from '../test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const saved = async (response: Response) => {
  expect(response.status).toBe(200)
  return (await response.json()) as SearchesPage
}
const remove = (name: string) =>
  app.ask(`/api/searches/${encodeURIComponent(name)}`, {
    method: 'DELETE',
    headers: { origin, 'content-type': 'application/json' },
  })

describe('/api/searches', () => {
  it('saves, renames, removes and takes back', async () => {
    const first = await saved(
      await app.decide('/api/searches', { name: 'To Ivo / draft', query: 'draft', sort: 'date-asc' }),
    )
    expect(first.searches).toMatchObject([
      {
        ...{ name: 'To Ivo / draft', query: 'draft', sort: 'date-asc', total: 2, totalThen: 2, error: null },
        address: '/search?q=draft&sort=date-asc',
      },
    ])
    const renamed = await saved(await app.decide('/api/searches/rename', { name: 'to ivo / draft', to: 'Drafts?' }))
    expect(renamed.searches.map(({ name }) => name)).toEqual(['Drafts?'])
    expect((await saved(await remove('Drafts?'))).searches).toEqual([])
    const back = await saved(await app.decide('/api/searches/undo', { seq: renamed.undo!.seq + 1 }))
    expect(back.searches.map(({ name }) => name)).toEqual(['Drafts?'])
    expect(await app.read('/api/searches')).toEqual(back)
  })

  it('refuses what is not meant, and what other pages send', async () => {
    await expectError(await app.decide('/api/searches', { name: ' ', query: 'x' }), 400, 'name-needed')
    await expectError(await app.decide('/api/searches', { name: 'x', query: 'date:never' }), 400, 'query-unclear')
    await expectError(await remove('nowhere'), 404, 'not-found')
    const foreign = { origin: 'https://harbour.example' }
    await expectError(await app.decide('/api/searches', { name: 'x', query: 'x' }, foreign), 403, 'origin-not-allowed')
  })
})
