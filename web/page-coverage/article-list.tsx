// Every article that is held: outlet, headline, day, and how much in it is still to be decided.
import { Link } from '@tanstack/react-router'
import type { ArticleLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'

export function ArticleList({ articles }: { articles: ArticleLine[] }) {
  const { t } = useI18n()
  return (
    <ul className="article-list">
      {articles.map((article) => (
        <li key={article.id}>
          <p className="article-outlet">
            <LaneGlyph lane="press" /> {article.outlet}{' '}
            <span className="quiet">
              <DateText date={article.published} detail="day" />
            </span>
          </p>
          <Link
            data-step
            className="article-headline"
            to="/coverage/$id"
            params={{ id: article.id }}
            search={{}}
            lang={article.language ?? undefined}
          >
            {article.title || article.outlet}
          </Link>
          <p className="quiet article-counts">
            {[
              t('coverage.claims', { n: article.claims }),
              t('coverage.quotes', { n: article.quotes }),
              article.conflicts > 0 ? t('coverage.conflicts', { n: article.conflicts }) : null,
              article.open > 0 ? t('coverage.open', { n: article.open }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
