// The plot of checks in numbers: a row for each bar, a column for each outcome that there is; each number is a search.
import { Link } from '@tanstack/react-router'
import type { CheckOutcome } from '../../../src/record/check-outcome.ts'
import type { ChecksOverTime } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { type Range, rangeWords } from '../../ui/bins.ts'
import { outcomes, queryOf } from './query.ts'

export function ChecksTable({ plot }: { plot: ChecksOverTime }) {
  const { t, language } = useI18n()
  const { bins, total, unit } = plot
  const shown = outcomes.filter((outcome) => total[outcome] > 0)
  const filled = bins.filter((bin) => shown.some((outcome) => bin[outcome] > 0))
  return (
    <details className="checks-table">
      <summary>{t('checks.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className="checks-scroll" tabIndex={0} aria-label={t('checks.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('checks.when')}</th>
              {shown.map((outcome) => (
                <th key={outcome} scope="col" className="number">
                  {t(`checks.head.${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map((bin) => (
              <Row key={bin.start} name={rangeWords(bin, unit, language)} counts={bin} shown={shown} range={bin} />
            ))}
            <Row name={t('checks.all')} counts={total} shown={shown} />
          </tbody>
        </table>
      </section>
    </details>
  )
}

interface RowProps {
  name: string
  counts: Record<CheckOutcome, number>
  shown: CheckOutcome[]
  range?: Range
}

function Row({ name, counts, shown, range }: RowProps) {
  const { number } = useI18n()
  return (
    <tr>
      <th scope="row">{name}</th>
      {shown.map((outcome) => (
        <td key={outcome} className="number" data-none={counts[outcome] === 0 || undefined}>
          {counts[outcome] === 0 ? (
            number(0)
          ) : (
            <Link to="/search" search={{ q: queryOf(outcome, range) }} preload={false}>
              {number(counts[outcome])}
            </Link>
          )}
        </td>
      ))}
    </tr>
  )
}
