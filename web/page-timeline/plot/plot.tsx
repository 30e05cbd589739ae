// The plot: three lanes on one axis of time. Enters: the page of the window, the chosen record; leaves: window changes
// and choices. Everything it shows stands in the list below it too, so readers without a pointer miss nothing.
import { useMemo, useRef, useState } from 'react'
import type { FollowedBy, TimelineEntry, TimelinePage } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useZone } from '../../zone/zone.tsx'
import { claimsOf } from '../claims.ts'
import type { Window } from '../window.ts'
import { axis } from './axis.ts'
import { Connections } from './connections.tsx'
import { Fades } from './fades.tsx'
import { useGestures } from './gestures.ts'
import { LaneView, Shape } from './lane-view.tsx'
import { type Hit, hit, scene } from './scene.ts'
import { Tip } from './tip.tsx'
import { useWidth } from './use-width.ts'

const axisHeight = 42
const tallLanes = 340
const lowLanes = 204
/** Pixels around a mark that still mean it: for a mouse, and for a finger. */
const reachMouse = 4
const reachFinger = 22

export interface PlotProps {
  page: TimelinePage
  window: Window
  chosen: TimelineEntry | null
  followed: FollowedBy[]
  change: (next: (window: Window) => Window) => void
  choose: (record: string) => void
}

export function Plot({ page, window, chosen, followed, change, choose }: PlotProps) {
  const { t, language, number } = useI18n()
  const { axisZone } = useZone()
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root)
  const [over, setOver] = useState<{ hit: Hit; x: number; y: number } | null>(null)
  const height = width < 780 ? lowLanes : tallLanes
  const extent = Math.round(window.to - window.from)
  const scale = width / extent
  const drawn = useMemo(() => scene(page, scale, width, height), [page, scale, width, height])
  const shift = (page.from - window.from) * scale
  const ticks = axis({ from: window.from, to: window.to }, width, language === 'en' ? 'en-GB' : language, axisZone)
  const place = (at: number): number => (at - window.from) * scale
  const counts = useMemo(() => countLanes(page), [page])

  useGestures(root, {
    change,
    hover(point) {
      const found = point && hit(drawn, point.x - shift, point.y, reachMouse)
      setOver(found ? { hit: found, ...point! } : null)
    },
    press(x, y, touch) {
      const found = hit(drawn, x - shift, y, touch ? reachFinger : reachMouse)
      if (!found) return
      if ('entry' in found) choose(found.entry.record)
      else {
        setOver(null)
        change(() => around(found.bar))
      }
    },
  })

  return (
    <div
      className="plot"
      ref={root}
      role="img"
      aria-label={`${t('timeline.plot')}. ${t('timeline.plotKeys')}`}
      data-over={over ? '' : undefined}
    >
      {width > 0 && (
        <svg width={width} height={drawn.height + axisHeight} aria-hidden="true">
          <Fades />
          {ticks.ticks.map((tick) => (
            <line
              key={tick.at}
              className="plot-grid"
              x1={place(tick.at)}
              x2={place(tick.at)}
              y1={0}
              y2={drawn.height}
            />
          ))}
          {drawn.lanes.map((lane) => (
            <line key={lane.lane} className="plot-base" x1={0} x2={width} y1={lane.base + 0.5} y2={lane.base + 0.5} />
          ))}
          <g transform={`translate(${shift} 0)`}>
            {drawn.lanes.map((lane) => (
              <LaneView key={lane.lane} lane={lane} origin={drawn.origin} scale={drawn.scale} />
            ))}
            {chosen && <Connections scene={drawn} window={window} width={width} chosen={chosen} followed={followed} />}
          </g>
          {drawn.lanes.map((lane) => (
            <g key={lane.lane} className="plot-name" data-lane={lane.lane}>
              <Shape lane={lane.lane} x={6} y={lane.top + 12} size={11} />
              <text x={16} y={lane.top + 16}>
                {t(`lane.${lane.lane}`)} <tspan className="plot-count">{number(counts[lane.lane])}</tspan>
              </text>
            </g>
          ))}
          <g className="plot-axis" transform={`translate(0 ${drawn.height})`}>
            {ticks.ticks.map((tick) => (
              <text key={tick.at} x={place(tick.at)} y={16} textAnchor={anchor(place(tick.at), width)}>
                {tick.label}
              </text>
            ))}
            {ticks.context.map((tick, index) => (
              <ContextLabel
                key={tick.at}
                at={place(tick.at)}
                end={Math.min(place(ticks.context[index + 1]?.at ?? window.to), width - axisZone.length * 6.5 - 8)}
              >
                {tick.label}
              </ContextLabel>
            ))}
            <text className="plot-zone" x={width} y={34} textAnchor="end">
              {axisZone}
            </text>
          </g>
        </svg>
      )}
      {over && <Tip hit={over.hit} x={over.x} y={over.y} width={width} />}
    </div>
  )
}

function ContextLabel({ at, end, children }: { at: number; end: number; children: string }) {
  // A label that would run into the next one, or over the edge, is left out: its neighbour says enough.
  if (end - Math.max(0, at) < children.length * 6.5) return null
  return (
    <text className="plot-context" x={Math.max(0, at)} y={34}>
      {children}
    </text>
  )
}

function anchor(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 24) return 'start'
  return x > width - 24 ? 'end' : 'middle'
}

/** A bar, with a little of what stands beside it. */
function around(bar: { start: number; end: number }): Window {
  const room = (bar.end - bar.start) * 0.1
  return { from: bar.start - room, to: bar.end + room }
}

function countLanes(page: TimelinePage): { private: number; public: number; press: number } {
  const counts = { private: 0, public: 0, press: 0 }
  if (page.entries.length > 0)
    for (const entry of page.entries) counts[entry.lane] += claimsOf(entry).length > 0 ? 0 : 1
  else {
    for (const bin of page.bins) {
      counts.private += bin.private
      counts.public += bin.public
      counts.press += bin.press
    }
  }
  return counts
}
