// What stands under the pointer, beside it: who, when, the first words; or how many a bar counts.
import { useI18n } from '../../i18n/i18n.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { useZone } from '../../zone/zone.tsx'
import { EntryDate } from '../entry-date.tsx'
import { sayBin } from '../say-window.ts'
import type { Hit } from './scene.ts'

const widest = 288

export function Tip({ hit, x, y, width }: { hit: Hit; x: number; y: number; width: number }) {
  const { t, language } = useI18n()
  const { axisZone } = useZone()
  const left = Math.min(Math.max(0, x - widest / 2), Math.max(0, width - widest))
  return (
    <div className="tip" style={{ left, top: y + 18, width: Math.min(widest, width) }} aria-hidden="true">
      {'entry' in hit ? (
        <>
          <p className="tip-head">
            <LaneGlyph lane={hit.entry.lane} word="none" /> <strong>{hit.entry.who}</strong>{' '}
            <EntryDate date={hit.entry.date} />
          </p>
          <p className="tip-words">{hit.entry.summary}</p>
        </>
      ) : (
        <p className="tip-head">
          {t('timeline.bar', {
            when: sayBin(hit.bar, language, axisZone),
            n: hit.bar.count,
            lane: t(`lane.${hit.lane}`),
          })}
        </p>
      )}
    </div>
  )
}
