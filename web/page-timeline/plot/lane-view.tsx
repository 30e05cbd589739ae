// One lane of the plot: its marks, or its bars where marks would be too dense. Redrawn on zoom, not on movement.
import { memo } from 'react'
import { laneShapes } from '../../ui/lane-shapes.ts'
import { claimsOf, fadeOf } from '../claims.ts'
import { fadeId } from './fades.tsx'
import type { Mark } from './layout.ts'
import { type LaneScene, markPoint } from './scene.ts'

/** Side of the square in which the shapes of lanes are drawn. */
const shapeSize = 12
/** A bar for one record among thousands is still seen. */
const lowestBar = 2

export const LaneView = memo(function LaneView(props: { lane: LaneScene; origin: number; scale: number }) {
  const { lane, origin, scale } = props
  if (!lane.layout) {
    return (
      <g className="plot-bars" data-lane={lane.lane}>
        {lane.bars.map((bar) => {
          const height = Math.max(lowestBar, (bar.count / lane.most) * lane.height)
          const x = (bar.start - origin) * scale
          const width = Math.max(1, (bar.end - bar.start) * scale - 1)
          return <rect key={bar.start} x={x} y={lane.base - height} width={width} height={height} />
        })}
      </g>
    )
  }
  const { size, marks } = lane.layout
  return (
    <g className="plot-marks" data-lane={lane.lane}>
      {marks.map((mark) => {
        const point = markPoint(lane, mark, size)
        return (
          <g key={mark.entry.record}>
            {mark.vague && <Doubt mark={mark} y={point.y - size / 2} size={size} />}
            <Shape lane={lane.lane} x={point.x} y={point.y} size={size} hollow={claimsOf(mark.entry).length > 0} />
          </g>
        )
      })}
    </g>
  )
})

/** As wide as the doubt; what an article says roughly, or leaves open, has no edge on that side. */
function Doubt({ mark, y, size }: { mark: Mark; y: number; size: number }) {
  const [claim] = claimsOf(mark.entry)
  const fade = claim && fadeOf(claim)
  const style = fade ? { fill: `url(#${fadeId(fade)})` } : undefined
  return <rect className="plot-vague" x={mark.x} y={y} width={mark.width} height={size} style={style} />
}

/** Hollow is what is only said: a claim, not a record. */
export function Shape(props: { lane: LaneScene['lane']; x: number; y: number; size: number; hollow?: boolean }) {
  const { lane, x, y, size, hollow } = props
  const factor = size / shapeSize
  return (
    <path
      className={hollow ? 'plot-hollow' : undefined}
      d={laneShapes[lane]}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${factor})`}
    />
  )
}
