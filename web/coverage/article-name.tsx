// An article in a line: the shape of the press, its outlet, its day. It leads into the article, at the place if one is given.
import { Link } from '@tanstack/react-router'
import type { ArticleLine } from '../../src/view/model.ts'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { placeOf } from './found.ts'

export function ArticleName({ article, at }: { article: ArticleLine; at?: string }) {
  return (
    <span className="article-name">
      <LaneGlyph lane="press" />{' '}
      <Link data-step to="/coverage/$id" params={{ id: article.id }} search={{ at: at && placeOf(at) }}>
        {article.outlet}
      </Link>{' '}
      <span className="quiet">
        <DateText date={article.published} detail="day" />
      </span>
    </span>
  )
}
