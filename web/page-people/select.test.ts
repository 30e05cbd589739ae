import { describe, expect, it } from 'vitest'
import type { PersonLine } from '../../src/view/model.ts'
import { filterPeople, putFirst, sortPeople, splitSuggestions, suggestionKey, toggle, twoSides } from './select.ts'

function person(id: string, name: string, over: Partial<PersonLine> = {}): PersonLine {
  return {
    id,
    name,
    addresses: [{ address: `${id}@halyard.example`, names: [name], records: 1 }],
    sent: 0,
    received: 0,
    first: null,
    last: null,
    ...over,
  }
}
const luc = person('luc', 'Luc Sérieux', { sent: 3, first: 200, last: 300 })
const ada = person('ada', 'Ada Quist', { sent: 1, received: 9, first: 100, last: 400 })
const list = person('list', 'harbour list')
const ids = (people: PersonLine[]) => people.map((one) => one.id).join(' ')

describe('filterPeople', () => {
  it('finds names without their accents, and addresses', () => {
    expect(ids(filterPeople([luc, ada], 'SERIEUX'))).toBe('luc')
    expect(ids(filterPeople([luc, ada], 'ada@hal'))).toBe('ada')
    expect(ids(filterPeople([luc, ada], 'luc quist'))).toBe('')
    expect(ids(filterPeople([luc, ada], '  '))).toBe('luc ada')
  })
})

describe('sortPeople', () => {
  it.each([
    ['messages', 'ada luc list'],
    ['name', 'ada list luc'],
    ['first', 'ada luc list'],
    ['last', 'ada luc list'],
  ] as const)('by %s', (order, expected) => {
    expect(ids(sortPeople([list, luc, ada], order, 'en'))).toBe(expected)
  })
})

describe('choice', () => {
  it('keeps the order of choice, and lets another come first', () => {
    const chosen = toggle(toggle(toggle([], 'a'), 'b'), 'c')
    expect(chosen).toEqual(['a', 'b', 'c'])
    expect(toggle(chosen, 'b')).toEqual(['a', 'c'])
    expect(putFirst(chosen, 'c')).toEqual(['c', 'a', 'b'])
  })
})

describe('suggestions', () => {
  it('are set aside whichever way round they come', () => {
    const one = { a: luc, b: ada, why: 'same name' }
    const other = { a: ada, b: luc, why: 'same name' }
    expect(suggestionKey(one)).toBe(suggestionKey(other))
    expect(splitSuggestions([other], new Set([suggestionKey(one)]))).toEqual({ open: [], aside: 1 })
  })
})

describe('twoSides', () => {
  it('never hides a single message', () => {
    expect(twoSides(1, 0, 1000)).toEqual({ left: 0.02, right: 0 })
    expect(twoSides(500, 1000, 1000)).toEqual({ left: 0.5, right: 1 })
  })
})
