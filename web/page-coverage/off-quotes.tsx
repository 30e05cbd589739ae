// Quotes whose words are not in the record as the article has them, and what stands there instead.
import { useState } from 'react'
import type { QuoteView } from '../../src/view/model.ts'
import { ArticleName } from '../coverage/article-name.tsx'
import { Differences, StandingLine } from '../coverage/check.tsx'
import { Passage, SubjectLink } from '../coverage/passage.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { useBook } from './book.tsx'

const shownAtFirst = 6
/** What misleads most comes first. */
const order = ['altered', 'elsewhere', 'nowhere', 'shortened', 'translated', 'other-language', 'verbatim']

export function OffQuotes({ quotes }: { quotes: QuoteView[] }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const rank = ({ match }: QuoteView) => order.indexOf(match?.kind ?? 'verbatim')
  const sorted = [...quotes].sort((a, b) => rank(a) - rank(b))
  const shown = all ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <>
      <ul className="off-quotes">
        {shown.map((quote) => (
          <li key={quote.ref}>
            <OffQuote quote={quote} />
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('coverage.showMore', { n: sorted.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function OffQuote({ quote }: { quote: QuoteView }) {
  const { t } = useI18n()
  const article = useBook().article(quote.article)
  if (!article) return null
  const { match } = quote
  return (
    <article className="off-quote">
      <p className="version-head">
        <StandingLine thing={{ type: 'quote', ref: quote.ref, view: quote }} />
        <ArticleName article={article} at={quote.ref} />
        {quote.speaker && <span className="quiet">{t('coverage.speaker', { name: quote.speaker })}</span>}
      </p>
      <blockquote lang={quote.language}>{quote.text}</blockquote>
      {match?.record && (
        <div className="off-record">
          <SubjectLink subject={match.record} />
          {match.passage && <Passage passage={match.passage} />}
        </div>
      )}
      {match && <Differences match={match} />}
    </article>
  )
}
