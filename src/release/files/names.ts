// Ids of the fonds -> ids in public. A bare id is a hash of bytes or of an address, which can be guessed and tried; a salted one
// tells nothing to whoever does not hold the secret of the fonds, and stays the same in every edition.
import { createHmac } from 'node:crypto'
import { base32 } from '../../record/id.ts'
import type { PublicConversation, PublicCoverage, PublicRecord, PublicStatement } from '../../view/model/release.ts'
import { commitmentOf } from '../log/commitment.ts'
import { safeName } from './layout.ts'

export interface PublicNames {
  person(id: string): string
  conversation(id: string): string
  /** The id of a record in which something is hidden. */
  record(id: string): string
  /** What stands for a record that is withheld, and what opens it. */
  commitment(id: string, rawSha256: string): { commitment: string; salt: string }
}

/** `secret` is that of the fonds, which is never published. */
export function publicNames(secret: Uint8Array): PublicNames {
  const salted = (label: string, value: string) => createHmac('sha256', secret).update(`${label}:${value}`)
  const lettersOf = (label: string, value: string, letters: number) =>
    base32(salted(label, value).digest('hex'), letters)
  return {
    person: remembered((id) => `p${lettersOf('person', id, 16)}`),
    conversation: remembered((id) => `c${lettersOf('conversation', id, 16)}`),
    record: (id) => lettersOf('record', id, 24),
    commitment(id, rawSha256) {
      const salt = salted('withheld', id).digest()
      return { commitment: commitmentOf(salt, Buffer.from(rawSha256, 'hex')), salt: salt.toString('hex') }
    },
  }
}

/** The same few come again in every record. */
function remembered(make: (id: string) => string): (id: string) => string {
  const made = new Map<string, string>()
  return (id) => {
    const held = made.get(id) ?? make(id)
    made.set(id, held)
    return held
  }
}

/** Id in the fonds -> id in public, of the records that are published and no others. */
export type Published = ReadonlyMap<string, string>

export function nameRecord(record: PublicRecord, names: PublicNames, published: Published): PublicRecord {
  const party = <Party extends { person: string }>(each: Party) => ({ ...each, person: names.person(each.person) })
  return {
    ...record,
    id: published.get(record.id)!,
    from: record.from.map(party),
    to: record.to.map(party),
    cc: record.cc.map(party),
    conversation: record.conversation === null ? null : names.conversation(record.conversation),
    parent: nameOf(record.parent, published),
    // Of the name as it is published: something in it may be hidden.
    files: record.files.map((file) => ({
      ...file,
      href: file.href === null ? null : `files/${file.ordinal}-${safeName(file.name)}`,
    })),
  }
}

/** Null for what is not published: that there is something says more than is published. */
function nameOf(id: string | null, published: Published): string | null {
  return id === null ? null : (published.get(id) ?? null)
}

function namesOf(ids: string[], published: Published): string[] {
  return ids.flatMap((id) => published.get(id) ?? [])
}

export function nameStatement(statement: PublicStatement, names: PublicNames, published: Published): PublicStatement {
  const { person, source, about } = statement
  return {
    ...statement,
    person: person === null ? null : names.person(person),
    source: { ...source, record: nameOf(source.record, published) },
    about: about.flatMap(({ kind, id }) => {
      const named = kind === 'record' ? nameOf(id, published) : names.conversation(id)
      return named === null ? [] : [{ kind, id: named }]
    }),
  }
}

/** What is said of an article that is not published goes. */
export function nameCoverage(coverage: PublicCoverage, published: Published): PublicCoverage {
  const isOut = ({ article }: { article: string }) => published.has(article)
  // A `ref` is the id of the article, a slash and a place.
  const ref = (of: string) => of.replace(/^[^/]*/, (article) => published.get(article) ?? '')
  const isKnown = (of: string) => published.has(of.replace(/\/.*$/, ''))
  return {
    articles: coverage.articles
      .filter(({ id }) => published.has(id))
      .map((article) => ({ ...article, id: published.get(article.id)! })),
    claims: coverage.claims.filter(isOut).map((claim) => ({
      ...claim,
      ref: ref(claim.ref),
      article: published.get(claim.article)!,
      records: namesOf(claim.records, published),
    })),
    quotes: coverage.quotes.filter(isOut).map((quote) => ({
      ...quote,
      ref: ref(quote.ref),
      article: published.get(quote.article)!,
      record: nameOf(quote.record, published),
    })),
    conflicts: coverage.conflicts
      .filter(({ a, b }) => isKnown(a) && isKnown(b))
      .map((conflict) => ({
        ...conflict,
        a: ref(conflict.a),
        b: ref(conflict.b),
      })),
    agreements: coverage.agreements.map((each) => ({ ...each, claims: each.claims.filter(isKnown).map(ref) })),
  }
}

/** `withheld` is for the caller to fill in. */
export function nameConversation<Conversation extends Omit<PublicConversation, 'withheld'>>(
  conversation: Conversation,
  names: PublicNames,
  published: Published,
): Conversation {
  return {
    ...conversation,
    id: names.conversation(conversation.id),
    records: conversation.records.flatMap((each) => {
      const id = published.get(each.id)
      return id === undefined ? [] : [{ ...each, id }]
    }),
  }
}
