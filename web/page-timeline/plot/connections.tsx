// The chosen record and what followed it, drawn over the lanes: a ring, and a line to each with the time between.
import type { FollowedBy, TimelineEntry } from '../../../src/view/model.ts'
import { useDuration } from '../../page-conversation/words/duration-text.tsx'
import type { Window } from '../window.ts'
import { type Box, type Label, type LabelPoint, placeLabels } from './labels.ts'
import { Shape } from './lane-view.tsx'
import { markPoint, pointOf, type Scene } from './scene.ts'

/** Radius of the ring around what followed, and room for the name of a lane, in pixels. */
const ring = 9
const nameWidth = 110
const nameHeight = 20

interface Target extends FollowedBy {
  point: { x: number; y: number; drawn: boolean }
}

export function Connections(props: {
  scene: Scene
  window: Window
  /** Of the plot, in pixels. */
  width: number
  chosen: TimelineEntry
  followed: FollowedBy[]
}) {
  const { scene, window, width, chosen, followed } = props
  const say = useDuration()
  const start = pointOf(scene, chosen)
  if (!start) return null
  const targets: Target[] = followed.flatMap((one) => {
    const at = one.entry.date.at
    // What followed beyond the edge is named in the panel; a line that leaves the picture would say nothing.
    if (at === null || at < window.from || at > window.to) return []
    const point = pointOf(scene, one.entry)
    return point ? [{ ...one, point }] : []
  })
  const left = (window.from - scene.origin) * scene.scale
  const labels = labelsOf(scene, targets, { left, right: left + width }, say)
  return (
    <g className="plot-connections">
      {targets.map(({ entry, point }) => {
        const middle = (start.y + point.y) / 2
        return (
          <g key={entry.record} data-lane={entry.lane}>
            <path
              className="plot-line"
              d={`M${start.x} ${start.y} C${start.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`}
            />
            {!point.drawn && <Shape lane={entry.lane} x={point.x} y={point.y} size={12} />}
            <circle className="plot-target" cx={point.x} cy={point.y} r={ring} />
          </g>
        )
      })}
      {targets.map(({ entry, after, point }) => (
        <LabelView key={entry.record} label={labels.get(entry.record)} point={point} text={say(after)} />
      ))}
      <g data-lane={chosen.lane}>
        {!start.drawn && <Shape lane={chosen.lane} x={start.x} y={start.y} size={14} />}
        <circle className="plot-ring" cx={start.x} cy={start.y} r={11} />
      </g>
    </g>
  )
}

function LabelView(props: { label: Label | undefined; point: { x: number; y: number }; text: string }) {
  const { label, point, text } = props
  if (!label) return null
  const { leader } = label
  const toRight = leader && leader.x > point.x ? 1 : -1
  return (
    <>
      {leader && (
        <line className="plot-leader" x1={point.x + toRight * ring} y1={point.y} x2={leader.x} y2={leader.y} />
      )}
      <text className="plot-label" x={label.x} y={label.y}>
        {text}
      </text>
    </>
  )
}

/** Labels keep clear of the names of the lanes, of every mark, of the rings and of each other. */
function labelsOf(
  scene: Scene,
  targets: Target[],
  sides: { left: number; right: number },
  say: (ms: number) => string,
): Map<string, Label> {
  const taken: Box[] = []
  const rooms = new Map<string, Box>()
  for (const lane of scene.lanes) {
    rooms.set(lane.lane, { ...sides, top: lane.top, bottom: lane.base + 4 })
    taken.push({ left: sides.left, top: lane.top, right: sides.left + nameWidth, bottom: lane.top + nameHeight })
    if (!lane.layout) continue
    const half = lane.layout.size / 2
    for (const mark of lane.layout.marks) {
      const { x, y } = markPoint(lane, mark, lane.layout.size)
      taken.push({ left: x - half, top: y - half, right: x + half, bottom: y + half })
    }
  }
  for (const { point } of targets) {
    taken.push({ left: point.x - ring, top: point.y - ring, right: point.x + ring, bottom: point.y + ring })
  }
  const points: LabelPoint[] = targets.map(({ entry, after, point }) => ({
    key: entry.record,
    ...{ x: point.x, y: point.y, text: say(after), room: rooms.get(entry.lane)! },
  }))
  return placeLabels(points, taken)
}
