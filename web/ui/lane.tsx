// The three lanes as shapes: private a diamond, public a disc, press a square. Colour repeats what the shape says.
import type { Lane } from '../../src/record/record.ts'
import { useT } from '../i18n/i18n.tsx'
import { laneShapes } from './lane-shapes.ts'

/** The shape of a lane, with its word beside it or, for those who cannot see it, behind it. */
/** `hollow` where nothing is held in the lane, and something only said. */
export function LaneGlyph(props: { lane: Lane; word?: 'hidden' | 'shown' | 'none'; hollow?: boolean }) {
  const { lane, word = 'hidden', hollow } = props
  const t = useT()
  return (
    <span className="lane" data-lane={lane} title={word === 'hidden' ? t(`lane.${lane}`) : undefined}>
      <svg className="lane-glyph" data-hollow={hollow || undefined} viewBox="0 0 12 12" aria-hidden="true">
        <path d={laneShapes[lane]} />
      </svg>
      {word !== 'none' && (
        <span className={word === 'hidden' ? 'visually-hidden' : 'lane-word'}>{t(`lane.${lane}`)}</span>
      )}
    </span>
  )
}
