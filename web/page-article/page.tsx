// One article with everything that was found in it: marks in its text, notes beside it. /coverage/<record id>?at=<place>
import './article.css'
import { getRouteApi } from '@tanstack/react-router'
import type { ArticlePage as Model } from '../../src/view/model.ts'
import { useArticle } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { ArticleHead } from './head.tsx'
import { Reader } from './reader.tsx'

const route = getRouteApi('/coverage/$id')

export default function ArticlePage() {
  const { t } = useI18n()
  const { id } = route.useParams()
  const { data: page, error, refetch } = useArticle(id)
  useTitle(page ? page.article.title || page.article.outlet : t('article.title'))
  if (error && page?.article.id !== id) return <ErrorState error={error} retry={() => refetch()} what="record" />
  if (!page || page.article.id !== id) return <Loading lines={14} />
  return <Article key={id} page={page} />
}

function Article({ page }: { page: Model }) {
  return (
    <div className="article">
      <ArticleHead page={page} />
      <Reader page={page} />
    </div>
  )
}
