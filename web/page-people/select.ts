// The people page's own logic: filter, order, choice of persons to merge, suggestions set aside. No drawing.
import type { PeoplePage, PersonLine } from '../../src/view/model.ts'

export const orders = ['messages', 'name', 'first', 'last'] as const
export type Order = (typeof orders)[number]

/** Lower case without accents, so that "serieux" finds "Sérieux". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Every word must stand in the name, an address or a name written with it. */
export function filterPeople(people: PersonLine[], filter: string): PersonLine[] {
  const words = plain(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return people
  return people.filter((person) => {
    const text = plain([person.name, ...person.addresses.flatMap((entry) => [entry.address, ...entry.names])].join(' '))
    return words.every((word) => text.includes(word))
  })
}

export function sortPeople(people: PersonLine[], order: Order, language: string): PersonLine[] {
  const names = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const byName = (a: PersonLine, b: PersonLine): number => names.compare(a.name, b.name)
  const compare: Record<Order, (a: PersonLine, b: PersonLine) => number> = {
    messages: (a, b) => b.sent + b.received - a.sent - a.received || byName(a, b),
    name: byName,
    first: (a, b) => (a.first ?? Number.POSITIVE_INFINITY) - (b.first ?? Number.POSITIVE_INFINITY) || byName(a, b),
    last: (a, b) => (b.last ?? Number.NEGATIVE_INFINITY) - (a.last ?? Number.NEGATIVE_INFINITY) || byName(a, b),
  }
  return [...people].sort(compare[order])
}

/** The chosen persons in the order of choice; the first is the one that the others are merged into. */
export function toggle(chosen: string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
}

export function putFirst(chosen: string[], id: string): string[] {
  return [id, ...chosen.filter((other) => other !== id)]
}

type Suggestion = PeoplePage['suggestions'][number]

/** A suggestion's own name, whichever way round it comes. */
export function suggestionKey({ a, b }: Suggestion): string {
  return [a.id, b.id].sort().join(' ')
}

export function splitSuggestions(all: Suggestion[], ignored: Set<string>): { open: Suggestion[]; aside: number } {
  const open = all.filter((suggestion) => !ignored.has(suggestionKey(suggestion)))
  return { open, aside: all.length - open.length }
}

/** Parts of the larger side, 0 to 1, for a bar that grows both ways from its middle. */
export function twoSides(left: number, right: number, largest: number): { left: number; right: number } {
  const part = (count: number): number => (count === 0 || largest === 0 ? 0 : Math.max(0.02, count / largest))
  return { left: part(left), right: part(right) }
}
