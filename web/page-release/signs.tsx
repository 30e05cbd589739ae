// The sorts of harm, each by a sign and a word; colour only repeats that it is one.
import type { HarmView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'

type Harm = HarmView['harm']

const signs: Record<Harm, string> = {
  'card-number': '▭',
  iban: '€',
  'phone-number': '☎',
  'postal-address': '⌂',
  minor: '◔',
  health: '✚',
  'email-address': '@',
  attachment: '▤',
  'press-text': '¶',
}

export function HarmSign({ harm }: { harm: Harm }) {
  return (
    <span className="harm-sign" aria-hidden="true">
      {signs[harm]}
    </span>
  )
}

/** Each sort once, with how many there are of it. */
export function HarmBadges({ harms }: { harms: HarmView[] }) {
  const { t } = useI18n()
  const counts = new Map<Harm, number>()
  for (const { harm } of harms) counts.set(harm, (counts.get(harm) ?? 0) + 1)
  if (counts.size === 0) return null
  return (
    <span className="harm-badges">
      {[...counts].map(([harm, n]) => (
        <span key={harm} className="harm-badge" title={t(`review.harm.${harm}`, { n })}>
          <HarmSign harm={harm} />
          <span aria-hidden="true">{n > 1 ? n : ''}</span>
          <span className="visually-hidden">{t(`review.harm.${harm}`, { n })} </span>
        </span>
      ))}
    </span>
  )
}
