// The histogram of the overview; a chosen stretch leads to the search and to the timeline.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OverviewPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { countIn, dateOperator, type Range, rangeWords } from '../ui/bins.ts'
import { Histogram } from '../ui/histogram.tsx'
import { Button } from '../ui/mark.tsx'

export function OverTime({ page }: { page: OverviewPage }) {
  const { t, language } = useI18n()
  const navigate = useNavigate()
  const [range, setRange] = useState<Range | null>(null)
  const open = (chosen: Range) => navigate({ to: '/search', search: { q: dateOperator(chosen) } })
  return (
    <section className="over-time" aria-labelledby="over-time">
      <h2 id="over-time">{t('overview.overTime')}</h2>
      <Histogram bins={page.bins} unit={page.binUnit} selection={range} onSelect={setRange} onOpen={open} />
      <p className="brushed" aria-live="polite">
        {range ? (
          <>
            <strong>
              {t('histogram.chosen', {
                when: rangeWords(range, page.binUnit, language),
                n: countIn(page.bins, range).all,
              })}
            </strong>
            <Link to="/search" search={{ q: dateOperator(range) }}>
              {t('histogram.search')}
            </Link>
            <Link to="/timeline" search={{ from: range.start, to: range.end }}>
              {t('histogram.timeline')}
            </Link>
            <Button look="quiet" onClick={() => setRange(null)}>
              {t('histogram.clear')}
            </Button>
          </>
        ) : (
          <span className="quiet">
            {t('histogram.hint')}
            {page.undated > 0 && ` ${t('overview.undated', { n: page.undated })}.`}
          </span>
        )}
      </p>
    </section>
  )
}
