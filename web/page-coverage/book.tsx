// The page of coverage as its parts look things up: articles and claims by their names, and the language of the reader.
import { createContext, useContext } from 'react'
import type { ArticleLine, ClaimView, CoveragePage } from '../../src/view/model.ts'

export interface Book {
  article(id: string): ArticleLine | undefined
  claim(ref: string): ClaimView | undefined
  /** Everything that is in conflict with another article. */
  disputed: ReadonlySet<string>
}

export function bookOf(page: Pick<CoveragePage, 'articles' | 'claims' | 'conflicts'>): Book {
  const articles = new Map(page.articles.map((article) => [article.id, article]))
  const claims = new Map(page.claims.map((claim) => [claim.ref, claim]))
  return {
    article: (id) => articles.get(id),
    claim: (ref) => claims.get(ref),
    disputed: new Set(page.conflicts.flatMap(({ a, b }) => [a, b])),
  }
}

const BookContext = createContext<Book | null>(null)

export const BookProvider = BookContext.Provider

export function useBook(): Book {
  const book = useContext(BookContext)
  if (!book) throw new Error('useBook outside of BookProvider')
  return book
}
