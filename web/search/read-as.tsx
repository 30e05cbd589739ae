// How the query was read, in words; or the places over which its reading stumbled, each with the query mended.
import type { QueryError, SearchPage, Suggestion } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { mended, tokenEnd } from './mend.ts'

export function ReadAs({ page, setQuery }: { page: SearchPage; setQuery(q: string): void }) {
  const { t } = useI18n()
  return (
    <>
      {page.errors.length > 0 ? (
        <div role="alert">
          {page.errors.map((error) => (
            <Stumbled key={`${error.at} ${error.code}`} query={page.query} error={error} setQuery={setQuery} />
          ))}
        </div>
      ) : (
        page.query !== '' && (
          <p className="read-as" title={t('search.readAs')}>
            {page.explain}
          </p>
        )
      )}
      {page.hints.length > 0 && (
        <div role="status">
          {page.hints.map((hint) => (
            <Stumbled key={`${hint.at} ${hint.code}`} query={page.query} error={hint} setQuery={setQuery} />
          ))}
        </div>
      )}
      {page.suggestion && <DidYouMean suggestion={page.suggestion} setQuery={setQuery} />}
    </>
  )
}

function DidYouMean({ suggestion, setQuery }: { suggestion: Suggestion; setQuery(q: string): void }) {
  const { t } = useI18n()
  const { query, total } = suggestion
  return (
    <p className="did-you-mean">
      {t('search.suggestion')}{' '}
      <button type="button" className="example" onClick={() => setQuery(query)}>
        <strong>{query}</strong>
      </button>
      {t('search.suggestionEnd')} <span className="count">{t('search.results', { n: total })}</span>
    </p>
  )
}

interface StumbledProps {
  query: string
  error: QueryError
  setQuery(q: string): void
}

function Stumbled({ query, error, setQuery }: StumbledProps) {
  const { t, coded } = useI18n()
  const { at, message } = error
  const end = Math.max(at + 1, tokenEnd(query, at))
  const better = mended(query, error)
  return (
    <div className="query-error">
      <p>
        <span aria-hidden="true">△ </span>
        {coded('error', error.code, message)}
      </p>
      <pre>
        {query.slice(0, at)}
        <span className="query-error-at" title={t('search.errorAt')}>
          {query.slice(at, end) || ' '}
        </span>
        {query.slice(end)}
      </pre>
      {better !== null && (
        <p className="query-mend">
          {t('search.mend')}{' '}
          <button type="button" className="example" onClick={() => setQuery(better)}>
            <code>{better}</code>
          </button>
        </p>
      )}
    </div>
  )
}
