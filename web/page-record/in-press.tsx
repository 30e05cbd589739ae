// What articles say of one record: who quotes it and how its words came out, and which claims it bears out or speaks
// against. For an article: the way to its claims.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordCoverage, RecordLine } from '../../src/view/model.ts'
import { useRecordCoverage } from '../api.ts'
import { ArticleName } from '../coverage/article-name.tsx'
import { Differences, StandingLine } from '../coverage/check.tsx'
import { stateOf } from '../coverage/found.ts'
import { kindKey, sayValue } from '../coverage/say-claim.ts'
import { SignGlyph } from '../coverage/signs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'

/** What stands open; a famous message is quoted everywhere. */
const shownAtFirst = 4

export function InPress({ record }: { record: RecordLine }) {
  const { t } = useI18n()
  if (record.kind === 'article') {
    return (
      <section className="apparatus">
        <h2>{t('coverage.title')}</h2>
        <p>
          <Link to="/coverage/$id" params={{ id: record.id }} search={{}}>
            {t('coverage.read')}
          </Link>
        </p>
      </section>
    )
  }
  return <OfRecord id={record.id} />
}

function OfRecord({ id }: { id: string }) {
  const { t } = useI18n()
  const { data } = useRecordCoverage(id)
  const quotes = data?.quotedBy.filter(({ quote }) => stateOf(quote) !== 'dismissed') ?? []
  const claims = data?.claims.filter(({ claim }) => stateOf(claim) !== 'dismissed') ?? []
  if (quotes.length + claims.length === 0) return null
  return (
    <section className="apparatus in-press" id="press">
      <h2>{t('quoted.title')}</h2>
      {quotes.length > 0 && <Quoted quotes={quotes} />}
      {claims.length > 0 && <Claimed claims={claims} />}
    </section>
  )
}

function Quoted({ quotes }: { quotes: RecordCoverage['quotedBy'] }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const shown = all ? quotes : quotes.slice(0, shownAtFirst)
  return (
    <>
      <h3>{t('quoted.by')}</h3>
      <ul className="in-press-list">
        {shown.map(({ article, quote }) => (
          <li key={quote.ref}>
            <ArticleName article={article} at={quote.ref} />
            <blockquote lang={quote.language}>{quote.text}</blockquote>
            <StandingLine thing={{ type: 'quote', ref: quote.ref, view: quote }} />
            {quote.match && <Differences match={quote.match} />}
          </li>
        ))}
      </ul>
      <More hidden={quotes.length - shown.length} show={() => setAll(true)} />
    </>
  )
}

function Claimed({ claims }: { claims: RecordCoverage['claims'] }) {
  const { t, language } = useI18n()
  const [all, setAll] = useState(false)
  const shown = all ? claims : claims.slice(0, shownAtFirst)
  return (
    <>
      <h3>{t('quoted.claims')}</h3>
      <ul className="in-press-list">
        {shown.map(({ article, claim }) => {
          const against = claim.check.support === 'contradicted'
          return (
            <li key={claim.ref}>
              <ArticleName article={article} at={claim.ref} />
              <span className="in-press-claim" data-tone={against ? 'against' : 'open'}>
                <SignGlyph sign={against ? 'against' : 'holds'} tone={against ? 'against' : 'open'} />{' '}
                {t(kindKey(claim.kind))} {sayValue(claim, { t, language })}
                <span className="visually-hidden">, {t(`coverage.support.${claim.check.support}`)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <More hidden={claims.length - shown.length} show={() => setAll(true)} />
    </>
  )
}

function More({ hidden, show }: { hidden: number; show: () => void }) {
  const { t } = useI18n()
  if (hidden <= 0) return null
  return (
    <Button look="quiet" onClick={show}>
      {t('coverage.showMore', { n: hidden })}
    </Button>
  )
}
