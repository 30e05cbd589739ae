import { describe, expect, it } from 'vitest'
import type { Actor } from '../../record/coverage.ts'
import { lay, made, mail } from '../intake/test-intake.ts'
import { knownPeople, namesakesIn, namesakesOf, personsBehind } from './known-people.ts'

const actor = (name: string, more: Partial<Actor> = {}): Actor => ({ name, kind: 'unknown', forms: [name], ...more })

describe('people of the fonds', () => {
  it('of one name are asked together, though nobody merged them', async () => {
    const home = mail('two', 'x').replace('nora@lighthouse', 'nora@home')
    const fonds = await made([lay({ 'one.eml': mail('one', 'x'), 'two.eml': home })])
    const [nora] = namesakesIn(namesakesOf(fonds), 'Mrs Vega wrote.')
    expect(nora).toMatchObject({ names: ['Nora Vega'] })
    expect(nora!.persons).toHaveLength(2)
    const [known] = knownPeople([nora!])
    expect(personsBehind(actor('Nora Vega', { person: known!.person }), [nora!])).toEqual(nora!.persons)
    expect(namesakesIn(namesakesOf(fonds), 'the vega of the valley')).toEqual([])
    fonds.close()
  })

  it('are known by their account, and by a word that only one of them bears', () => {
    const papers = { names: ['The Tide Papers'], handles: ['@tide'], persons: ['p1'] }
    const list = { names: ['Budget office, the City of Quay and its Harbour'], handles: [], persons: ['p2'] }
    expect(namesakesIn([papers, list], 'Asked by @Tide, the City said nothing.')).toEqual([papers])
    expect(personsBehind(actor('Tide'), [papers])).toEqual(['p1'])
    expect(personsBehind(actor('Papers'), [papers])).toEqual(['p1'])
    expect(personsBehind(actor('Papers'), [papers, { ...papers, handles: [], persons: ['p3'] }])).toEqual([])
    expect(personsBehind(actor('Papers', { kind: 'person' }), [papers])).toEqual([])
  })
})
