// One signature -> sentences: what it covers in the words of a reader, what not, and where its key is from.
import type { BesideView, EvidenceView, SignatureView } from '../../src/view/model.ts'
import type { I18n } from '../i18n/i18n.tsx'

type DateSaid = NonNullable<EvidenceView['date']>

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

function coveredWords(signature: SignatureView, t: I18n['t']): string[] {
  const { signed, bodyLength } = signature
  const words = groups
    .filter(([, names]) => names.some((name) => signed.includes(name)))
    .map(([group]) => t(`evidence.what.${group}`))
  if (!isPartial(signature)) return [...words, t('evidence.what.body')]
  const part = bodyLength ? t('evidence.what.bodyPart', { n: bodyLength.covered }) : t('evidence.what.bodyBeginning')
  return [...words, part]
}

/** Where the length is not told, as in editions that hide something of the text, a remark says it. */
function isPartial({ bodyLength, remarks, added }: SignatureView): boolean {
  if (added !== null) return false
  return bodyLength ? bodyLength.covered < bodyLength.present : remarks.some(({ code }) => code === 'body-partial')
}

/** Null where everything that a reader cares about is signed. */
export function notCovered(signature: SignatureView, { t }: I18n): string | null {
  const words = groups
    .filter(([, names]) => names.some((name) => signature.unsigned.includes(name)))
    .map(([group]) => t(`evidence.coveredNot.${group}`))
  if (isPartial(signature)) words.push(t('evidence.coveredNot.body'))
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

/** `say` writes a moment in the zone that the reader chose. What falls into one minute is said once. */
export function dateSentence(date: DateSaid, i18n: I18n, say: (at: number) => string): string {
  const { code, sentence, written, stated, outside, received, keys, through, from, to } = date
  return i18n.coded('finding', code, sentence, {
    span: spanWords(from, to, say, i18n),
    days: spanWords(from, to, i18n.day, i18n),
    stated: stated === null ? (written ?? '?') : say(stated),
    lasting: lastingWords(outside, i18n.language),
    received: say(received),
    domain: joined(keys, i18n.t('evidence.and')),
    through: through ?? '?',
  })
}

function spanWords(from: number | null, to: number | null, say: (at: number) => string, { t }: I18n): string {
  if (from === null && to === null) return t('evidence.spanNone')
  if (from === null) return t('evidence.spanTo', { to: say(to!) })
  if (to === null) return t('evidence.spanFrom', { from: say(from) })
  const [first, last] = [say(from), say(to)]
  return first === last ? t('evidence.spanOnce', { at: first }) : t('evidence.span', { from: first, to: last })
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** How long, in its largest unit. */
function lastingWords(milliseconds: number, language: string): string {
  const [unit, size] = units.find(([, each]) => milliseconds >= each) ?? units[3]
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Math.floor(milliseconds / size))
}

/** What copies or a gap say of a record. */
export function besideSentence({ code, sentence, differs, name, excerpt }: BesideView, i18n: I18n): string {
  const { t, coded, day } = i18n
  const [first, last] = (excerpt ?? '').split('/').map((date) => Date.parse(date))
  return coded('finding', code, sentence, {
    what: joined(
      differs.map((each) => t(`copies.differs.${each}`)),
      t('evidence.and'),
    ),
    name: name ?? '?',
    excerpt: excerpt ?? '?',
    days: first && last ? t('evidence.span', { from: day(first), to: day(last) }) : '',
  })
}

function joined(words: string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`
}
