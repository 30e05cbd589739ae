// Mail over time, stacked by what its signatures prove. Each part is a link to the search for just those; the parts are one
// stop for the Tab key, and the arrow keys walk between them. Enters: bins; the table beside it says the same in numbers.
import { Link } from '@tanstack/react-router'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { CheckBin, ChecksOverTime } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { rangeWords } from '../../ui/bins.ts'
import { Ticks } from '../../ui/histogram.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { outcomes, queryOf } from './query.ts'
import { type Part, partsOf, stepTo } from './walk.ts'

const height = 132
const axisHeight = 20
/** Room above the highest bar, for its number. */
const headroom = 14
/** No bar wider or narrower than this, and no part lower, in pixels: one among thousands must still be seen. */
const widest = 40
const narrowest = 3
const lowest = 3

export function ChecksPlot({ plot }: { plot: ChecksOverTime }) {
  const { t, number, language } = useI18n()
  const [box, width] = useWidth()
  const { bins } = plot
  const parts = useMemo(() => partsOf(bins), [bins])
  const [cursor, setCursor] = useState(0)
  // What the pointer or the keys are on, in words: a bar of three pixels says nothing by itself.
  const [said, setSaid] = useState('')
  const field = useRef<HTMLDivElement>(null)
  const x = scaleUtc([bins[0]!.start, bins.at(-1)!.end], [0, width])
  const most = Math.max(...bins.map(sum))
  const y = scaleLinear([0, most], [0, height - headroom])
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(parts, cursor, event.key)
    if (next === undefined) return
    event.preventDefault()
    setCursor(next)
    field.current?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus()
  }
  return (
    <div className="checks-plot" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      <div
        className="checks-field"
        ref={field}
        role="group"
        aria-label={t('checks.plot')}
        onKeyDown={walk}
        style={{ height }}
      >
        <span className="checks-most" aria-hidden="true">
          {number(most)}
        </span>
        {bins.map((bin, bar) => (
          <Bar
            key={bin.start}
            bin={bin}
            unit={plot.unit}
            left={x(bin.start)}
            width={Math.min(widest, Math.max(narrowest, x(bin.end) - x(bin.start) - 1))}
            tall={(count) => Math.max(lowest, y(count))}
            indexOf={(outcome) => parts.findIndex((part) => part.bar === bar && part.outcome === outcome)}
            cursor={cursor}
            notice={setCursor}
            say={setSaid}
          />
        ))}
      </div>
      <svg className="histogram" width={width} height={axisHeight} aria-hidden="true">
        {width > 0 && <Ticks x={x} width={width} top={0} language={language} />}
      </svg>
      <p className="checks-said" aria-hidden="true">
        {said || t('checks.hint')}
      </p>
    </div>
  )
}

interface BarProps {
  bin: CheckBin
  unit: ChecksOverTime['unit']
  left: number
  width: number
  tall(count: number): number
  /** Its place among all parts. */
  indexOf(outcome: Part['outcome']): number
  cursor: number
  notice(index: number): void
  /** Told the words of a part, and nothing when it is left. */
  say(words: string): void
}

function Bar({ bin, unit, left, width, tall, indexOf, cursor, notice, say }: BarProps) {
  const { t, language } = useI18n()
  const when = rangeWords(bin, unit, language)
  return (
    <div className="checks-bar" style={{ left, width }}>
      {outcomes.map((outcome) => {
        if (bin[outcome] === 0) return null
        const index = indexOf(outcome)
        const says = t('checks.part', { when, what: t(`checks.sum.${outcome}`, { n: bin[outcome] }) })
        return (
          <Link
            key={outcome}
            to="/search"
            search={{ q: queryOf(outcome, bin) }}
            preload={false}
            className="checks-fill"
            data-outcome={outcome}
            data-part={index}
            tabIndex={index === cursor ? 0 : -1}
            onFocus={() => {
              notice(index)
              say(says)
            }}
            onBlur={() => say('')}
            onPointerEnter={() => say(says)}
            onPointerLeave={() => say('')}
            aria-label={says}
            style={{ height: tall(bin[outcome]) }}
          />
        )
      })}
    </div>
  )
}

function sum(bin: CheckBin): number {
  return outcomes.reduce((all, outcome) => all + bin[outcome], 0)
}
