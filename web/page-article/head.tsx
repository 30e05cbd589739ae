// What stands above an article: its outlet and day, and what was found in it.
import { Link } from '@tanstack/react-router'
import type { ArticlePage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { hasHeadline } from './headline.ts'

export function ArticleHead({ page }: { page: ArticlePage }) {
  const { t } = useI18n()
  const { article } = page
  return (
    <header className="article-head">
      <p className="article-kicker">
        <LaneGlyph lane="press" word="shown" /> <strong>{article.outlet}</strong> <DateText date={article.published} />
      </p>
      <p className="article-ways">
        <Link to="/coverage" search={{}}>
          {t('article.all')}
        </Link>
        <Link to="/r/$id" params={{ id: article.id }}>
          {t('article.record')}
        </Link>
      </p>
      {!hasHeadline(page) && <h1 lang={article.language ?? undefined}>{article.title || article.outlet}</h1>}
      <p className="article-sum quiet">
        {[
          t('coverage.claims', { n: article.claims }),
          t('coverage.quotes', { n: article.quotes }),
          article.conflicts > 0 ? t('coverage.conflicts', { n: article.conflicts }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  )
}
