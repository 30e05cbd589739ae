// The result over time: a bar or a stretch of bars narrows the search to it. Undated records stand beside it.
import { useState } from 'react'
import type { SearchPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { countIn, dateOperator, type Range, rangeWords } from '../ui/bins.ts'
import { Histogram } from '../ui/histogram.tsx'
import { onlyOperator } from './query-text.ts'

const height = 52

export function OverTime({ page, q, setQuery }: { page: SearchPage; q: string; setQuery(q: string): void }) {
  const { t, language } = useI18n()
  // A stretch of another result says nothing here.
  const [chosen, setChosen] = useState<{ range: Range; of: string } | null>(null)
  const { bins, binUnit, undated } = page
  const range = chosen?.of === page.query ? chosen.range : null
  const narrow = (to: Range) => {
    setChosen(null)
    setQuery(onlyOperator(q, dateOperator(to)))
  }
  if (bins.length === 0 && undated === 0) return null
  return (
    <section className="search-time" aria-label={t('search.facet.year')}>
      {bins.length > 0 && (
        <Histogram
          bins={bins}
          unit={binUnit}
          selection={range}
          onSelect={(next) => setChosen(next && { range: next, of: page.query })}
          onRelease={narrow}
          onOpen={narrow}
          height={height}
          label={t('search.overTime')}
          legend={false}
        />
      )}
      <p className="search-time-line" aria-live="polite">
        {range && t('histogram.chosen', { when: rangeWords(range, binUnit, language), n: countIn(bins, range).all })}
        {undated > 0 && !range && (
          <button type="button" className="example" onClick={() => setQuery(onlyOperator(q, 'date:none'))}>
            {t('search.undated', { n: undated })}
          </button>
        )}
      </p>
    </section>
  )
}
