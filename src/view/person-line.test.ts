import { expect, it } from 'vitest'
import { foldName, personLines, suggestMerges } from './person-line.ts'

it.each([
  ['Vega, Nora', 'nora vega'],
  ['NORA VEGA', 'nora vega'],
  ['Élodie Çelik', 'celik elodie'],
  ['Nora', null],
  ['N. Vega', null],
  ['nora@lighthouse.example via list', null],
])('folds %s to %s', (written, folded) => {
  expect(foldName(written)).toBe(folded)
})

function rows(people: Array<[person: string, address: string, names: string[], sent: number]>) {
  return {
    addresses: people.map(([person, address, , sent]) => ({ person, personName: person, address, records: sent })),
    names: people.flatMap(([, address, names]) => names.map((name) => ({ address, name, uses: 1 }))),
    traffic: people.map(([person, , , sent]) => ({ person, sent, received: 0, first: null, last: null })),
  }
}

it('suggests persons with one name and two addresses, never a person with itself', () => {
  const lines = personLines(
    rows([
      ['p1', 'nora@lighthouse.example', ['Nora Vega', 'Vega, Nora'], 9],
      ['p1', 'nora.vega@home.example', ['Nora Vega'], 9],
      ['p2', 'nv@harbour.example', ['VEGA Nora'], 3],
      ['p3', 'list@harbour.example', ['Nora'], 4],
    ]),
  )
  const suggestions = suggestMerges(lines)
  expect(suggestions.map(({ a, b, why }) => [a.id, b.id, why])).toEqual([
    ['p1', 'p2', 'both are written as “Nora Vega”'],
  ])
})

it('keeps the most used names of an address and the busiest persons first', () => {
  const names = ['A A', 'B B', 'C C', 'D D', 'E E', 'F F']
  const lines = personLines(
    rows([
      ['p1', 'a@harbour.example', names, 1],
      ['p2', 'b@harbour.example', [], 5],
    ]),
  )
  expect(lines.map((line) => line.id)).toEqual(['p2', 'p1'])
  expect(lines[1]?.addresses[0]?.names).toEqual(names.slice(0, 5))
})

it('stops at fifty suggestions', () => {
  const crowd = Array.from({ length: 200 }, (_, i) => [`p${i}`, `a${i}@harbour.example`, ['Press Office'], 1])
  expect(suggestMerges(personLines(rows(crowd as Parameters<typeof rows>[0]))).length).toBe(50)
})
