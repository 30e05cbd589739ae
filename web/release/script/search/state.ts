// What is searched for <-> the address of the page and the fields of its form.
import type { Parts } from './finder.ts'

export interface Asked {
  q: string
  lane: string
  person: string
  year: string
  /** `newest`, `oldest`, or empty for the best first. */
  sort: string
}

const names = ['q', 'lane', 'person', 'year', 'sort'] as const

export function askedIn(search: string): Asked {
  const params = new URLSearchParams(search)
  return fromEntries((name) => params.get(name) ?? '')
}

export function readForm(form: HTMLFormElement): Asked {
  const data = new FormData(form)
  return fromEntries((name) => String(data.get(name) ?? ''))
}

/** What is typed or chosen in the form, and nothing else. */
export function filledIn(form: HTMLFormElement): Partial<Asked> {
  return Object.fromEntries(Object.entries(readForm(form)).filter(([, value]) => value !== ''))
}

export function toAddress(asked: Asked): string {
  const params = new URLSearchParams()
  for (const name of names) if (asked[name] !== '') params.set(name, asked[name])
  const text = params.toString()
  return text === '' ? location.pathname : `?${text}`
}

export function hasFilter({ lane, person, year }: Asked): boolean {
  return lane !== '' || person !== '' || year !== ''
}

/** People and years to choose from. */
export function fillForm(form: HTMLFormElement, { people, years }: Parts) {
  addOptions(
    form,
    'person',
    people.map(({ id, name, records }) => [id, `${name} (${records})`]),
  )
  addOptions(
    form,
    'year',
    [...years].reverse().map((year) => [year, year]),
  )
}

function addOptions(form: HTMLFormElement, name: string, options: string[][]) {
  const select = form.elements.namedItem(name)
  if (!(select instanceof HTMLSelectElement)) return
  for (const [value = '', label = ''] of options) select.append(new Option(label, value))
}

function fromEntries(read: (name: (typeof names)[number]) => string): Asked {
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Asked
}
