// What several articles say alike, and who has it from whom: what is copied is no second witness.
import { useState } from 'react'
import type { AgreementView, ClaimView } from '../../src/view/model.ts'
import { ArticleName } from '../coverage/article-name.tsx'
import { StandingLine } from '../coverage/check.tsx'
import { kindKey, sayParties, sayValue } from '../coverage/say-claim.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { useBook } from './book.tsx'

/** Outlets named before the rest is one click away. */
const shownWitnesses = 5

export function Agreement({ agreement }: { agreement: AgreementView }) {
  const { t, language } = useI18n()
  const book = useBook()
  const [all, setAll] = useState(false)
  const claims = agreement.claims.flatMap((ref) => book.claim(ref) ?? [])
  // An exchange can begin with the message that the others speak of: the message says what they agree on.
  const first = claims.find(({ kind }) => kind !== 'span') ?? claims[0]
  if (!first) return null
  const parties = sayParties(first, { t })
  const witnesses = byArticle(claims)
  const shown = all ? witnesses : witnesses.slice(0, shownWitnesses)
  return (
    <article className="agreement">
      <div className="agreement-what">
        <h3>
          {t(kindKey(first.kind))}
          {parties && <span className="quiet"> · {parties}</span>}
        </h3>
        <p className="agreement-value">{sayValue(first, { t, language })}</p>
        <p className="matter-words" lang={book.article(first.article)?.language ?? undefined}>
          {first.passage.words}
        </p>
        <StandingLine thing={{ type: 'claim', ref: first.ref, view: first }} />
      </div>
      <div>
        <ul className="agreement-who">
          {shown.map((claim) => (
            <Witness key={claim.ref} claim={claim} chain={agreement.chain} />
          ))}
        </ul>
        {shown.length < witnesses.length && (
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('coverage.showMore', { n: witnesses.length - shown.length })}
          </Button>
        )}
        <p className="quiet agreement-sum">{t('coverage.independent', { n: agreement.independent })}</p>
      </div>
    </article>
  )
}

/** One line an article; whoever has it from another stands behind an arrow. */
function Witness({ claim, chain }: { claim: ClaimView; chain: AgreementView['chain'] }) {
  const { t } = useI18n()
  const article = useBook().article(claim.article)
  if (!article) return null
  const source = claim.attribution ?? chain.find(([outlet]) => outlet === article.outlet)?.[1]
  return (
    <li data-copied={source ? '' : undefined}>
      <ArticleName article={article} at={claim.ref} />
      {source && (
        <span className="witness-source">
          <span aria-hidden="true">← </span>
          <span className="visually-hidden">{t('coverage.hasItFrom', { outlet: article.outlet, source })}</span>
          <span aria-hidden="true">{source}</span>
        </span>
      )}
    </li>
  )
}

/** The first claim of each article: that it says so twice makes it no truer. */
function byArticle(claims: ClaimView[]): ClaimView[] {
  return claims.filter((claim, at) => claims.findIndex(({ article }) => article === claim.article) === at)
}
