// One conflict: what turns on it, the two versions side by side with their sentences, and what the record says.
import { useState } from 'react'
import type { ClaimView } from '../../src/view/model.ts'
import { ArticleName } from '../coverage/article-name.tsx'
import { CheckRecords, StandingLine } from '../coverage/check.tsx'
import { Passage } from '../coverage/passage.tsx'
import { sayNames, sayValue } from '../coverage/say-claim.ts'
import { type Translate, useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { useBook } from './book.tsx'
import type { Dispute } from './disputes.ts'

/** Sentences of one side that stand open; of more, one: the rest say the same. */
const shownSentences = 2
const shownOutlets = 4

export function DisputeView({ dispute }: { dispute: Dispute }) {
  const { t, language } = useI18n()
  const book = useBook()
  const sides = dispute.sides.map((refs) => refs.flatMap((ref) => book.claim(ref) ?? []))
  const outlets = sides.map((claims) => [...new Set(claims.map(({ article }) => book.article(article)?.outlet ?? ''))])
  const wins = dispute.record === 'a' ? outlets[0] : outlets[1]
  const lead = dispute.record === null ? 'none' : dispute.record
  return (
    <article className="dispute">
      <h3>
        {t(`coverage.conflict.${dispute.kind}`)}
        {dispute.between.length > 0 && <span className="quiet"> · {sayNames(dispute.between, t)}</span>}
      </h3>
      <p className="dispute-why">{dispute.whyIn[language]}</p>
      <div className="dispute-sides">
        {sides.map((claims, at) => (
          <Side key={dispute.sides[at]![0]} claims={claims} />
        ))}
      </div>
      <p className="dispute-record" data-settled={lead === 'none' ? undefined : ''}>
        <strong>{t('coverage.record')}</strong> {t(`coverage.record.${lead}`, { outlet: sayFew(wins ?? [], t) })}
      </p>
    </article>
  )
}

/** Some outlets by name, and how many more. */
function sayFew(outlets: string[], t: Translate): string {
  const more = outlets.length - shownOutlets
  if (more <= 0) return sayNames(outlets, t)
  return `${outlets.slice(0, shownOutlets).join(', ')} ${t('coverage.more', { n: more })}`
}

function Side({ claims }: { claims: ClaimView[] }) {
  const { t, language } = useI18n()
  const [all, setAll] = useState(false)
  const values = [...new Set(claims.map((claim) => sayValue(claim, { t, language })))]
  const shown = all || claims.length <= shownSentences ? claims : claims.slice(0, 1)
  return (
    <section className="dispute-side">
      <p className="dispute-value">{values.join(' · ')}</p>
      {shown.map((claim) => (
        <Version key={claim.ref} claim={claim} />
      ))}
      {shown.length < claims.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('coverage.showMore', { n: claims.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function Version({ claim }: { claim: ClaimView }) {
  const { t } = useI18n()
  const article = useBook().article(claim.article)
  if (!article) return null
  return (
    <div className="version">
      <p className="version-head">
        <ArticleName article={article} at={claim.ref} />
        {claim.attribution && <span className="quiet">{t('article.according', { name: claim.attribution })}</span>}
      </p>
      <Passage passage={claim.passage} language={article.language} />
      <p className="version-check">
        <StandingLine thing={{ type: 'claim', ref: claim.ref, view: claim }} />
      </p>
      <CheckRecords check={claim.check} />
    </div>
  )
}
