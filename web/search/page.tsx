// Search: what the query found, how it was read, facets that narrow it, and the open record. The whole state is the address.
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type Sort, useSearchPage } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Facets } from './facets.tsx'
import { Head } from './head.tsx'
import { type Asked, Hits, pageSize } from './hits.tsx'
import { NoHits } from './no-hits.tsx'
import { Operators } from './operators.tsx'
import { Pane } from './pane.tsx'
import { SavedSearches } from './saved/list.tsx'
import { usePane } from './use-pane.ts'
import { useThreeColumns, useWide } from './use-wide.ts'
import './search.css'

const route = getRouteApi('/search')

export default function SearchPage() {
  const { t, language } = useI18n()
  const lang = language === 'fr' ? language : undefined
  const { q = '', sort, each, others } = route.useSearch()
  const navigate = route.useNavigate()
  const chosen: Sort = sort ?? 'date-desc'
  const asked: Asked = { q, sort: chosen, duplicates: each && 'all' }
  const first = useSearchPage({ ...asked, offset: 0, limit: pageSize, lang })
  // While the next answer is on its way, the lines of the last one stay, further pages included.
  const shown = useRef(asked)
  if (!first.isPlaceholderData && first.data) shown.current = asked
  useTitle(q === '' ? t('nav.search') : `${q} · ${t('nav.search')}`)
  const pane = usePane()
  const beside = pane?.at !== undefined
  const [wide, three] = [useWide(), useThreeColumns()]
  useScrollToTop(`${q}\n${chosen}`)

  if (!first.data) return first.error ? <ErrorState error={first.error} retry={() => first.refetch()} /> : <Loading />
  const page = first.data
  const setQuery = (next: string) => navigate({ search: (old) => ({ ...old, q: next || undefined }) })
  const setEach = (next: '1' | undefined) => navigate({ search: (old) => ({ ...old, each: next }), replace: true })
  const setSort = (next: Sort) => navigate({ search: (old) => ({ ...old, sort: next }), replace: true })
  const setOthers = (next: '1' | undefined) => navigate({ search: (old) => ({ ...old, others: next }), replace: true })
  const head = { page, q, sort: chosen, setQuery, setSort, each, setEach, others, setOthers }
  return (
    <div className="search-page" data-beside={beside || undefined}>
      <header className="search-head">
        <Head {...head} />
        {first.error && <ErrorState error={first.error} retry={() => first.refetch()} />}
      </header>
      <aside className="search-aside" aria-label={t('search.facets')}>
        <SavedSearches open={q === '' && wide} />
        <Facets page={page} q={q} setQuery={setQuery} folded={!wide || (beside && !three)} />
        <Operators setQuery={setQuery} open={wide && page.total === 0} />
      </aside>
      <div className="search-hits">
        {page.total > 0 ? (
          <Hits first={page} asked={shown.current} busy={first.isPlaceholderData} pane={pane} />
        ) : (
          <NoHits page={page} setQuery={setQuery} />
        )}
      </div>
      {pane?.at !== undefined && <Pane id={pane.at} q={shown.current.q} close={pane.close} />}
    </div>
  )
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
