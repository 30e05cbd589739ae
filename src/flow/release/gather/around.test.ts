// The example's articles and statements, as an edition of all, of some, and of nothing but articles would tell of them.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../../../test/scratch.ts'
import { made } from '../../intake/test-intake.ts'
import { find } from '../../search.ts'
import { addStatement } from '../../statements.ts'
import { idsInScope } from '../choose/scope.ts'
import { gatherAround } from './around.ts'

const example = fileURLToPath(new URL('../../../../examples/case', import.meta.url))

async function held() {
  const fonds = await made([example])
  return { fonds, ids: (query: string) => new Set(idsInScope(fonds, query)) }
}

describe('what the press says in an edition', () => {
  it('is what published articles say, held against published records alone', async () => {
    const { fonds, ids } = await held()
    const whole = (await gatherAround(fonds, ids('')))!.coverage!
    const articles = ids('kind:article')
    const alone = (await gatherAround(fonds, articles)).coverage!
    expect(alone.articles).toEqual(whole.articles)
    expect(alone.claims.length).toBe(whole.claims.length)
    expect(whole.claims.some(({ support }) => support === 'supported')).toBe(true)
    const named = (coverage: typeof whole) => [
      ...coverage.claims.flatMap(({ records }) => records),
      ...coverage.quotes.flatMap(({ record }) => record ?? []),
    ]
    expect(named(alone).filter((id) => !articles.has(id))).toEqual([])
    // What stands in a message that is not part of it is not said to stand nowhere.
    const matched = whole.quotes.filter(({ record }) => record !== null).map(({ ref }) => ref)
    expect(matched.length).toBeGreaterThan(0)
    expect(alone.quotes.filter(({ ref }) => matched.includes(ref)).map(({ match }) => match)).toEqual(
      matched.map(() => null),
    )
    expect((await gatherAround(fonds, ids('kind:mail'))).coverage).toBeNull()
  })
})

describe('what parties say in an edition', () => {
  it('stays out where it is about nothing that is published, and without words out of a withheld source', async () => {
    const { fonds } = await held()
    const [about, other] = find(fonds, { q: 'kind:chat', sort: 'date-asc' }).hits
    const article = find(fonds, { q: 'kind:article' }).hits[0]!.id
    const said = { who: 'Nell Corbrand', says: 'denies' as const, words: 'That is not so.' }
    await addStatement(fonds, stillWorld, { ...said, about: [about!.id], source: article })
    await addStatement(fonds, stillWorld, { ...said, about: [other!.id], source: 'told a reporter' })
    const { statements } = await gatherAround(fonds, new Set([about!.id]))
    expect(statements).toMatchObject([
      { who: 'Nell Corbrand', words: null, source: { record: null }, about: [{ kind: 'record', id: about!.id }] },
    ])
    const [withSource] = (await gatherAround(fonds, new Set([about!.id, article]))).statements
    expect(withSource).toMatchObject({ words: 'That is not so.', source: { record: article } })
    const conversation = about!.conversation!
    await addStatement(fonds, stillWorld, { ...said, about: [conversation], source: 'told a reporter' })
    const told = (await gatherAround(fonds, new Set([other!.id]))).statements
    expect(told.flatMap((each) => each.about)).toContainEqual({ kind: 'conversation', id: conversation })
  })
})
