// What is read out of press articles: people, times, quotes, claims; and how these stand to each other and to the records.
// Everything here is a suggestion, tied to its place in the text, until a person decides.

/** A place in an article: Unicode code points from the start of its text, `end` not included. */
export interface Span {
  start: number
  end: number
}

/** The text of an article as it is read, and what of it is not the writer's prose. */
export interface Prose {
  text: string
  /** `fr`, `en`; other languages are read as far as punctuation goes. */
  language: string
  /** EDTF; the day to which "Monday" and "two weeks later" are bound. */
  published: string | null
  outlet: string | null
  /** What a site puts around an article: never searched for anything. */
  chrome: Span[]
  /** Paragraphs and headings in order, without chrome and embedded posts. */
  paragraphs: Paragraph[]
  posts: EmbeddedPost[]
}

export interface Paragraph extends Span {
  heading: boolean
}

/** A public post that the article shows as it is. */
export interface EmbeddedPost extends Span {
  author: string
  /** With its `@`; null where the article leaves it out. */
  handle: string | null
  /** EDTF. */
  date: string | null
  text: string
  language: string
}

/** Somebody of whom articles speak: a person, an organisation, an account. */
export interface Actor {
  /** The fullest form, which names the actor in claims and quotes. */
  name: string
  kind: 'person' | 'organisation' | 'unknown'
  /** Every form that refers to the actor: names, handles, descriptions. */
  forms: string[]
  /** Id of the person of the fonds (`p…`), where the name or the account is known there. */
  person?: string
}

/** A person of the fonds, whose names and accounts are preferred to what an article seems to say. */
export interface KnownPerson {
  person: string
  /** As sources write them, the one to show first. */
  names: string[]
  /** With their `@`. */
  handles: string[]
}

/** One place that refers to an actor; `actor` is the actor's name. */
export interface Mention extends Span {
  actor: string
  how: 'name' | 'handle' | 'description' | 'pronoun'
}

export interface Sentence extends Span {
  /** Which paragraph of the prose holds it. */
  paragraph: number
}

export const bounds = ['exact', 'at least', 'at most'] as const
/** Whether a time or a number is meant as it stands, or may be more, or may be less. */
export type Bound = (typeof bounds)[number]

/** An expression of time and what it means. */
export interface TimeExpression extends Span {
  text: string
  /** EDTF (level 0 or 1, `~` where vague); null where the article does not say to what it is relative. */
  value: string | null
  bound: Bound
  /** Said so that only a rough span can be meant: "in the last weeks of the campaign". */
  vague: boolean
  /** What the value hangs on, in words: "weekday before the publication date". */
  basis: string
}

/** Words that an article puts in somebody's mouth. The span is that of the words, without the marks around them. */
export interface Quote extends Span {
  text: string
  /** Name of an actor. */
  speaker: string | null
  language: string
  /** Single words held at arm's length, a title, a name in quotation marks: nobody's words. */
  scare: boolean
  /** What is the speaker's in it: between editor's insertions, `[…]` and ellipses. */
  pieces: string[]
  attribution?: string
}

export const claimKinds = ['message', 'reply', 'span', 'count', 'act', 'statement'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** The stances an article can report; those of the register of statements, and two that only articles need. */
export const claimStances = [
  'confirms',
  'denies',
  'denies knowledge',
  'disputes',
  'cannot confirm',
  'no comment',
  'no concern',
] as const
export type ClaimStance = (typeof claimStances)[number]

/** What an article says about the correspondence. Names are those of actors. */
export interface Claim extends Span {
  kind: ClaimKind
  /** The words that the span covers. */
  anchor: string
  sentence: Span
  /** Of a message, a reply, a count. */
  from?: string[]
  to?: string[]
  /** Of an act or a statement. */
  who?: string[]
  /** Of a span: between whom the exchange ran. */
  between?: string[]
  /** EDTF; null where the article does not say. */
  when: string | null
  basis?: string
  bound?: Bound
  count?: number
  /** What is counted: `messages`, `replies`, `posts`. */
  unit?: string
  negated?: boolean
  stance?: ClaimStance
  /** Who speaks for `who`: "his spokeswoman", "Alan Futerfas". */
  speaker?: string
  /** By which way: `e-mail`, `private message`, `post`. */
  channel?: string
  /** From whom the article has it: "The Atlantic". */
  attribution?: string
}

/** All that is read out of one article. */
export interface Reading {
  prose: Prose
  sentences: Sentence[]
  actors: Actor[]
  mentions: Mention[]
  times: TimeExpression[]
  quotes: Quote[]
  claims: Claim[]
}

export const matchKinds = [
  'verbatim',
  'shortened',
  'altered',
  'translated',
  'elsewhere',
  'nowhere',
  'other-language',
] as const
/** How a quote stands to the records. `elsewhere`: in another message than the article says. */
export type MatchKind = (typeof matchKinds)[number]

export interface QuoteMatch {
  kind: MatchKind
  /** The record that holds the words; null for `nowhere` and `other-language`. */
  record: string | null
  /** Where the words stand in the text of that record. */
  place: Span | null
  /** Words of the article that the record does not have there, beside what it has instead. */
  differences: { article: string; record: string }[]
  /** Of `translated`, where a model suggests it: how near the words are, up to 1. Absent where a person says so. */
  similarity?: number
  /** Of words that stand nowhere: true where a model was asked for what they may be translated from, and found nothing. */
  compared?: true
}

/** Whether the records held bear a claim out. `not-covered`: nothing held speaks for or against it. */
export type Support = 'supported' | 'contradicted' | 'not-covered'

/** One plain sentence, in English and in each language of the interface. */
export interface Reason {
  why: string
  whyIn: Record<'en' | 'fr', string>
}

export interface ClaimCheck extends Reason {
  support: Support
  /** Ids of the records that bear it out or speak against it. */
  records: string[]
}

/** A claim by the number of its article in the order given, and its own number in that article's reading. */
export interface ClaimRef {
  article: number
  claim: number
}

/** Two claims that cannot both be true. */
export interface Conflict extends Reason {
  kind: ClaimKind | 'order'
  between: string[]
  a: ClaimRef
  b: ClaimRef
}

/** Claims of several articles that say the same. */
export interface Agreement {
  what: string
  claims: ClaimRef[]
  /** Outlets that say so of their own knowledge; where all cite others, those that are cited. */
  independent: number
  /** Who has it from whom: `[outlet, source]`. */
  chain: [string, string][]
}
