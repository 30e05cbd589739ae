// All that was found in the articles of a fonds -> one object for programs: what "fonds coverage --json" prints. Articles go by
// the name of their file where that tells them apart. `start` and `end` are code points in the text as it is read: for plain
// text the file as it is.
import type {
  Agreement,
  Claim,
  ClaimCheck,
  Conflict,
  EmbeddedPost,
  Quote,
  QuoteMatch,
  Span,
} from '../../record/coverage.ts'
import type { RecordRow } from '../../record/row/record.ts'
import type { ActorLine } from '../model.ts'
import type { ArticleSource, FoundThing } from './found.ts'

export interface ReportSource {
  articles: ArticleSource[]
  claims: Array<FoundThing<Claim> & { check: ClaimCheck }>
  quotes: Array<FoundThing<Quote> & { match: QuoteMatch | null }>
  posts: Array<FoundThing<EmbeddedPost> & { record: string | null }>
  conflicts: Array<Omit<Conflict, 'a' | 'b'> & { a: string; b: string }>
  agreements: Array<Omit<Agreement, 'claims'> & { claims: string[] }>
}

export type Report = Record<
  'articles' | 'people' | 'claims' | 'quotes' | 'posts' | 'conflicts' | 'agreements',
  Array<Record<string, unknown>>
>

/** `rows` holds the records that matches and checks name. */
export function coverageReport(
  source: ReportSource,
  people: ActorLine[],
  rows: ReadonlyMap<string, RecordRow>,
): Report {
  const nameOf = fileNames(source.articles)
  const key = (id: string) => rows.get(id)?.key ?? null
  const placed = ({ ref, article, judgement }: FoundThing<Span>) => ({
    article: nameOf(article.row.id),
    ref,
    decision: judgement?.verdict ?? null,
  })
  const claims = new Map(source.claims.map((each) => [each.ref, each]))
  const side = (ref: string) => {
    const { article, found } = claims.get(ref)!
    return { article: nameOf(article.row.id), ref, ...found }
  }
  return {
    articles: source.articles.map((article) => articleReport(article, nameOf)),
    people: people.map(({ forms, articles, ...rest }) => ({
      ...rest,
      alsoWritten: forms,
      articles: articles.map(nameOf),
    })),
    claims: source.claims.map((each) => {
      const { records } = each.check
      return { ...placed(each), ...each.found, check: { ...each.check, keys: records.map(key) } }
    }),
    quotes: source.quotes.map((each) => {
      const match = each.match && { ...each.match, key: each.match.record === null ? null : key(each.match.record) }
      return { ...placed(each), ...each.found, match }
    }),
    posts: source.posts.map((each) => {
      return {
        ...placed(each),
        ...each.found,
        record: each.record,
        key: each.record === null ? null : key(each.record),
      }
    }),
    conflicts: source.conflicts.map((each) => ({ ...each, a: side(each.a), b: side(each.b) })),
    agreements: source.agreements.map((each) => {
      const sides = each.claims.map(side)
      return { ...each, articles: [...new Set(sides.map(({ article }) => article))], claims: sides }
    }),
  }
}

function articleReport({ row, outlet, reading, cut }: ArticleSource, nameOf: (id: string) => string) {
  const { language, chrome } = reading.prose
  return {
    ...{ file: nameOf(row.id), path: row.path, record: row.id, outlet, title: row.subject, language },
    ...{ published: row.edtf, publishedBasis: row.basis },
    chrome: chrome.map(({ start, end }) => ({ start, end, text: cut(start, end) })),
  }
}

/** The file's own name, or its whole path where another article is called the same. */
function fileNames(articles: ArticleSource[]): (id: string) => string {
  const short = (path: string) => path.replace(/^.*\//, '')
  const times = new Map<string, number>()
  for (const { row } of articles) times.set(short(row.path), (times.get(short(row.path)) ?? 0) + 1)
  const names = articles.map(
    ({ row }) => [row.id, times.get(short(row.path)) === 1 ? short(row.path) : row.path] as const,
  )
  const byId = new Map(names)
  return (id) => byId.get(id) ?? id
}
