// What the press says: the page of all articles, the page of one, and what other pages show of it.
// `start` and `end` are Unicode code points in the text of the article as it is read (for plain text: the file as it is).
// `ref` names one thing found: the article's record id, a slash, and an id that follows from kind and place.
import type { Bound, ClaimKind, ClaimStance, Conflict, MatchKind, Reason, Support } from '../../record/coverage.ts'
import type { Correction, DecisionMark, Verdict } from '../../record/coverage-decision.ts'
import type { Lane } from '../../record/record.ts'
import type { Stance } from '../../record/statement.ts'
import type { DateView } from './record-line.ts'
import type { StatementSubjectView } from './statements.ts'
import type { TimelineEntry } from './timeline.ts'

/** `GET /api/coverage`. Without articles all lists are empty. What was dismissed is in it, marked so. */
export interface CoveragePage {
  /** By day of publication, undated ones last. */
  articles: ArticleLine[]
  /** What is claimed, a row each: what articles contradict each other on first, then what they agree on, then the rest. */
  matters: MatterLine[]
  claims: ClaimView[]
  quotes: QuoteView[]
  posts: PostView[]
  conflicts: ConflictView[]
  agreements: AgreementView[]
  /** Everybody of whom the articles speak. */
  people: ActorLine[]
  /** Statements of parties that the register may take up. */
  statements: SuggestedStatement[]
  embeddings: EmbeddingsView
  /** The last decision about coverage, which can be taken back. */
  undo: { seq: number; sentence: string } | null
}

export interface ArticleLine {
  /** Its record. */
  id: string
  /** Name of the outlet, or what stands for it: the name of the file. */
  outlet: string
  title: string
  published: DateView
  /** `fr`, `en`; null where it is another language, in which little is found. */
  language: string | null
  claims: number
  quotes: number
  posts: number
  conflicts: number
  /** Things found about which nobody decided. */
  open: number
}

/** One row of the matrix of articles and claims. */
export interface MatterLine {
  /** Stays the same while its first claim does. */
  key: string
  standing: 'conflict' | 'agreement' | 'single'
  kind: ClaimKind | 'order'
  /** Who writes to whom, or who acts; names of actors. */
  parties: string[]
  /** `ref`s of claims; those of one article stand in the cell of that article. */
  claims: string[]
}

/** A sentence with the words that matter in it. */
export interface Passage {
  before: string
  words: string
  after: string
}

interface Found {
  ref: string
  /** Id of the article's record. */
  article: string
  /** Where the words stand in the article. */
  start: number
  end: number
  /** The sentence around them. */
  passage: Passage
  /** Null: nobody decided. A correction is worked in already. */
  decision: DecisionMark | null
}

/** An EDTF date of which an article speaks. Vague dates span an interval; open ends are null. */
export interface SaidDate {
  edtf: string
  at: number | null
  until: number | null
  /** Meant roughly: `~` or `?`, or a month, a season, "the last weeks of…". */
  vague: boolean
}

export interface ClaimView extends Found {
  kind: ClaimKind
  from: string[]
  to: string[]
  who: string[]
  between: string[]
  when: SaidDate | null
  /** What the date hangs on, in words. */
  basis: string | null
  bound: Bound
  count: number | null
  unit: string | null
  negated: boolean
  stance: ClaimStance | null
  /** Who speaks for the party. */
  speaker: string | null
  channel: string | null
  /** From whom the article has it. */
  attribution: string | null
  check: CheckView
}

export interface CheckView {
  support: Support
  /** The first records that bear it out or speak against it, and how many more there are. */
  records: StatementSubjectView[]
  others: number
  why: string
  whyIn: Reason['whyIn']
}

export interface QuoteView extends Found {
  text: string
  speaker: string | null
  language: string
  /** Held at arm's length: nobody's words. Not looked for among the records. */
  scare: boolean
  attribution: string | null
  /** Null for scare quotes. */
  match: MatchView | null
}

export interface MatchView {
  kind: MatchKind
  record: StatementSubjectView | null
  /** Where the words stand in the record. */
  passage: Passage | null
  /** What the article has, beside what the record has instead; one of the two may be empty. */
  differences: Array<{ article: string; record: string }>
  /** Of words that a model suggests to be a translation: how near they are, up to 1. Null otherwise, and where a person says so. */
  similarity: number | null
  /** Whether an embedding model was asked what the words may be translated from. */
  compared: boolean
}

/** Whether quotes are held against records of other languages. */
export interface EmbeddingsView {
  /** `unusable`: a model was named, and cannot be read. */
  state: 'absent' | 'used' | 'unusable'
  /** What is wrong with it, as the error has it. */
  problem: { code: string; message: string } | null
}

export interface PostView extends Found {
  author: string
  handle: string | null
  date: SaidDate | null
  text: string
  language: string
  /** The same post among the records. */
  record: StatementSubjectView | null
}

export interface ActorLine {
  name: string
  kind: 'person' | 'organisation' | 'unknown'
  /** Every form that refers to them. */
  forms: string[]
  /** Articles that speak of them. */
  articles: string[]
  /** Ids of the persons of this fonds who go by that name or account; several where nobody merged them yet. */
  persons: string[]
}

export interface ConflictView {
  kind: Conflict['kind']
  between: string[]
  /** `ref`s of two claims. */
  a: string
  b: string
  why: string
  whyIn: Reason['whyIn']
  /** Which of the two the records bear out; null where they say nothing. */
  record: 'a' | 'b' | 'both' | 'neither' | null
}

export interface AgreementView {
  what: string
  claims: string[]
  independent: number
  /** Who has it from whom: outlet, source. */
  chain: Array<[string, string]>
}

/** A claim of kind `statement` as it would stand in the register. */
export interface SuggestedStatement {
  /** `ref` of the claim. */
  claim: string
  who: string
  /** Null where the register has no word for the stance: then whoever accepts it says which. */
  says: Stance | null
  when: string | null
  words: string | null
  /** The conversations that the article is likely to speak of; may be empty: then whoever accepts it says which. */
  about: StatementSubjectView[]
  /** Number of the statement in the register, once it was accepted. */
  entered: number | null
}

/** `GET /api/coverage/articles/:id`: the article as a reader sees it, with everything found in it. */
export interface ArticlePage {
  article: ArticleLine
  /** Paragraphs, headings, embedded posts, and what the site put around them, in the order of the text. */
  blocks: ArticleBlock[]
  claims: ClaimView[]
  quotes: QuoteView[]
  posts: PostView[]
  conflicts: ConflictView[]
  /** Claims of other articles that conflicts speak of. */
  others: ClaimView[]
  people: ActorLine[]
  statements: SuggestedStatement[]
  embeddings: EmbeddingsView
  undo: { seq: number; sentence: string } | null
}

export interface ArticleBlock {
  kind: 'heading' | 'paragraph' | 'post' | 'chrome'
  start: number
  end: number
  /** The text in pieces, each with the `ref`s of what covers it. Together they are the text of the block. */
  runs: Array<{ text: string; refs: string[] }>
}

/** `GET /api/records/:id/coverage`: what articles say of one record. */
export interface RecordCoverage {
  /** Quotes that are its words. */
  quotedBy: Array<{ article: ArticleLine; quote: QuoteView }>
  /** Claims that it bears out or speaks against. */
  claims: Array<{ article: ArticleLine; claim: ClaimView }>
}

/** `GET /api/coverage/timeline?from&to`: what happened, as articles say; for the press lane. Dismissed ones are left out. */
export interface ClaimEntry {
  ref: string
  /** Record id of the article. */
  article: string
  outlet: string
  lane: Extract<Lane, 'press'>
  kind: ClaimKind
  date: SaidDate
  bound: Bound
  /** The words that the claim rests on. */
  words: string
  support: Support
  decision: Verdict | null
}

/**
 * `GET /api/coverage/followed?within` (milliseconds, 15 minutes unless told) and `&record`: public posts that follow a private
 * message so soon. Those that share words or links with the message first, then the soonest.
 */
export interface FollowedAct {
  message: TimelineEntry
  post: TimelineEntry
  /** Milliseconds. */
  after: number
  /** Links and runs of words that stand in both. */
  shared: string[]
}

/** Answer to `POST /api/coverage/decisions`, `/undo` and `/accept`. */
export interface CoverageDecided {
  seq: number
  sentence: string
  /** What was decided about; null where something was taken back. */
  ref: string | null
}

/** Body of `POST /api/coverage/decisions`. */
export interface DecideBody {
  ref: string
  verdict: Verdict
  /** With `correct`. */
  correction?: Correction
}

/** Body of `POST /api/coverage/accept`: a suggested statement goes into the register; what is given replaces the suggestion. */
export interface AcceptBody {
  ref: string
  who?: string
  says?: Stance
  when?: string
  words?: string
  /** Ids of records and conversations. */
  about?: string[]
}
