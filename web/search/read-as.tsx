// How the query was read, in words, or the character over which its reading stumbled.
import type { SearchPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'

export function ReadAs({ page }: { page: SearchPage }) {
  const { t, coded } = useI18n()
  if (page.error) {
    const { at, message } = page.error
    return (
      <div className="query-error" role="alert">
        <p>
          <span aria-hidden="true">△ </span>
          {coded('error', page.error.code, message)}
        </p>
        <pre>
          {page.query.slice(0, at)}
          <span className="query-error-at" title={t('search.errorAt')}>
            {page.query.slice(at, at + 1) || ' '}
          </span>
          {page.query.slice(at + 1)}
        </pre>
      </div>
    )
  }
  if (page.query === '' || page.explain === '') return null
  return (
    <p className="read-as" title={t('search.readAs')}>
      {page.explain}
    </p>
  )
}
