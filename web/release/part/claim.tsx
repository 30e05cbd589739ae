// What an article says in one sentence: a claim or a quote, how it stands to the records, and the way to them.
import type { PublicClaim, PublicQuote, SiteRef } from '../../../src/view/model.ts'
import type { Sign, Tone } from '../../coverage/found.ts'
import { SignGlyph } from '../../coverage/signs.tsx'
import { type MessageKey, useI18n } from '../../i18n/i18n.tsx'
import { dateWords } from '../../ui/date-words.ts'
import type { WordKey } from '../i18n/en.ts'
import { useSite } from '../site.tsx'
import { RecordName } from './row.tsx'

export interface Standing {
  sign: Sign
  tone: Tone
  words: MessageKey
}

export function claimStanding({ support, records }: PublicClaim, known: Record<string, SiteRef>): Standing {
  if (support === 'contradicted') return { sign: 'against', tone: 'against', words: 'coverage.support.contradicted' }
  if (support === 'supported') {
    const lane = records.map((id) => known[id]?.lane).find(Boolean)
    return { sign: 'holds', tone: lane ?? 'open', words: 'coverage.support.supported' }
  }
  return { sign: 'unknown', tone: 'open', words: 'coverage.support.not-covered' }
}

const quoteSigns: { [match: string]: Sign } = {
  verbatim: 'same',
  shortened: 'shortened',
  altered: 'altered',
  translated: 'translated',
  elsewhere: 'elsewhere',
  nowhere: 'nowhere',
}

export function quoteStanding({ match, record }: PublicQuote, known: Record<string, SiteRef>): Standing {
  if (match === null) return { sign: 'phrase', tone: 'open', words: 'coverage.match.scare' }
  const words = `coverage.match.${match}` as MessageKey
  const sign = quoteSigns[match] ?? 'unknown'
  const lane = record === null ? undefined : known[record]?.lane
  if (sign === 'same' || sign === 'shortened' || sign === 'translated') return { sign, tone: lane ?? 'open', words }
  return { sign, tone: sign === 'unknown' ? 'open' : 'against', words }
}

/** The workbench speaks of what is held; a reader has what is published. */
const ofEdition: { [key: string]: WordKey } = {
  'coverage.match.nowhere': 'coverage.nowhere',
  'coverage.support.not-covered': 'coverage.notCovered',
}

export function StandingWords({ standing }: { standing: Standing }) {
  const { t } = useI18n()
  const { w } = useSite()
  const own = ofEdition[standing.words]
  return (
    <span className="standing" data-tone={standing.tone}>
      <SignGlyph sign={standing.sign} tone={standing.tone} /> {own ? w(own) : t(standing.words)}
    </span>
  )
}

export function Sentence({ sentence }: { sentence: PublicClaim['sentence'] }) {
  return (
    <blockquote className="passage">
      {sentence.before}
      <strong>{sentence.words}</strong>
      {sentence.after}
    </blockquote>
  )
}

/** The claim in a few words: what it says, without who says it. */
export function useClaimValue(): (claim: PublicClaim) => string {
  const { t, language } = useI18n()
  return ({ kind, when, bound, count, unit, negated, stance }) => {
    const date = when === null ? null : dateWords(when, { t, language }).text
    const bounded = (value: string) =>
      bound === 'exact' ? value : t(`coverage.bound.${bound}` as MessageKey, { value })
    if (kind === 'count') {
      const key = `coverage.count.${unit ?? 'messages'}` as MessageKey
      const said = t(key, { n: count ?? 0 })
      return bounded(said === key ? t('coverage.count.other', { n: count ?? 0, unit: unit ?? '' }) : said)
    }
    if (kind === 'statement') return stance === null ? (date ?? '') : t(`coverage.stance.${stance}` as MessageKey)
    if (kind === 'reply' && negated) return date ? t('coverage.noReplyOn', { value: date }) : t('coverage.noReply')
    const value = date ?? t('coverage.undatedValue')
    return negated ? t('coverage.not', { value }) : kind === 'span' ? bounded(value) : value
  }
}

/** Records by which a claim was judged. */
export function ClaimRecords({ ids, known }: { ids: string[]; known: Record<string, SiteRef> }) {
  const { w } = useSite()
  const shown = ids.flatMap((id) => known[id] ?? []).slice(0, 4)
  if (shown.length === 0) return null
  return (
    <p className="claim-records">
      <span className="quiet">{w('coverage.shows')}</span>{' '}
      {shown.map((record, at) => (
        <span key={record.id}>
          {at > 0 && ' · '}
          <RecordName record={record} />
        </span>
      ))}
    </p>
  )
}

/** How a quote differs from what the record has. */
export function Differences({ quote }: { quote: PublicQuote }) {
  const { t } = useI18n()
  if (quote.differences.length === 0) return null
  return (
    <ul className="differences">
      {quote.differences.map(({ article, record }) => (
        <li key={`${article}|${record}`}>
          {t('article.saysHere')} <del>{article || t('article.leftOut')}</del>, {t('article.saysRecord')}{' '}
          <ins>{record || t('article.leftOut')}</ins>
        </li>
      ))}
    </ul>
  )
}
