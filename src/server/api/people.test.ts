import { afterAll, describe, expect, it } from 'vitest'
import type { PeoplePage } from '../../view/model.ts'
import { expectError, testApp } from '../test-app.ts'

const { decide, read, close } = await testApp()
afterAll(close)

describe('persons', () => {
  it('are shown, alone and in pairs', async () => {
    const { people } = await read<PeoplePage>('/api/people')
    const [a = '', b = ''] = people.map(({ id }) => id)
    expect(people).toHaveLength(2)
    expect(await read(`/api/people/${a}`)).toMatchObject({ person: { id: a } })
    expect(await read(`/api/pairs/${a}/${b}`)).toMatchObject({ a: { id: a }, b: { id: b }, aToB: 1, bToA: 1 })
  })

  it('are merged and split, and each decision is taken back', async () => {
    const { people } = await read<PeoplePage>('/api/people')
    const [into = '', from = ''] = people.map(({ id }) => id)
    const merged = (await (await decide('/api/people/merge', { into, from })).json()) as PeoplePage
    expect(merged.people.map(({ id }) => id)).toEqual([into])
    const address = merged.people[0]?.addresses[1]?.address ?? ''
    const split = (await (await decide('/api/people/split', { address })).json()) as PeoplePage
    expect(split.people).toHaveLength(2)
    const back = (await (await decide('/api/undo', { seq: split.undo?.seq })).json()) as PeoplePage
    expect(back.people).toHaveLength(1)
    const again = (await (await decide('/api/undo', { seq: back.undo?.seq })).json()) as PeoplePage
    expect(again.people.map(({ id }) => id).sort()).toEqual([into, from].sort())
  })

  it('are not merged with themselves', async () => {
    const { people } = await read<PeoplePage>('/api/people')
    const id = people[0]?.id
    await expectError(await decide('/api/people/merge', { into: id, from: id }), 400, 'same-person')
  })
})
