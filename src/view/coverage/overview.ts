// All that was found -> the lines of articles and of the people they speak of.

import type { Reading } from '../../record/coverage.ts'
import type { Judgement } from '../../record/coverage-decision.ts'
import type { RecordRow } from '../../record/row/record.ts'
import type { ActorLine, ArticleLine } from '../model.ts'
import { dateView } from '../record-line.ts'

interface Article {
  row: RecordRow
  outlet: string
  reading: Reading
  personsOf(actor: string): string[]
}

interface Thing {
  ref: string
  article: Article
  judgement: Judgement | null
}

interface Everything {
  articles: Article[]
  claims: Thing[]
  quotes: Thing[]
  posts: Thing[]
  conflicts: Array<{ a: string; b: string }>
}

/** Languages in which articles are read for more than their quotation marks. */
const readable = ['en', 'fr']

export function articleLines({ articles, claims, quotes, posts, conflicts }: Everything): ArticleLine[] {
  const articleOf = new Map(claims.map(({ ref, article }) => [ref, article]))
  return articles.map((article) => {
    const own = (things: Thing[]) => things.filter((each) => each.article === article)
    const live = (things: Thing[]) => own(things).filter(({ judgement }) => judgement?.verdict !== 'dismiss').length
    const { row, outlet, reading } = article
    const language = readable.find((each) => reading.prose.language.startsWith(each)) ?? null
    return {
      ...{ id: row.id, outlet, title: row.subject ?? row.preview, published: dateView(row), language },
      ...{ claims: live(claims), quotes: live(quotes), posts: live(posts) },
      conflicts: conflicts.filter(({ a, b }) => articleOf.get(a) === article || articleOf.get(b) === article).length,
      open: [claims, quotes, posts].flatMap(own).filter(({ judgement }) => judgement === null).length,
    }
  })
}

/** Each name once; those of whom most articles speak first. */
export function actorLines(articles: Article[]): ActorLine[] {
  const lines = new Map<string, ActorLine>()
  for (const { row, reading, personsOf } of articles) {
    for (const { name, kind, forms } of reading.actors) {
      const held = lines.get(name) ?? { name, kind, forms: [], articles: [], persons: [] }
      lines.set(name, {
        ...held,
        kind: held.kind === 'unknown' ? kind : held.kind,
        forms: [...new Set([...held.forms, ...forms])],
        articles: [...held.articles, row.id],
        persons: [...new Set([...held.persons, ...personsOf(name)])],
      })
    }
  }
  return [...lines.values()].sort((a, b) => b.articles.length - a.articles.length)
}
