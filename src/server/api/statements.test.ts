import { afterAll, describe, expect, it } from 'vitest'
import type { SearchPage, StatementsPage } from '../../view/model.ts'
import { expectError, testApp } from '../test-app.ts'

const { decide, read, close } = await testApp()
afterAll(close)

describe('statements', () => {
  it('are entered, listed and taken back, from the workbench alone', async () => {
    const [about = ''] = (await read<SearchPage>('/api/search?q=tonight')).hits.map(({ id }) => id)
    const body = { who: 'Nora Vega', says: 'cannot-confirm', about: [about], source: 'a call', when: '2026-01' }
    const entered = (await (await decide('/api/statements', body)).json()) as StatementsPage
    expect(entered.statements).toMatchObject([{ who: 'Nora Vega', says: 'cannot-confirm', about: [{ id: about }] }])
    expect(await read('/api/search?q=status:unconfirmed')).toMatchObject({ total: 1 })
    await expectError(
      await decide('/api/statements', body, { origin: 'https://evil.example' }),
      403,
      'origin-not-allowed',
    )
    await expectError(await decide('/api/statements', { ...body, says: 'lies' }), 400, 'bad-parameter')
    await expectError(await decide('/api/statements', { ...body, when: 'soon' }), 400, 'bad-date')
    await expectError(await decide('/api/statements', { ...body, about: ['nothing'] }), 404, 'not-found')
    const seq = entered.undo?.seq
    await expectError(await decide('/api/statements/undo', { seq }, { origin: 'null' }), 403, 'origin-not-allowed')
    expect(await (await decide('/api/statements/undo', { seq })).json()).toEqual({ statements: [], undo: null })
    expect(await read('/api/statements')).toEqual({ statements: [], undo: null })
  })
})
