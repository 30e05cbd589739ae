// What articles say: conflicts first, both sentences side by side and what the records say, then agreements, quotes, articles.
import type { PublicClaim, SiteCoverage } from '../../../src/view/model.ts'
import { type MessageKey, useI18n } from '../../i18n/i18n.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import {
  ClaimRecords,
  claimStanding,
  Differences,
  quoteStanding,
  Sentence,
  StandingWords,
  useClaimValue,
} from '../part/claim.tsx'
import { useSite } from '../site.tsx'
import { placeOf } from './record/said.tsx'

type Props = { page: SiteCoverage }

export function Coverage({ page }: Props) {
  const { w } = useSite()
  const { coverage } = page
  return (
    <>
      <PageHeader title={w('coverage.title')} lead={<p className="lead-text">{w('coverage.lead')}</p>} />
      <section className="home-section">
        <h2>{w('coverage.conflicts')}</h2>
        {coverage.conflicts.length === 0 && <p>{w('coverage.noConflicts')}</p>}
        {coverage.conflicts.map((conflict) => (
          <Dispute key={`${conflict.a} ${conflict.b}`} conflict={conflict} page={page} />
        ))}
      </section>
      <Articles page={page} />
      <Agreements page={page} />
      <Quotes page={page} />
    </>
  )
}

type Conflict = SiteCoverage['coverage']['conflicts'][number]

function Dispute({ conflict, page }: Props & { conflict: Conflict }) {
  const { t, language } = useI18n()
  const { claims, articles } = page.coverage
  const sides = [conflict.a, conflict.b].map((ref) => claims.find((claim) => claim.ref === ref))
  const wins = sides[conflict.record === 'b' ? 1 : 0]
  const outlet = articles.find(({ id }) => id === wins?.article)?.outlet ?? ''
  return (
    <article className="dispute">
      <h3>
        {t(`coverage.conflict.${conflict.kind}` as MessageKey)}
        {conflict.between.length > 0 && <span className="quiet"> · {conflict.between.join(' – ')}</span>}
      </h3>
      {language === 'en' && <p className="dispute-why">{conflict.why}</p>}
      <div className="dispute-sides">
        {sides.map((claim) => claim && <Side key={claim.ref} claim={claim} page={page} />)}
      </div>
      <p className="dispute-record" data-settled={conflict.record === null ? undefined : ''}>
        <strong>{t('coverage.record')}</strong>{' '}
        {t(`coverage.record.${conflict.record ?? 'none'}` as MessageKey, { outlet })}
      </p>
    </article>
  )
}

function Side({ claim, page }: Props & { claim: PublicClaim }) {
  const say = useClaimValue()
  return (
    <section className="dispute-side">
      <p className="dispute-value">{say(claim)}</p>
      <ClaimSource claim={claim} page={page} />
      <Sentence sentence={claim.sentence} />
      <p className="version-check">
        <StandingWords standing={claimStanding(claim, page.records)} />
      </p>
      <ClaimRecords ids={claim.records} known={page.records} />
    </section>
  )
}

function ClaimSource({
  claim,
  page,
}: Props & { claim: { article: string; ref: string; attribution?: string | null } }) {
  const { t } = useI18n()
  const { link } = useSite()
  const article = page.coverage.articles.find(({ id }) => id === claim.article)
  if (!article) return null
  return (
    <p className="version-head">
      <a className="article-name" href={`${link(`coverage/${article.id}/`)}#${placeOf(claim.ref)}`}>
        {article.outlet}
      </a>{' '}
      <span className="quiet">
        <DateText date={article.published} detail="day" />
        {claim.attribution && ` · ${t('article.according', { name: claim.attribution })}`}
      </span>
    </p>
  )
}

function Articles({ page }: Props) {
  const { t } = useI18n()
  const { w, link } = useSite()
  const { articles, claims, quotes } = page.coverage
  return (
    <section className="home-section">
      <h2>{w('coverage.articles')}</h2>
      <ul className="lines">
        {articles.map((article) => (
          <li key={article.id} className="line line-article">
            <span className="line-title">
              <LaneGlyph lane="press" /> <a href={link(`coverage/${article.id}/`)}>{article.title || article.outlet}</a>
            </span>
            <span className="line-people">{article.outlet}</span>
            <span className="line-count">
              {t('coverage.claims', { n: claims.filter((claim) => claim.article === article.id).length })},{' '}
              {t('coverage.quotes', { n: quotes.filter((quote) => quote.article === article.id).length })}
            </span>
            <span className="line-when">
              <DateText date={article.published} detail="day" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Agreements({ page }: Props) {
  const { t, language } = useI18n()
  const { w } = useSite()
  const say = useClaimValue()
  const { agreements, claims } = page.coverage
  if (agreements.length === 0) return null
  // The sentence of an agreement is English: elsewhere, what its first claim says stands for it.
  const inShort = (claim: PublicClaim) =>
    [t(`coverage.kind.${claim.kind}` as MessageKey), partiesOf(claim), say(claim)]
      .filter((words) => words !== '')
      .join(' · ')
  return (
    <section className="home-section">
      <h2>{w('coverage.agreements')}</h2>
      {agreements.map((agreement) => {
        const said = agreement.claims.flatMap((ref) => claims.find((claim) => claim.ref === ref) ?? [])
        const first = said.find(({ kind }) => kind !== 'span') ?? said[0]
        return (
          <details key={agreement.claims.join(' ')} className="agreement">
            <summary>
              {language === 'en' || !first ? agreement.what : inShort(first)}{' '}
              <span className="quiet">{t('coverage.independent', { n: agreement.independent })}</span>
            </summary>
            {said.map((claim) => (
              <div key={claim.ref} className="version">
                <ClaimSource claim={claim} page={page} />
                <Sentence sentence={claim.sentence} />
              </div>
            ))}
          </details>
        )
      })}
    </section>
  )
}

function partiesOf({ who, to }: PublicClaim): string {
  return [who.join(', '), to.join(', ')].filter((names) => names !== '').join(' → ')
}

function Quotes({ page }: Props) {
  const { t } = useI18n()
  const { w } = useSite()
  const quotes = page.coverage.quotes.filter(({ match }) => match !== null)
  if (quotes.length === 0) return null
  return (
    <section className="home-section">
      <h2>{w('coverage.quotes')}</h2>
      <ul className="quote-list">
        {quotes.map((quote) => (
          <li key={quote.ref}>
            <ClaimSource claim={quote} page={page} />
            <blockquote className="passage">
              <q>{quote.text}</q>
              {quote.speaker && <span className="quiet"> {t('coverage.speaker', { name: quote.speaker })}</span>}
            </blockquote>
            <StandingWords standing={quoteStanding(quote, page.records)} />
            <Differences quote={quote} />
            <ClaimRecords ids={quote.record === null ? [] : [quote.record]} known={page.records} />
          </li>
        ))}
      </ul>
    </section>
  )
}
