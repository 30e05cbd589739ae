// A conversation and its records -> its pages. Long ones are cut, so that a phone can open each.
import type { PublicConversation, PublicHead } from '../../view/model/release.ts'
import type { SiteConversation } from '../../view/model/site.ts'
import { type Known, writersOf } from './known.ts'
import { paged } from './paging.ts'

/** Messages on one page. */
const messages = 100
/** A page names so many of those who take part. */
const shownPeople = 60

export function* conversationPages<Shown>(
  conversation: PublicConversation,
  known: Known,
  record: (id: string) => Shown,
): Iterable<{ path: string; page: SiteConversation<Shown> }> {
  const { id, kind } = conversation
  const records = conversation.records.filter((each) => known.heads.has(each.id))
  const waits = waitsOf(records.map((each) => known.heads.get(each.id)!))
  const people = writersOf(
    records.map((each) => each.id),
    known.heads,
  ).slice(0, shownPeople)
  for (const { path, paging, items } of paged(records, messages, `c/${id}/`)) {
    const page: SiteConversation<Shown> = {
      kind: 'conversation',
      conversation,
      line: known.lines.get(id)!,
      people,
      paging,
      items: items.map((item) => ({
        record: record(item.id),
        depth: kind === 'chat' ? 0 : item.depth,
        waited: waits.get(item.id) ?? null,
        dkim: known.heads.get(item.id)!.dkim,
        quotedBy: quotingOutlets(item.id, known),
        statements: known.said.get(item.id)?.length ?? 0,
      })),
      statements: known.said.get(id) ?? [],
    }
    yield { path, page }
  }
}

function quotingOutlets(id: string, known: Known): string[] {
  const quotes = (known.mentions.get(id) ?? []).filter(({ quote }) => quote !== null)
  return [...new Set(quotes.map(({ outlet }) => outlet))]
}

/** Milliseconds since the last message by somebody else, by time; where they are dated. */
function waitsOf(heads: PublicHead[]): Map<string, number> {
  const waits = new Map<string, number>()
  const dated = heads.filter(({ date, from }) => date.at !== null && from.length > 0)
  dated.sort((a, b) => a.date.at! - b.date.at!)
  let before: PublicHead | null = null
  let other: PublicHead | null = null
  for (const head of dated) {
    const who = head.from[0]!.person
    if (before && before.from[0]!.person !== who) other = before
    if (other) waits.set(head.id, head.date.at! - other.date.at!)
    before = head
  }
  return waits
}
