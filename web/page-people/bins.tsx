// When a person wrote or was written to: one small stacked bar per stretch of time, each a link to the timeline.
import { Link } from '@tanstack/react-router'
import type { Bin } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sayBin } from '../page-timeline/say-window.ts'
import { LaneGlyph } from '../ui/lane.tsx'

const lanes = ['private', 'public', 'press'] as const

export function Bins({ bins }: { bins: Bin[] }) {
  const { t, language, number, day } = useI18n()
  const filled = bins.filter((bin) => sum(bin) > 0)
  const first = filled[0]
  const last = filled.at(-1)
  if (!first || !last) return <p className="quiet">{t('timeline.empty')}</p>
  const shown = bins.filter((bin) => bin.start >= first.start && bin.end <= last.end)
  const most = Math.max(...shown.map(sum))
  return (
    <div className="person-bins">
      <ol className="bin-bars">
        {shown.map((bin) => {
          const label = t('histogram.bin', {
            when: sayBin(bin, language, 'UTC'),
            private: number(bin.private),
            public: number(bin.public),
            press: number(bin.press),
          })
          return (
            <li key={bin.start}>
              {sum(bin) > 0 && (
                <Link to="/timeline" search={{ from: bin.start, to: bin.end }} title={label} aria-label={label}>
                  {lanes.map((lane) => (
                    <span key={lane} data-lane={lane} style={{ height: `${(bin[lane] / most) * 100}%` }} />
                  ))}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
      <p className="bin-ends">
        <span>{day(first.start)}</span>
        <span>{day(last.end - 1)}</span>
      </p>
      <p className="bin-legend">
        <span>
          {lanes
            .filter((lane) => shown.some((bin) => bin[lane] > 0))
            .map((lane) => (
              <LaneGlyph key={lane} lane={lane} word="shown" />
            ))}
        </span>
        <span className="quiet">{t('person.mostInBar', { n: most })}</span>
      </p>
    </div>
  )
}

const sum = (bin: Bin): number => bin.private + bin.public + bin.press
