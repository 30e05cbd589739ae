// A claim in a few words of the reader's language: what it says, without who says it. "until July 2025", "3 replies".
import type { ClaimView, SaidDate } from '../../src/view/model.ts'
import type { MessageKey, Translate } from '../i18n/i18n.tsx'
import { dateWords } from '../ui/date-words.ts'

export interface SayOptions {
  t: Translate
  language: string
}

const units = ['messages', 'replies', 'posts', 'people', 'e-mails'] as const

type Said = Pick<ClaimView, 'kind' | 'when' | 'bound' | 'count' | 'unit' | 'negated' | 'stance'>

export function sayValue(claim: Said, options: SayOptions): string {
  const { t } = options
  const date = claim.when && sayDate(claim.when, options)
  switch (claim.kind) {
    case 'count':
      return bounded(sayCount(claim, t), claim.bound, t)
    case 'statement':
      return claim.stance === null ? (date ?? t('coverage.undatedValue')) : t(`coverage.stance.${claim.stance}`)
    case 'reply':
      if (claim.negated) return date ? t('coverage.noReplyOn', { value: date }) : t('coverage.noReply')
      return date ?? t('coverage.undatedValue')
    default: {
      if (date === null) return t('coverage.undatedValue')
      const value = claim.kind === 'span' ? bounded(date, claim.bound, t) : date
      return claim.negated ? t('coverage.not', { value }) : value
    }
  }
}

export function sayDate({ edtf }: Pick<SaidDate, 'edtf'>, { t, language }: SayOptions): string {
  return dateWords(edtf, { t, language }).text
}

function bounded(value: string, bound: ClaimView['bound'], t: Translate): string {
  return bound === 'exact' ? value : t(`coverage.bound.${bound}`, { value })
}

function sayCount({ count, unit }: Said, t: Translate): string {
  const n = count ?? 0
  const known = units.find((one) => one === (unit ?? 'messages'))
  return known ? t(`coverage.count.${known}`, { n }) : t('coverage.count.other', { n, unit: unit ?? '' })
}

type Parties = Pick<ClaimView, 'kind' | 'from' | 'to' | 'who' | 'between'>

/** Who writes to whom, who acts, between whom: `Nora Vega → Ada Quill`. Empty where the article does not say. */
export function sayParties(claim: Parties, { t }: Pick<SayOptions, 't'>): string {
  if (claim.between.length > 0) return sayNames(claim.between, t)
  if (claim.who.length > 0) return sayNames(claim.who, t)
  if (claim.from.length + claim.to.length === 0) return ''
  const from = claim.from.length > 0 ? sayNames(claim.from, t) : t('coverage.somebody')
  return claim.to.length === 0 ? from : `${from} → ${sayNames(claim.to, t)}`
}

export function sayNames(names: string[], t: Translate): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : t('coverage.and', { a: names.slice(0, -1).join(', '), b: last })
}

export function kindKey(kind: ClaimView['kind'] | 'order' | 'quote' | 'post'): MessageKey {
  return `coverage.kind.${kind}`
}
