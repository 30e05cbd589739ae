// Published records over time as inline SVG, one band for each lane, each bar a link to its time. Positions are shares of the
// width, so that it fits every screen without a script.
import type { Lane } from '../../../src/record/record.ts'
import type { SiteBin, SitePlot } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { dateWords } from '../../ui/date-words.ts'
import { LaneGlyph } from '../../ui/lane.tsx'
import { lanes } from '../../vocabulary.ts'
import { useSite } from '../site.tsx'

const bandHeight = 44
const claimHeight = 16
/** One record among thousands must still be seen. */
const leastHeight = 2

export function Plot({ plot, links = true }: { plot: SitePlot; links?: boolean }) {
  const { w } = useSite()
  if (plot.bins.length < 2) return null
  const shown = lanes.filter((lane) => plot.bins.some((bin) => bin[lane] > 0))
  return (
    <figure className="plot" aria-label={w('plot.label')}>
      {shown.map((lane) => (
        <Band key={lane} lane={lane} plot={plot} links={links} />
      ))}
      {plot.claims.length > 0 && <Claims plot={plot} />}
      <Axis plot={plot} />
      {plot.undated > 0 && <figcaption className="quiet">{w('plot.undated', { n: plot.undated })}</figcaption>}
    </figure>
  )
}

function Band({ lane, plot, links }: { lane: Lane; plot: SitePlot; links: boolean }) {
  const { w } = useSite()
  const { bins } = plot
  const most = Math.max(...bins.map((bin) => bin[lane]))
  return (
    <div className="plot-band" data-lane={lane}>
      <p className="plot-name">
        <LaneGlyph lane={lane} word="shown" /> <span className="quiet">{w('plot.most', { n: most })}</span>
      </p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: each bar is a link with a name of its own. */}
      <svg className="plot-bars" width="100%" height={bandHeight}>
        {bins.map((bin, at) =>
          bin[lane] === 0 ? null : (
            <Bar key={bin.period} bin={bin} lane={lane} at={at} of={bins.length} most={most} links={links} />
          ),
        )}
      </svg>
    </div>
  )
}

interface BarProps {
  bin: SiteBin
  lane: Lane
  at: number
  of: number
  most: number
  links: boolean
}

function Bar({ bin, lane, at, of, most, links }: BarProps) {
  const { t } = useI18n()
  const { w, link } = useSite()
  const say = usePeriod()
  const tall = Math.max(leastHeight, Math.round((bin[lane] / most) * (bandHeight - 2) * 10) / 10)
  const label = w('plot.bar', { when: say(bin.period), n: bin[lane], lane: t(`lane.${lane}`) })
  const rect = (
    <rect x={share(at, of)} width={share(0.86, of)} y={bandHeight - tall} height={tall}>
      <title>{label}</title>
    </rect>
  )
  if (!links) return rect
  return (
    <a href={periodHref(bin.period, link)} aria-label={label}>
      {rect}
    </a>
  )
}

/** Where the press says that something happened: the wider, the vaguer. */
function Claims({ plot }: { plot: SitePlot }) {
  const { w } = useSite()
  const say = usePeriod()
  const { bins, claims } = plot
  return (
    <div className="plot-band" data-lane="press">
      <p className="plot-name">
        <LaneGlyph lane="press" word="none" hollow /> <span>{w('plot.claims')}</span>
      </p>
      <svg className="plot-claims" width="100%" height={claimHeight} aria-hidden="true">
        {claims.map(({ from, to, count }) => (
          <rect
            key={`${from} ${to}`}
            data-vague={to > from || undefined}
            x={share(from, bins.length)}
            width={share(to - from + 0.86, bins.length)}
            y={3}
            height={10}
          >
            <title>
              {w('plot.claimBar', { n: count, when: `${say(bins[from]!.period)} – ${say(bins[to]!.period)}` })}
            </title>
          </rect>
        ))}
      </svg>
    </div>
  )
}

/** Room for a name, as a share of the width. */
const shownTicks = 6

function Axis({ plot: { bins } }: { plot: SitePlot }) {
  const say = usePeriod()
  const step = Math.max(1, Math.ceil(bins.length / shownTicks))
  return (
    <svg className="plot-axis" width="100%" height="18" aria-hidden="true">
      {bins.map((bin, at) =>
        at % step === 0 ? (
          <g key={bin.period}>
            <line x1={share(at, bins.length)} x2={share(at, bins.length)} y1="0" y2="4" />
            <text x={share(at, bins.length)} y="15" textAnchor={at / bins.length > 0.88 ? 'end' : undefined}>
              {say(bin.period)}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  )
}

function share(at: number, of: number): string {
  return `${Math.round((at / of) * 10_000) / 100}%`
}

/** A day's records stand on the page of its year, below the heading of its month. */
export function periodHref(period: string, link: (path: string) => string): string {
  const year = period.slice(0, 4)
  return period.length === 4 ? link(`timeline/${year}/`) : `${link(`timeline/${year}/`)}#m${period.slice(0, 7)}`
}

/** `2016`, `September 2016`, `20 Sept 2016`. */
export function usePeriod(): (period: string) => string {
  const { t, language } = useI18n()
  return (period) => (period === 'undated' ? t('date.none') : dateWords(period, { t, language }).text)
}
