// One signature -> sentences: what it covers in the words of a reader, what not, and where its key is from.
import type { EvidenceView, SignatureView } from '../../src/view/model.ts'
import type { I18n } from '../i18n/i18n.tsx'

/** What a reader cares about, and the fields that stand for it. */
const groups = [
  ['from', ['from']],
  ['to', ['to', 'cc']],
  ['subject', ['subject']],
  ['date', ['date']],
] as const

export function signedSentence(signature: SignatureView, { t, coded }: I18n): string {
  const { result, code, sentence, repairs } = signature
  const domain = signature.domain ?? '?'
  if (result !== 'pass') return coded('finding', code, sentence, { domain })
  const what = joined(coveredWords(signature, t), t('evidence.and'))
  const undone = repairs.filter((repair) => repair !== 'line-ends').map((repair) => t(`evidence.repair.${repair}`))
  if (undone.length === 0) return t('evidence.signed', { domain, what })
  return t('evidence.signedRepaired', { domain, what, repairs: joined(undone, t('evidence.and')) })
}

function coveredWords({ signed, bodyLength, added }: SignatureView, t: I18n['t']): string[] {
  const words = groups
    .filter(([, names]) => names.some((name) => signed.includes(name)))
    .map(([group]) => t(`evidence.what.${group}`))
  const isPart = bodyLength !== null && bodyLength.covered < bodyLength.present && added === null
  return [...words, isPart ? t('evidence.what.bodyPart', { n: bodyLength.covered }) : t('evidence.what.body')]
}

/** Null where everything that a reader cares about is signed. */
export function notCovered({ unsigned, bodyLength, added }: SignatureView, { t }: I18n): string | null {
  const words = groups
    .filter(([, names]) => names.some((name) => unsigned.includes(name)))
    .map(([group]) => t(`evidence.coveredNot.${group}`))
  if (bodyLength && bodyLength.covered < bodyLength.present && added === null) words.push(t('evidence.coveredNot.body'))
  return words.length === 0 ? null : t('evidence.notCovered', { what: joined(words, t('evidence.and')) })
}

/** How the key came to be held, and when it was known; null where there is none. */
export function keySentence({ key }: SignatureView, { t }: I18n): string | null {
  if (key === null) return null
  const { origin, firstKnown, lastKnown } = key
  const says = t(`evidence.keySays.${origin}`)
  if (!firstKnown && !lastKnown) return says
  return `${says} ${t('evidence.keyYears', { from: firstKnown ?? '…', to: lastKnown ?? '…' })}`
}

export function keyWords({ key, selector, algorithm }: SignatureView, { t }: I18n): string {
  if (key === null) return t('evidence.keyNone', { selector: selector ?? '?' })
  return t('evidence.keyKind', { selector: selector ?? '?', algorithm: algorithm ?? '?', n: key.bits ?? 0 })
}

export function dateSentence(date: NonNullable<EvidenceView['date']>, { coded }: I18n, say: (at: number) => string) {
  const { code, sentence, from, to, written } = date
  const moment = (at: number | null) => (at === null ? '?' : say(at))
  return coded('finding', code, sentence, { from: moment(from), to: moment(to), written: written ?? '?' })
}

function joined(words: string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`
}
