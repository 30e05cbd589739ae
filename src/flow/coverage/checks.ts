// The claims of articles -> what the records say to each: gathers what is held of those of whom a claim speaks.
import { checkClaim, type Evidence } from '../../coverage/check/evidence.ts'
import { folded } from '../../coverage/reconcile/same-actor.ts'
import type { Claim, ClaimCheck, Quote, QuoteMatch } from '../../record/coverage.ts'
import type { MessageRow } from '../../record/row/message.ts'
import type { RecordRow } from '../../record/row/record.ts'
import { datedArticles, messagesBetween, postsBy } from '../../store/coverage/between.ts'
import type { Fonds } from '../../store/fonds.ts'
import { recordRowsById } from '../../store/list/records.ts'
import type { CoveredArticle, Found } from './coverage.ts'

type FoundQuote = Found<Quote> & { match: QuoteMatch | null }

/** In the order given; against all that is held, or only the records of these ids. */
export function checksOf(
  fonds: Fonds,
  claims: Found<Claim>[],
  quotes: FoundQuote[],
  only?: ReadonlySet<string>,
): Array<Found<Claim> & { check: ClaimCheck }> {
  const held = gatherer(fonds, quotes, only)
  const told = new Map<CoveredArticle, Told>()
  return claims.map((claim) => {
    const check = checkClaim(claim.found, held(claim, told.get(claim.article)))
    if (claim.found.kind === 'message' || claim.found.kind === 'reply') {
      told.set(claim.article, { claim: claim.found, record: check.support === 'supported' ? check.records[0]! : null })
    }
    return { ...claim, check }
  })
}

/** The message of which an article told last, and the record that it is. */
interface Told {
  claim: Claim
  record: string | null
}

function gatherer(
  fonds: Fonds,
  quotes: FoundQuote[],
  only: ReadonlySet<string> | undefined,
): (claim: Found<Claim>, told: Told | undefined) => Evidence {
  const among = <Row extends { id: string }>(rows: Row[]) => (only ? rows.filter(({ id }) => only.has(id)) : rows)
  const between = remembering((from: string[], to: string[]) => among(messagesBetween(fonds, from, to)))
  const posts = remembering((from: string[]) => among(postsBy(fonds, from)))
  const quoted = quotedRecords(fonds, quotes)
  const articles = among(datedArticles(fonds))
  return ({ found, article }, told) => {
    const { writers, readers } = sidesOf(found)
    const of = (names: string[]) => names.map((name) => article.personsOf(name))
    const [from, to] = [of(writers), of(readers)]
    const forth = between(from.flat(), to.flat()).filter((row) => reaches(row, to))
    const back = between(to.flat(), from.flat()).filter((row) => reaches(row, from))
    const who = found.who ?? []
    const outlets = who.map(folded)
    const authors = [...who, ...writers, ...(found.speaker === undefined ? [] : [found.speaker])]
    return {
      unknown: [...writers, ...readers].filter((name) => article.personsOf(name).length === 0),
      forth,
      back,
      acts: [
        ...posts(of(who).flat()),
        ...articles.filter(({ outlet }) => outlets.some((name) => isOutlet(name, folded(outlet)))),
      ],
      quoted: quoted(article, found, of(authors).flat()),
      before: beforeOf(told, found, back),
    }
  }
}

/** Articles tell of the same few people again and again: what is held of them is read once. */
function remembering<T>(read: (...persons: string[][]) => T[]): (...persons: string[][]) => T[] {
  const known = new Map<string, T[]>()
  return (...persons) => {
    if (persons.some((each) => each.length === 0)) return []
    const key = JSON.stringify(persons)
    const held = known.get(key) ?? read(...persons)
    known.set(key, held)
    return held
  }
}

/** Who is said to write, and who to receive. */
function sidesOf({ from = [], to = [], between = [] }: Claim): { writers: string[]; readers: string[] } {
  const [one, ...others] = between
  return one === undefined ? { writers: from, readers: to } : { writers: [one], readers: others }
}

/** True where everybody named is among those who received it. */
function reaches({ to }: MessageRow, named: string[][]): boolean {
  return named.every((persons) => persons.some((person) => to.includes(person)))
}

/** "The Breakwater Review" is "Breakwater Review". */
function isOutlet(name: string, outlet: string): boolean {
  const bare = (text: string) => text.replace(/^(?:the|le|la|les|l) /, '')
  return bare(name) === bare(outlet)
}

/** What an answer answers: the last message told, where it went the other way. */
function beforeOf(told: Told | undefined, { from = [], to = [] }: Claim, back: MessageRow[]): MessageRow | null {
  if (!told || told.record === null) return null
  const turned = told.claim.from?.join() === to.join() && told.claim.to?.join() === from.join()
  return turned ? (back.find(({ id }) => id === told.record) ?? null) : null
}

/** The records whose words stand in the sentence of a claim, where those of whom it speaks wrote them. */
function quotedRecords(fonds: Fonds, quotes: FoundQuote[]) {
  // What a model suggests proves nothing.
  const matched = quotes.filter(({ match }) => match?.record != null && match.similarity === undefined)
  const rows = new Map(
    recordRowsById(fonds, [...new Set(matched.map(({ match }) => match!.record!))]).map((row) => [row.id, row]),
  )
  return (article: CoveredArticle, { sentence }: Claim, authors: string[]) => {
    const inside = matched.filter((each) => {
      return each.article === article && each.found.start >= sentence.start && each.found.start < sentence.end
    })
    const held = inside.flatMap(({ match }) => rows.get(match!.record!) ?? []).filter((row) => isBy(row, authors))
    return [...new Set(held)].flatMap(({ id, at, until }) => (at === null ? [] : [{ id, at, until: until ?? at }]))
  }
}

function isBy({ parties }: RecordRow, authors: string[]): boolean {
  return parties.some(({ role, person }) => (role === 'from' || role === 'sender') && authors.includes(person))
}
