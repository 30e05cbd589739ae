// Above the hits: how many and how fast, in which order, how the query was read, what narrows it, and when all of it was written.
import type { SearchPage } from '../../src/view/model.ts'
import { durationOf, type Sort } from '../api.ts'
import { type MessageKey, useI18n } from '../i18n/i18n.tsx'
import { SoFar } from '../intake/nothing-yet.tsx'
import { Chips } from './chips.tsx'
import { ExportMenu } from './export-menu.tsx'
import { OtherFonds } from './other-fonds.tsx'
import { OverTime } from './over-time.tsx'
import { ReadAs } from './read-as.tsx'
import { SaveMenu } from './saved/save.tsx'

const sorts: Sort[] = ['date-desc', 'date-asc', 'relevance']

export interface HeadProps {
  page: SearchPage
  q: string
  sort: Sort
  setQuery(q: string): void
  setSort(sort: Sort): void
  /** Set where records that say the same are listed one by one. */
  each: '1' | undefined
  setEach(each: '1' | undefined): void
  /** Set where the hits in other fonds are listed. */
  others: '1' | undefined
  setOthers(others: '1' | undefined): void
}

export function Head({ page, q, sort, setQuery, setSort, each, setEach, others, setOthers }: HeadProps) {
  const { t, number } = useI18n()
  const took = durationOf(page)
  return (
    <>
      <div className="search-total">
        <div className="search-counted">
          <h1 aria-live="polite">{t(headingOf(page, q), { n: page.total })}</h1>
          {took !== undefined && page.total > 0 && (
            <span className="search-took">{t('search.took', { ms: number(Math.max(1, Math.round(took))) })}</span>
          )}
        </div>
        <div className="search-actions">
          {page.total > 1 && (
            <label className="search-sort">
              <span className="quiet">{t('search.sort')}</span>
              <select value={sort} onChange={(event) => setSort(event.target.value as Sort)}>
                {sorts.map((one) => (
                  <option key={one} value={one}>
                    {t(`search.sort.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {q !== '' && page.errors.length === 0 && <SaveMenu q={q} sort={sort} />}
          {page.total > 0 && page.errors.length === 0 && <ExportMenu q={q} />}
        </div>
      </div>
      <ReadAs page={page} setQuery={setQuery} />
      {(each || page.rows < page.total) && (
        <p className="search-took">
          {!each && t(page.rowsEstimate ? 'search.togetherAbout' : 'search.together', { n: page.total - page.rows })}{' '}
          <button type="button" className="example" onClick={() => setEach(each ? undefined : '1')}>
            {t(each ? 'search.groupThem' : 'search.showEach')}
          </button>
        </p>
      )}
      {page.elsewhere !== undefined && page.elsewhere > 0 && (
        <OtherFonds total={page.elsewhere} q={q} sort={sort} open={others === '1'} setOpen={setOthers} />
      )}
      {page.behind && (
        <p className="notice">
          {page.behind.records > 0 ? t('search.behindBy', { n: page.behind.records }) : t('search.behind')}
        </p>
      )}
      <Chips page={page} q={q} setQuery={setQuery} />
      <SoFar />
      <OverTime page={page} q={q} setQuery={setQuery} />
    </>
  )
}

function headingOf(page: SearchPage, q: string): MessageKey {
  if (page.total === 0) return 'search.none'
  return q === '' ? 'search.allRecords' : 'search.results'
}
