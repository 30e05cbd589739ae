// The chosen record and what followed it, drawn over the lanes: a ring, and a line to each with the time between.
import type { FollowedBy, TimelineEntry } from '../../../src/view/model.ts'
import { useDuration } from '../../page-conversation/words/duration-text.tsx'
import type { Window } from '../window.ts'
import { Shape } from './lane-view.tsx'
import { pointOf, type Scene } from './scene.ts'

/** Labels nearer to each other than this would overlap; the panel names every time. In pixels. */
const labelRoom = 76

export function Connections(props: { scene: Scene; window: Window; chosen: TimelineEntry; followed: FollowedBy[] }) {
  const { scene, window, chosen, followed } = props
  const say = useDuration()
  const start = pointOf(scene, chosen)
  if (!start) return null
  const targets = followed.flatMap((one) => {
    const at = one.entry.date.at
    // What followed beyond the edge is named in the panel; a line that leaves the picture would say nothing.
    if (at === null || at < window.from || at > window.to) return []
    const point = pointOf(scene, one.entry)
    return point ? [{ ...one, point }] : []
  })
  const labelled = new Map<string, number>()
  return (
    <g className="plot-connections">
      {targets.map(({ entry, after, point }) => {
        const last = labelled.get(entry.lane) ?? Number.NEGATIVE_INFINITY
        const label = point.x - last >= labelRoom
        if (label) labelled.set(entry.lane, point.x)
        const middle = (start.y + point.y) / 2
        return (
          <g key={entry.record} data-lane={entry.lane}>
            <path
              className="plot-line"
              d={`M${start.x} ${start.y} C${start.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`}
            />
            {!point.drawn && <Shape lane={entry.lane} x={point.x} y={point.y} size={12} />}
            <circle className="plot-target" cx={point.x} cy={point.y} r={9} />
            {label && (
              <text className="plot-label" x={point.x + 13} y={point.y - 7}>
                {say(after)}
              </text>
            )}
          </g>
        )
      })}
      <g data-lane={chosen.lane}>
        {!start.drawn && <Shape lane={chosen.lane} x={start.x} y={start.y} size={14} />}
        <circle className="plot-ring" cx={start.x} cy={start.y} r={11} />
      </g>
    </g>
  )
}
