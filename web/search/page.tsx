// Search: what the query found, how it was read, and facets that narrow it. The whole state is the address.
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { SearchPage as Model } from '../../src/view/model.ts'
import { type Sort, useSearchPage } from '../api.ts'
import { type MessageKey, useI18n } from '../i18n/i18n.tsx'
import { SoFar } from '../intake/nothing-yet.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Facets } from './facets.tsx'
import { Hits, pageSize } from './hits.tsx'
import { NoHits } from './no-hits.tsx'
import { Operators } from './operators.tsx'
import { ReadAs } from './read-as.tsx'
import { useWide } from './use-wide.ts'
import './search.css'

const route = getRouteApi('/search')
const sorts: Sort[] = ['date-desc', 'date-asc', 'relevance']

export default function SearchPage() {
  const { t, language } = useI18n()
  const lang = language === 'fr' ? language : undefined
  const { q = '', sort } = route.useSearch()
  const navigate = route.useNavigate()
  const chosen: Sort = sort ?? 'date-desc'
  const first = useSearchPage({ q, sort: chosen, offset: 0, limit: pageSize, lang })
  // While the next answer is on its way, the lines of the last one stay, further pages included.
  const shown = useRef({ q, sort: chosen })
  if (!first.isPlaceholderData && first.data) shown.current = { q, sort: chosen }
  useTitle(q === '' ? t('nav.search') : `${q} · ${t('nav.search')}`)
  const wide = useWide()
  useScrollToTop(`${q}\n${chosen}`)

  if (!first.data) return first.error ? <ErrorState error={first.error} retry={() => first.refetch()} /> : <Loading />
  const page = first.data
  const setQuery = (next: string) => navigate({ search: (old) => ({ ...old, q: next || undefined }) })
  const setSort = (next: Sort) => navigate({ search: (old) => ({ ...old, sort: next }), replace: true })
  return (
    <div className="search-page">
      <header className="search-head">
        <h1>{t(headingOf(page, q), { n: page.total })}</h1>
        {page.total > 1 && (
          <label className="search-sort">
            <span className="quiet">{t('search.sort')}</span>
            <select value={chosen} onChange={(event) => setSort(event.target.value as Sort)}>
              {sorts.map((one) => (
                <option key={one} value={one}>
                  {t(`search.sort.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <ReadAs page={page} />
        <SoFar />
        {first.error && <ErrorState error={first.error} retry={() => first.refetch()} />}
      </header>
      <aside className="search-aside" aria-label={t('search.facets')}>
        <Facets page={page} q={q} setQuery={setQuery} />
        <Operators setQuery={setQuery} open={wide && page.total === 0} />
      </aside>
      <div className="search-hits">
        {page.total > 0 ? (
          <Hits first={page} asked={shown.current} busy={first.isPlaceholderData} />
        ) : (
          <NoHits page={page} setQuery={setQuery} />
        )}
      </div>
    </div>
  )
}

function headingOf(page: Model, q: string): MessageKey {
  if (page.total === 0) return 'search.none'
  return q === '' && !page.error ? 'search.allRecords' : 'search.results'
}

/** A new question starts at the top; the way back from a record does not. */
function useScrollToTop(question: string) {
  const last = useRef(question)
  useEffect(() => {
    if (last.current === question) return
    last.current = question
    window.scrollTo({ top: 0 })
  }, [question])
}
