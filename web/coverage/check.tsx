// What the record says of a claim or of a quote: the sign, the sentence, and the records themselves.
import type { CheckView, QuoteView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { isLikely, standingOf, type Thing } from './found.ts'
import { SubjectLink } from './passage.tsx'
import { SignGlyph } from './signs.tsx'

/** Records named before the rest is a number. */
const shownRecords = 3

export function StandingLine({ thing }: { thing: Thing }) {
  const { t } = useI18n()
  const { sign, tone, words } = standingOf(thing)
  return (
    <span className="standing" data-tone={tone}>
      <SignGlyph sign={sign} tone={tone} /> {t(words)}
    </span>
  )
}

export function CheckRecords({ check }: { check: CheckView }) {
  const { t } = useI18n()
  const shown = check.records.slice(0, shownRecords)
  const others = check.others + check.records.length - shown.length
  if (shown.length === 0) return null
  return (
    <ul className="check-records">
      {shown.map((subject) => (
        <li key={subject.id}>
          <SubjectLink subject={subject} />
        </li>
      ))}
      {others > 0 && <li className="quiet">{t('coverage.more', { n: others })}</li>}
    </ul>
  )
}

/** How near the words are that a model suggests, and that this is no proof; how to get a model where there is none. */
export function Nearness({ match }: { match: NonNullable<QuoteView['match']> }) {
  const { t, language } = useI18n()
  if (isLikely(match)) {
    const near = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(match.similarity!)
    return <p className="quiet">{t('article.nearness', { near })}</p>
  }
  if (match.kind !== 'other-language' || match.compared) return null
  return (
    <p className="quiet">
      {t('article.noModel')} <code>fonds coverage --embeddings</code>
    </p>
  )
}

/** What the article has, beside what stands in the record instead. */
export function Differences({ match }: { match: NonNullable<QuoteView['match']> }) {
  const { t } = useI18n()
  if (match.differences.length === 0) return null
  const nothing = <span className="quiet">{t('article.leftOut')}</span>
  return (
    <ul className="differences">
      {match.differences.map((one) => (
        <li key={`${one.article}\n${one.record}`}>
          <span className="quiet">{t('article.saysHere')}</span> {one.article ? <del>{one.article}</del> : nothing}
          {', '}
          <span className="quiet">{t('article.saysRecord')}</span> {one.record ? <ins>{one.record}</ins> : nothing}
        </li>
      ))}
    </ul>
  )
}
