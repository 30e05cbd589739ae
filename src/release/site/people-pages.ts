// The people of an edition -> their list and a page for each: what they wrote, and with whom.
import type { PublicHead, PublicPerson } from '../../view/model/release.ts'
import type { SitePage, SitePerson } from '../../view/model/site.ts'
import { type Known, push } from './known.ts'
import { paged } from './paging.ts'
import { plotOf } from './plot.ts'

const peopleOnPage = 400
const recordsOnPage = 200
const shownPartners = 30

type Entry = { path: string; page: SitePage<never> }

export function* peoplePages(known: Known): Iterable<Entry> {
  const people = [...known.edition.people].sort((a, b) => b.sent + b.received - a.sent - a.received || order(a, b))
  for (const { path, paging, items } of paged(people, peopleOnPage, 'p/'))
    yield { path, page: { kind: 'people', paging, people: items } }
  const { sent, received, partners } = correspondence(known.edition.records)
  for (const person of people) {
    const wrote = sent.get(person.id) ?? []
    const records = wrote.length > 0 ? wrote : (received.get(person.id) ?? [])
    const page: Omit<SitePerson, 'paging' | 'records'> = {
      kind: 'person',
      person,
      plot: plotOf(records),
      wrote: wrote.length > 0,
      with: partnersOf(person, partners.get(person.id), known),
      statements: known.edition.statements
        .filter((statement) => statement.person === person.id)
        .flatMap(
          (statement) => known.said.get(statement.about[0]?.id ?? '')?.filter((each) => same(each, statement)) ?? [],
        ),
    }
    for (const { path, paging, items } of paged(records, recordsOnPage, `p/${person.id}/`))
      yield { path, page: { ...page, paging, records: items } }
  }
}

function order(a: PublicPerson, b: PublicPerson): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1
}

function same(a: { who: string; date: string | null; words: string | null }, b: typeof a): boolean {
  return a.who === b.who && a.date === b.date && a.words === b.words
}

type Counts = Map<string, { sent: number; received: number }>

function correspondence(records: PublicHead[]) {
  const sent = new Map<string, PublicHead[]>()
  const received = new Map<string, PublicHead[]>()
  const partners = new Map<string, Counts>()
  const count = (who: string, other: string, way: 'sent' | 'received') => {
    const counts: Counts = partners.get(who) ?? new Map()
    partners.set(who, counts)
    const held = counts.get(other) ?? { sent: 0, received: 0 }
    held[way] += 1
    counts.set(other, held)
  }
  for (const head of records) {
    for (const { person } of head.from) push(sent, person, head)
    for (const { person } of head.to) {
      push(received, person, head)
      for (const writer of head.from) {
        if (writer.person === person) continue
        count(writer.person, person, 'sent')
        count(person, writer.person, 'received')
      }
    }
  }
  return { sent, received, partners }
}

function partnersOf(person: PublicPerson, counts: Counts | undefined, { people }: Known): SitePerson['with'] {
  return [...(counts ?? [])]
    .filter(([id]) => people.has(id) && id !== person.id)
    .map(([id, { sent, received }]) => ({ id, name: people.get(id)!.name, sent, received }))
    .sort((a, b) => b.sent + b.received - a.sent - a.received || (a.id < b.id ? -1 : 1))
    .slice(0, shownPartners)
}
