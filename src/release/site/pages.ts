// An edition and its records -> every page of its site as plain data, in an order that never changes. Nothing enters that is
// not published; nothing is asked of a store. Paths are those of docs/release-format.md.
import type { Edition, PublicRecord } from '../../view/model/release.ts'
import type { SiteFrame, SiteHome, SiteLanguage, SitePage, SiteText, UncitedPage } from '../../view/model/site.ts'
import { conversationPages } from './conversation-page.ts'
import { coveragePages } from './coverage-pages.ts'
import { type Known, knownOf, reasonsOf, statementOf } from './known.ts'
import { paged } from './paging.ts'
import { peoplePages } from './people-pages.ts'
import { plotOf } from './plot.ts'
import { aroundOf, recordPage } from './record-page.ts'
import { timePages } from './time-pages.ts'

export interface SiteEntry<Shown = PublicRecord> {
  /** Folder of the page in the tree of its language; `404` has no folder. */
  path: string
  page: UncitedPage<Shown>
}

/** What has to be known of a record to place it. */
export type Placeable = Pick<PublicRecord, 'id' | 'conversation' | 'parent'>

/** The records of an edition, or what stands for them: all in the order of `edition.records`, and one by its id. */
export interface SiteRecords<Shown extends Placeable> {
  all(): Iterable<Shown>
  one(id: string): Shown
  /** With all that it says. */
  read(id: string): PublicRecord
}

const conversationsOnPage = 200
const shownConversations = 8
const shownPeople = 10

export function* sitePages<Shown extends Placeable>(
  edition: Edition,
  records: SiteRecords<Shown>,
): Iterable<SiteEntry<Shown>> {
  const known = knownOf(edition)
  yield { path: '', page: homePage(known) }
  for (const kind of ['methods', 'check', 'search', 'not-found'] as const)
    yield { path: kind === 'not-found' ? '404' : `${kind}/`, page: textPage(kind, known) }
  yield* conversationList(known)
  for (const conversation of edition.conversations) yield* conversationPages(conversation, known, records.one)
  yield* peoplePages(known)
  yield* timePages(known)
  yield* coveragePages(known, records.read)
  yield { path: 'statements/', page: statementsPage(known) }
  yield { path: 'missing/', page: missingPage(known) }
  yield { path: 'editions/', page: { kind: 'editions', editions: edition.editions, tombstones: edition.tombstones } }
  yield* tombstones(known)
  const around = aroundOf(known)
  for (const record of records.all())
    yield { path: `r/${record.id}/`, page: recordPage(record, known, around, records.one) }
}

/** What stands around the page at `path`. */
export function frameOf({ head, sections, languages }: Around, path: string, language: SiteLanguage): SiteFrame {
  const { root, both } = languages
  return {
    head,
    language,
    root,
    path,
    translated: both === 'all' || (both === 'interface' && !isOfOneRecord(path)),
    recordsOnce: both !== 'all',
    sections,
  }
}

/** What all pages of an edition have in common. */
export interface Around {
  head: Edition['head']
  sections: SiteFrame['sections']
  languages: SiteLanguages
}

export function aroundPages(edition: Edition, languages: SiteLanguages): Around {
  const { head, statements, coverage } = edition
  return { head, languages, sections: { statements: statements.length > 0, coverage: coverage !== null } }
}

/** Up to here every page stands in both languages; beyond, those of records stand once: they are most of an edition's bytes. */
const bothUpTo = 2000

export function languagesOf({ records }: Edition, root: SiteLanguage): SiteLanguages {
  return { root, both: records.length <= bothUpTo ? 'all' : 'interface' }
}

export interface SiteLanguages {
  root: SiteLanguage
  /** `interface`: pages of records and conversations stand in the root language alone. */
  both: 'all' | 'interface' | 'none'
}

/** Pages that show records in full: most of an edition's bytes. */
export function isOfOneRecord(path: string): boolean {
  return /^[rc]\/[^/]+\/(?:page\/\d+\/)?$/.test(path) && !path.startsWith('c/page/')
}

function homePage(known: Known): SiteHome {
  const { edition, lines } = known
  const { records, coverage, people } = edition
  const lanes = { private: 0, public: 0, press: 0 }
  for (const { lane } of records) lanes[lane] += 1
  const dated = records.flatMap(({ date }) => date.at ?? [])
  return {
    kind: 'home',
    plot: plotOf(records, coverage?.claims),
    first: dated[0] ?? null,
    last: dated.at(-1) ?? null,
    lanes,
    withheld: reasonsOf(edition.withheld),
    redacted: edition.head.counts.hidden,
    missing: edition.conversations.reduce((sum, { missing }) => sum + missing.length, 0),
    conversations: {
      total: lines.size,
      most: [...lines.values()].sort((a, b) => b.published - a.published).slice(0, shownConversations),
    },
    people: {
      total: people.length,
      most: [...people].sort((a, b) => b.sent - a.sent || b.received - a.received).slice(0, shownPeople),
    },
    coverage: coverage && {
      articles: coverage.articles.length,
      claims: coverage.claims.length,
      conflicts: coverage.conflicts.length,
    },
    statements: edition.statements.length,
    tombstones: edition.tombstones.length,
    editions: edition.editions,
  }
}

function textPage(kind: SiteText['kind'], { edition }: Known): SiteText {
  const { published, withheld, hidden } = edition.head.counts
  const signed = edition.records.filter(({ dkim }) => dkim?.result === 'pass').length
  const [first] = edition.records
  const example = first ? { id: first.id, original: null } : null
  return { kind, example, counts: { published, withheld, hidden, signed } }
}

function* conversationList({ lines }: Known): Iterable<SiteEntry<never>> {
  for (const { path, paging, items } of paged([...lines.values()], conversationsOnPage, 'c/'))
    yield { path, page: { kind: 'conversations', paging, lines: items } }
}

function statementsPage(known: Known): SitePage<never> {
  return { kind: 'statements', statements: known.edition.statements.map((each) => statementOf(each, known)) }
}

function missingPage({ edition }: Known): SitePage<never> {
  const conversations = edition.conversations.filter(({ missing }) => missing.length > 0)
  return {
    kind: 'missing',
    conversations: conversations.map(({ id, lane, title, missing }) => ({ id, lane, title, missing })),
    total: conversations.reduce((sum, { missing }) => sum + missing.length, 0),
    withheld: reasonsOf(edition.withheld),
    redacted: edition.head.counts.hidden,
  }
}

/** At old addresses where nothing stands now; where an article stands under another id, at that of its coverage, too. */
function* tombstones({ edition, heads, outlets }: Known): Iterable<SiteEntry<never>> {
  const last = new Map(edition.tombstones.map((each) => [each.id, each]))
  const nowOf = (id: string): string | null => {
    let now: string | null = id
    while (now !== null && !heads.has(now)) now = last.get(now)?.now ?? null
    return now
  }
  for (const [id, tombstone] of last) {
    if (heads.has(id)) continue
    yield { path: `r/${id}/`, page: { kind: 'tombstone', tombstone, article: null } }
    const article = nowOf(id)
    if (article !== null && outlets.has(article))
      yield { path: `coverage/${id}/`, page: { kind: 'tombstone', tombstone, article } }
  }
}
