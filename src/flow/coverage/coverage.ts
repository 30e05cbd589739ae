// The articles of a fonds, what is read out of them, what people decided, and the records -> how it all stands to each other.
// Made when first asked for, and kept while nothing comes in and nobody decides.
import { cutter } from '../../coverage/article/offsets.ts'
import { conflictsThroughRecords } from '../../coverage/check/through-records.ts'
import { reconcile } from '../../coverage/reconcile/reconcile.ts'
import type {
  Agreement,
  Claim,
  ClaimCheck,
  ClaimRef,
  Conflict,
  EmbeddedPost,
  Quote,
  QuoteMatch,
  Reading,
  Span,
} from '../../record/coverage.ts'
import type { RecordRow } from '../../record/row/record.ts'
import { enteredStatements, standingJudgements } from '../../store/coverage/judgement.ts'
import { embeddingsState } from '../../store/embeddings.ts'
import type { Fonds } from '../../store/fonds.ts'
import { getMarks } from '../../store/source.ts'
import { checksOf } from './checks.ts'
import { type Judged, judgedReading } from './judged.ts'
import { personsBehind } from './known-people.ts'
import { matchesOf, postRecords } from './quoted-records.ts'
import { type OnRead, type ReadArticle, readingsOf } from './readings.ts'

export interface Found<T extends Span> extends Judged<T> {
  /** The article's record id, a slash, and the place. */
  ref: string
  article: CoveredArticle
}

export interface CoveredArticle {
  row: RecordRow
  /** As a reader would call the paper; the file's name where nothing says so. */
  outlet: string
  reading: Reading
  /** The text between two places. */
  cut(start: number, end: number): string
  /** All persons of the fonds who go by the name of an actor. */
  personsOf(actor: string): string[]
}

export interface Coverage {
  articles: CoveredArticle[]
  claims: Array<Found<Claim> & { check: ClaimCheck }>
  quotes: Array<Found<Quote> & { match: QuoteMatch | null }>
  posts: Array<Found<EmbeddedPost> & { record: string | null }>
  /** With `ref`s of claims in place of numbers. */
  conflicts: Array<Omit<Conflict, 'a' | 'b'> & { a: string; b: string }>
  agreements: Array<Omit<Agreement, 'claims'> & { claims: string[] }>
  /** Numbers of statements in the register that were taken out of an article, by `ref`. */
  entered: Map<string, number>
}

const remembered = new WeakMap<Fonds, { state: string; coverage: Promise<Coverage> }>()

/** Tells how many articles are read, and of how many records the sentences are ready to be compared with other languages. */
export async function coverageOf(fonds: Fonds, onRead?: OnRead, onFilled?: OnRead): Promise<Coverage> {
  const articles = await readingsOf(fonds, onRead)
  const { applied, arranged } = getMarks(fonds)
  const state = `${applied} ${arranged} ${articles.length} ${embeddingsState(fonds)}`
  const held = remembered.get(fonds)
  if (held?.state === state) return held.coverage
  const coverage = assemble(fonds, articles.map(covered), onFilled)
  remembered.set(fonds, { state, coverage })
  coverage.catch(() => remembered.delete(fonds))
  return coverage
}

/**
 * The same as if nothing were held but these records, by id. Where the words of a quote stand in another, nothing is said of
 * them: that they stand nowhere would not be true.
 */
export async function coverageWithin(fonds: Fonds, only: ReadonlySet<string>): Promise<Coverage> {
  const all = await coverageOf(fonds)
  const articles = all.articles.filter(({ row }) => only.has(row.id))
  const isIn = ({ article }: { article: CoveredArticle }) => only.has(article.row.id)
  const isOut = (record: string | null | undefined) => record != null && !only.has(record)
  const quotes = all.quotes
    .filter(isIn)
    .map((quote) =>
      isOut(quote.match?.record) ? { ...quote, match: null } : { ...quote, match: decided(quote.match) },
    )
  const claims = checksOf(fonds, all.claims.filter(isIn), quotes, only)
  const posts = all.posts.filter(isIn).map((post) => (isOut(post.record) ? { ...post, record: null } : post))
  return { articles, claims, quotes, posts, ...reconciled(articles, claims.filter(isLive)), entered: all.entered }
}

/** An edition follows from what is held and what people decided: what a model suggests is not in it. */
function decided(match: QuoteMatch | null): QuoteMatch | null {
  if (match?.similarity === undefined) return match
  return { kind: 'other-language', record: null, place: null, differences: [] }
}

/** True for what people did not dismiss. */
export function isLive({ judgement }: { judgement: Judged<Span>['judgement'] }): boolean {
  return judgement?.verdict !== 'dismiss'
}

export function refOf(article: string, place: string): string {
  return `${article}/${place}`
}

async function assemble(fonds: Fonds, articles: CoveredArticle[], onFilled?: OnRead): Promise<Coverage> {
  const judgements = standingJudgements(fonds)
  const read = articles.map((article) => {
    const own = judgements.filter((each) => each.article === article.row.id)
    const placed = <T extends Span>(each: Judged<T>): Found<T> => ({
      ...each,
      ref: refOf(article.row.id, each.place),
      article,
    })
    const { claims, quotes, posts } = judgedReading(article.reading, own)
    return { claims: claims.map(placed), quotes: quotes.map(placed), posts: posts.map(placed) }
  })
  const claims = read.flatMap((each) => each.claims)
  const posts = read.flatMap((each) => each.posts)
  const quotes = await matchesOf(
    fonds,
    read.flatMap((each) => each.quotes),
    claims,
    onFilled,
  )
  const checked = checksOf(fonds, claims, quotes)
  const entered = enteredStatements(fonds).map(({ seq, article, place }) => [refOf(article, place), seq] as const)
  return {
    articles,
    claims: checked,
    quotes,
    posts: postRecords(fonds, posts),
    ...reconciled(articles, checked.filter(isLive)),
    entered: new Map(entered),
  }
}

function covered({ row, reading, namesakes }: ReadArticle): CoveredArticle {
  const persons = new Map(reading.actors.map((actor) => [actor.name, personsBehind(actor, namesakes)]))
  const personsOf = (name: string) => persons.get(name) ?? []
  return { row, outlet: row.outlet ?? fileName(row.path), reading, cut: cutter(reading.prose.text), personsOf }
}

function fileName(path: string): string {
  return path.replace(/^.*\//, '')
}

/** `claims` are those that nobody dismissed: what is dismissed contradicts nobody. */
function reconciled(
  articles: CoveredArticle[],
  claims: Coverage['claims'],
): Pick<Coverage, 'conflicts' | 'agreements'> {
  const live = articles.map((article) => claims.filter((each) => each.article === article))
  const readings = articles.map(({ reading }, at) => ({ ...reading, claims: live[at]!.map(({ found }) => found) }))
  const ref = ({ article, claim }: ClaimRef) => live[article]![claim]!.ref
  const { conflicts, agreements } = reconcile(
    readings,
    articles.map(({ outlet }) => outlet),
  )
  const found = conflicts.map((each) => ({ ...each, a: ref(each.a), b: ref(each.b) }))
  const pairs = new Set(found.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const asChecked = ({ ref, found, check, article: { row, outlet } }: Coverage['claims'][number]) => {
    return { ref, claim: found, check, article: row.id, outlet }
  }
  const more = conflictsThroughRecords(claims.map(asChecked)).filter(({ a, b }) => !pairs.has(`${a} ${b}`))
  return {
    conflicts: [...found, ...more],
    agreements: agreements.map((each) => ({ ...each, claims: each.claims.map(ref) })),
  }
}
