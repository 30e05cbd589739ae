// The pages of an edition as plain data, made of what is published and nothing else. `path` is the folder of a page in the
// tree of its language, with a slash at its end; empty for the first page.
import type { Lane } from '../../record/record.ts'
import type {
  Edition,
  EditionHead,
  PublicClaim,
  PublicConversation,
  PublicCoverage,
  PublicHead,
  PublicPerson,
  PublicQuote,
  PublicRecord,
  PublicStatement,
  Tombstone,
} from './release.ts'

export type SiteLanguage = 'en' | 'fr'

/** What stands around every page. */
export interface SiteFrame {
  head: EditionHead
  /** Of this page. */
  language: SiteLanguage
  /** The language that stands at the root of the edition; the other has a folder of its own. */
  root: SiteLanguage
  path: string
  /** False where the page stands at the root alone, and interface and record are in one language. */
  translated: boolean
  /** True where records stand at the root alone: links from the other language lead there. */
  recordsOnce: boolean
  /** Which lists are there to lead to. */
  sections: { statements: boolean; coverage: boolean }
}

/** A page before the sentence that cites its record is made. */
export type UncitedPage<Shown = PublicRecord> =
  | Exclude<SitePage<Shown>, { kind: 'record' }>
  | Omit<SiteRecord<Shown>, 'citation'>

export type RenderPage = (page: SitePage, frame: SiteFrame) => string

/** `Shown` is a record, or what stands for one until its page is written. */
export type SitePage<Shown = PublicRecord> =
  | SiteHome
  | SiteConversations
  | SiteConversation<Shown>
  | SiteRecord<Shown>
  | SitePeople
  | SitePerson
  | SiteTimeline
  | SitePeriod
  | SiteCoverage
  | SiteArticle
  | SiteStatements
  | SiteMissing
  | SiteEditions
  | SiteTombstone
  | SiteText

/** One bar of a plot. `period` is EDTF: a year, a month, a day. */
export interface SiteBin extends Record<Lane, number> {
  period: string
}

export interface SitePlot {
  unit: 'year' | 'month' | 'day'
  bins: SiteBin[]
  undated: number
  /** What articles say happened, where they say it happened: first and last bin that its date touches. */
  claims: Array<{ from: number; to: number; count: number }>
}

/** A conversation in a list. */
export interface SiteConversationLine
  extends Pick<PublicConversation, 'id' | 'kind' | 'lane' | 'title' | 'first' | 'last'> {
  published: number
  withheld: number
  missing: number
  /** Those who write first, by how much. */
  people: string[]
  others: number
}

/** A list in pages; `page` counts from 1. */
export interface SitePaging {
  page: number
  pages: number
  total: number
  /** Folder of the first page; the others stand below it. */
  base: string
}

export interface SiteReason {
  reason: string
  count: number
}

export interface SiteHome {
  kind: 'home'
  plot: SitePlot
  first: number | null
  last: number | null
  lanes: Record<Lane, number>
  withheld: SiteReason[]
  /** Stretches that are hidden, in all records. */
  redacted: number
  missing: number
  conversations: { total: number; most: SiteConversationLine[] }
  people: { total: number; most: PublicPerson[] }
  coverage: { articles: number; claims: number; conflicts: number } | null
  statements: number
  tombstones: number
  editions: Edition['editions']
}

export interface SiteConversations {
  kind: 'conversations'
  paging: SitePaging
  lines: SiteConversationLine[]
}

export interface SiteConversation<Shown = PublicRecord> {
  kind: 'conversation'
  conversation: PublicConversation
  line: SiteConversationLine
  people: Array<{ id: string; name: string; messages: number }>
  paging: SitePaging
  items: Array<SiteMessage<Shown>>
  statements: SiteStatement[]
}

export interface SiteMessage<Shown = PublicRecord> {
  record: Shown
  depth: number
  /** Milliseconds since somebody else wrote. */
  waited: number | null
  dkim: PublicHead['dkim']
  /** Outlets. */
  quotedBy: string[]
  statements: number
}

/** A record where others name it. */
export type SiteRef = Pick<PublicHead, 'id' | 'kind' | 'lane' | 'date' | 'from' | 'subject' | 'outlet' | 'preview'>

export interface SiteStatement extends PublicStatement {
  /** `about` with words for it; `here` is the page itself. */
  subjects: Array<{ kind: 'record' | 'conversation'; id: string; title: string; lane: Lane | null }>
  found: { id: string; title: string } | null
}

/** A quote or a claim of an article where a record is read. */
export interface SiteMention {
  article: string
  outlet: string
  title: string
  quote: PublicQuote | null
  claim: PublicClaim | null
}

/** A public post that came soon after a private message. */
export interface SiteFollowed<Shown = PublicRecord> {
  post: SiteRef
  record: Shown
  /** Milliseconds. */
  after: number
  /** Links and words that stand in both, as the post writes them. */
  shared: string[]
}

export interface SiteRecord<Shown = PublicRecord> {
  kind: 'record'
  record: Shown
  conversation: (SiteConversationLine & { at: number }) | null
  previous: SiteRef | null
  next: SiteRef | null
  parent: SiteRef | null
  answers: SiteRef[]
  statements: SiteStatement[]
  press: SiteMention[]
  followed: Array<SiteFollowed<Shown>>
  /** What earlier editions had here. */
  changes: Tombstone[]
  /** One line for a footnote. */
  citation: Record<SiteLanguage, string>
}

export interface SitePeople {
  kind: 'people'
  paging: SitePaging
  people: PublicPerson[]
}

export interface SitePerson {
  kind: 'person'
  person: PublicPerson
  plot: SitePlot
  paging: SitePaging
  /** What they wrote; what they received, where they wrote nothing. */
  records: PublicHead[]
  wrote: boolean
  with: Array<{ id: string; name: string; sent: number; received: number }>
  statements: SiteStatement[]
}

export interface SiteTimeline {
  kind: 'timeline'
  plot: SitePlot
  years: Array<SiteBin & { claims: number }>
  undated: number
}

/** A year or a month; `undated` for what has no date. */
export interface SitePeriod {
  kind: 'period'
  period: string
  plot: SitePlot
  /** Null where the months are pages of their own. */
  records: PublicHead[] | null
  parts: SiteBin[]
  claims: Array<{ claim: PublicClaim; outlet: string }>
  paging: SitePaging
  previous: string | null
  next: string | null
}

export interface SiteCoverage {
  kind: 'coverage'
  coverage: PublicCoverage
  /** By id: published records that claims, quotes and conflicts name. */
  records: Record<string, SiteRef>
}

export interface SiteArticle {
  kind: 'article'
  article: PublicCoverage['articles'][number]
  /** The text in pieces with the `ref`s of what covers each; null where the text is not published. */
  blocks: Array<Array<{ text: string; refs: string[] }>> | null
  claims: PublicClaim[]
  quotes: PublicQuote[]
  conflicts: PublicCoverage['conflicts']
  /** Claims of other articles that the conflicts name. */
  others: PublicClaim[]
  outlets: Record<string, string>
  records: Record<string, SiteRef>
}

export interface SiteStatements {
  kind: 'statements'
  statements: SiteStatement[]
}

export interface SiteMissing {
  kind: 'missing'
  conversations: Array<Pick<PublicConversation, 'id' | 'lane' | 'title' | 'missing'>>
  total: number
  withheld: SiteReason[]
  redacted: number
}

export interface SiteEditions {
  kind: 'editions'
  editions: Edition['editions']
  tombstones: Tombstone[]
}

export interface SiteTombstone {
  kind: 'tombstone'
  tombstone: Tombstone
  /** At an old address of what was found in an article: the id under which that stands now. */
  article: string | null
}

/** Pages that need nothing but the frame, and counts for their examples. */
export interface SiteText {
  kind: 'methods' | 'check' | 'search' | 'not-found'
  /** A published record to show commands and forms with; null in an empty edition. */
  example: { id: string; original: string | null } | null
  counts: { published: number; withheld: number; hidden: number; signed: number }
}
