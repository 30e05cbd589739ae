// An edition -> the same by id, worked out once: what pages look up about each record, conversation and person.
import type {
  Edition,
  PublicClaim,
  PublicConversation,
  PublicHead,
  PublicPerson,
  PublicStatement,
  Tombstone,
} from '../../view/model/release.ts'
import type { SiteConversationLine, SiteMention, SiteReason, SiteRef, SiteStatement } from '../../view/model/site.ts'

export interface Known {
  edition: Edition
  heads: Map<string, PublicHead>
  conversations: Map<string, PublicConversation>
  people: Map<string, PublicPerson>
  lines: Map<string, SiteConversationLine>
  /** Statements by the id of a record or conversation that they are about. */
  said: Map<string, SiteStatement[]>
  /** What articles say of a record. */
  mentions: Map<string, SiteMention[]>
  outlets: Map<string, string>
  tombstones: Map<string, Tombstone[]>
}

/** How many names a list shows before it counts. */
const shownPeople = 3

export function knownOf(edition: Edition): Known {
  const heads = new Map(edition.records.map((head) => [head.id, head]))
  const conversations = new Map(edition.conversations.map((each) => [each.id, each]))
  const known: Known = {
    edition,
    heads,
    conversations,
    people: new Map(edition.people.map((person) => [person.id, person])),
    lines: new Map(edition.conversations.map((each) => [each.id, lineOf(each, heads)])),
    said: new Map(),
    mentions: new Map(),
    outlets: new Map(edition.coverage?.articles.map(({ id, outlet }) => [id, outlet])),
    tombstones: new Map(),
  }
  for (const statement of edition.statements) {
    const shown = statementOf(statement, known)
    for (const { id } of statement.about) push(known.said, id, shown)
  }
  for (const mention of mentionsOf(edition)) push(known.mentions, mention.record, mention)
  for (const each of edition.tombstones) push(known.tombstones, each.now ?? each.id, each)
  return known
}

export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = map.get(key)
  if (held) held.push(value)
  else map.set(key, [value])
}

export function refOf(head: PublicHead): SiteRef {
  const { id, kind, lane, date, from, subject, outlet, preview } = head
  return { id, kind, lane, date, from, subject, outlet, preview }
}

/** Published records by id, of those named. */
export function refsOf(ids: Iterable<string | null>, { heads }: Known): Record<string, SiteRef> {
  const refs: Record<string, SiteRef> = {}
  for (const id of ids) {
    const head = id === null ? undefined : heads.get(id)
    if (head) refs[head.id] = refOf(head)
  }
  return refs
}

export function titleOf(head: PublicHead): string {
  return head.subject || head.preview
}

export function reasonsOf(withheld: Edition['withheld']): SiteReason[] {
  const counts = new Map<string, number>()
  for (const { reason } of withheld) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

/** Who wrote how many of these records, the busiest first, of equals in order of appearance. */
export function writersOf(ids: Iterable<string>, heads: Map<string, PublicHead>) {
  const counts = new Map<string, { id: string; name: string; messages: number }>()
  for (const id of ids) {
    for (const { person, name } of heads.get(id)?.from ?? []) {
      const held = counts.get(person)
      if (held) held.messages += 1
      else counts.set(person, { id: person, name, messages: 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.messages - a.messages)
}

function lineOf(conversation: PublicConversation, heads: Map<string, PublicHead>): SiteConversationLine {
  const { id, kind, lane, title, first, last, records, withheld, missing } = conversation
  const writers = writersOf(
    records.map((record) => record.id),
    heads,
  )
  return {
    ...{ id, kind, lane, title, first, last },
    published: records.length,
    withheld: withheld.reduce((sum, { count }) => sum + count, 0),
    missing: missing.length,
    people: writers.slice(0, shownPeople).map(({ name }) => name),
    others: Math.max(0, writers.length - shownPeople),
  }
}

export function statementOf(statement: PublicStatement, known: Known): SiteStatement {
  const source = statement.source.record === null ? undefined : known.heads.get(statement.source.record)
  return {
    ...statement,
    subjects: statement.about.map(({ kind, id }) => {
      const held = kind === 'record' ? known.heads.get(id) : known.conversations.get(id)
      const title = held === undefined ? id : 'title' in held ? held.title : titleOf(held)
      return { kind, id, title, lane: held?.lane ?? null }
    }),
    found: source ? { id: source.id, title: titleOf(source) } : null,
  }
}

function* mentionsOf({ coverage }: Edition): Iterable<SiteMention & { record: string }> {
  if (coverage === null) return
  const articles = new Map(coverage.articles.map((article) => [article.id, article]))
  const about = (id: string) => {
    const { outlet = '', title = '' } = articles.get(id) ?? {}
    return { article: id, outlet, title }
  }
  for (const quote of coverage.quotes)
    if (quote.record !== null) yield { ...about(quote.article), record: quote.record, quote, claim: null }
  for (const claim of coverage.claims)
    for (const record of claim.records) yield { ...about(claim.article), record, quote: null, claim }
}

/** Claims that say when, with what they say it of. */
export function datedClaims({ edition, outlets }: Known): Array<{ claim: PublicClaim; outlet: string }> {
  return (edition.coverage?.claims ?? [])
    .filter(({ when }) => when !== null)
    .map((claim) => ({ claim, outlet: outlets.get(claim.article) ?? '' }))
}
