// What the shapes of the plot mean and which keys work, where no record is chosen.

import { useT } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Kbd } from '../ui/mark.tsx'
import { lanes } from '../vocabulary.ts'

export function Legend() {
  const t = useT()
  return (
    <aside className="legend">
      <p>{t('timeline.hint')}</p>
      <ul>
        {lanes.map((lane) => (
          <li key={lane}>
            <LaneGlyph lane={lane} word="none" /> {t(`timeline.lane.${lane}`)}
          </li>
        ))}
        <li>
          <LaneGlyph lane="press" word="none" hollow /> {t('timeline.claimHint')}
        </li>
        <li>
          <span className="legend-vague" aria-hidden="true" /> {t('timeline.vague')}
        </li>
      </ul>
      <p className="legend-keys">
        <Kbd>+</Kbd>
        <Kbd>−</Kbd>
        <Kbd>←</Kbd>
        <Kbd>→</Kbd>
        <Kbd>Home</Kbd>
        <Kbd>j</Kbd>
        <Kbd>k</Kbd>
        <Kbd>o</Kbd>
        <br />
        {t('timeline.keys')}
      </p>
    </aside>
  )
}
