// Records over time, stacked by lane. Enters: bins; leaves (by callback): the stretch of time that was chosen by
// dragging, clicking or the arrow keys. Lanes differ by fill pattern as well as by hue.
import { scaleLinear, scaleUtc } from 'd3-scale'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Bin } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { lanes } from '../vocabulary.ts'
import {
  type BinUnit,
  coarsen,
  countIn,
  highest,
  indexAt,
  laneOrder,
  type Range,
  rangeBetween,
  rangeWords,
} from './bins.ts'
import './histogram.css'
import { LaneGlyph } from './lane.tsx'
import { useWidth } from './use-width.ts'

/** No bar narrower than this, in pixels. */
const narrowest = 3
const axisHeight = 20
/** Of the tick labels, in pixels, taken wide. */
const digitWidth = 6.6

export interface HistogramProps {
  bins: Bin[]
  unit: BinUnit
  selection: Range | null
  onSelect(range: Range | null): void
  /** Enter on a chosen stretch. */
  onOpen?(range: Range): void
  /** The pointer was let go on a chosen stretch. */
  onRelease?(range: Range): void
  /** Height of the bars in pixels. */
  height?: number
  label?: string
  /** False where the lanes are told apart elsewhere. */
  legend?: boolean
}

export function Histogram(props: HistogramProps) {
  const { bins, unit, selection, onSelect, onOpen, onRelease, height = 120, label, legend = true } = props
  const { t, language, number } = useI18n()
  const [box, width] = useWidth()
  const bars = useMemo(() => coarsen(bins, Math.floor(width / narrowest)), [bins, width])
  const anchor = useRef<number | null>(null)
  const [cursor, setCursor] = useState(0)
  const start = bars[0]?.start ?? 0
  const end = bars[bars.length - 1]?.end ?? 1
  const x = useMemo(() => scaleUtc([start, end], [0, width]), [start, end, width])
  const most = highest(bars)
  const y = scaleLinear([0, Math.max(1, most)], [0, height - 14])

  const choose = (from: number, to: number) => {
    setCursor(to)
    onSelect(rangeBetween(bars, from, to))
  }
  const barUnder = (event: PointerEvent) => {
    const left = event.currentTarget.getBoundingClientRect().left
    return indexAt(bars, x.invert(event.clientX - left).getTime())
  }
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    anchor.current = barUnder(event)
    choose(anchor.current, anchor.current)
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (anchor.current === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    choose(anchor.current, barUnder(event))
  }
  const release = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || anchor.current === null) return
    const range = rangeBetween(bars, anchor.current, barUnder(event))
    if (range) onRelease?.(range)
  }
  const steps: { [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1, Home: -bars.length, End: bars.length }
  const key = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step !== undefined) {
      const next = Math.min(bars.length - 1, Math.max(0, selection ? cursor + step : step < 0 ? bars.length - 1 : 0))
      if (!event.shiftKey || anchor.current === null) anchor.current = next
      choose(anchor.current, next)
    } else if (event.key === 'Enter' && selection && onOpen) onOpen(selection)
    else if (event.key === 'Escape' && selection) onSelect(null)
    else return
    event.preventDefault()
  }
  const shown = selection ?? rangeBetween(bars, cursor, cursor)
  const counts = shown ? countIn(bars, shown) : { private: 0, public: 0, press: 0, all: 0 }
  const said = shown ? t('histogram.bin', { when: rangeWords(shown, unit, language), ...counts }) : ''
  return (
    <figure className="histogram">
      <div
        ref={box}
        className="histogram-field"
        role="slider"
        tabIndex={0}
        aria-label={label ?? t('histogram.label')}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bars.length - 1)}
        aria-valuenow={cursor}
        aria-valuetext={said}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onKeyDown={key}
        style={{ height: height + axisHeight }}
      >
        {width > 0 && (
          <svg width={width} height={height + axisHeight} aria-hidden="true">
            <Patterns />
            {selection && <Chosen left={x(selection.start)} right={x(selection.end)} height={height} />}
            <line className="histogram-grid" x1={0} x2={width} y1={14} y2={14} />
            <text className="histogram-most" x={width} y={10}>
              {number(most)}
            </text>
            <Bars bars={bars} x={x} y={y} height={height} />
            <line className="histogram-axis" x1={0} x2={width} y1={height} y2={height} />
            <Ticks x={x} width={width} top={height} language={language} />
          </svg>
        )}
      </div>
      {legend && (
        <figcaption className="histogram-legend">
          {lanes.map((lane) => (
            <LaneGlyph key={lane} lane={lane} word="shown" />
          ))}
        </figcaption>
      )}
    </figure>
  )
}

/** Public bars are hatched and press bars dotted, so that the stack can be read without colour. */
function Patterns() {
  return (
    <defs>
      <pattern id="fill-public" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" className="fill-public-ground" />
        <rect width="2" height="4" className="fill-public" />
      </pattern>
      <pattern id="fill-press" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="fill-press-ground" />
        <rect width="2" height="2" className="fill-press" />
        <rect x="2" y="2" width="2" height="2" className="fill-press" />
      </pattern>
    </defs>
  )
}

function Chosen({ left, right, height }: { left: number; right: number; height: number }) {
  return (
    <g className="histogram-chosen">
      <rect x={left} y={0} width={Math.max(1, right - left)} height={height} />
      <line x1={left} x2={left} y1={0} y2={height} />
      <line x1={right} x2={right} y1={0} y2={height} />
    </g>
  )
}

interface BarsProps {
  bars: Bin[]
  x(at: number): number
  y(count: number): number
  height: number
}

function Bars({ bars, x, y, height }: BarsProps) {
  return bars.map((bar) => {
    const left = x(bar.start)
    const width = Math.max(1, x(bar.end) - left - 1)
    let top = height
    return (
      <g key={bar.start}>
        {laneOrder.map((lane) => {
          if (bar[lane] === 0) return null
          // One record among thousands must still be seen.
          const tall = Math.max(2, y(bar[lane]))
          top -= tall
          return (
            <rect key={lane} className="histogram-bar" data-lane={lane} x={left} y={top} width={width} height={tall} />
          )
        })}
      </g>
    )
  })
}

interface TicksProps {
  x: ReturnType<typeof scaleUtc<number, number>>
  width: number
  top: number
  language: string
}

/** Days, months or years below an axis, as many as have room. */
export function Ticks({ x, width, top, language }: TicksProps) {
  const ticks = x.ticks(Math.max(2, Math.floor(width / 90)))
  const step = (ticks[1]?.getTime() ?? 0) - (ticks[0]?.getTime() ?? 0)
  const day = 86_400_000
  const locale = language === 'en' ? 'en-GB' : language
  const formatOf = (withYear: boolean) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: withYear || step >= 360 * day ? 'numeric' : undefined,
      month: step < 360 * day ? 'short' : undefined,
      day: step < 27 * day ? 'numeric' : undefined,
    })
  const long = formatOf(true)
  const short = formatOf(false)
  let year = ''
  let taken = 0
  let last = ''
  return ticks.map((tick) => {
    const left = x(tick)
    // The year stands where it changes.
    const format = year === tick.toISOString().slice(0, 4) ? short : long
    const word = format.format(tick)
    const right = left + 4 + word.length * digitWidth
    // Within a day several ticks have the same word.
    if (left < taken || right > width || word === last) return null
    taken = right
    last = word
    year = tick.toISOString().slice(0, 4)
    return (
      <g key={tick.getTime()} className="histogram-tick">
        <line x1={left} x2={left} y1={top} y2={top + 4} />
        <text x={left + 3} y={top + 14}>
          {word}
        </text>
      </g>
    )
  })
}
