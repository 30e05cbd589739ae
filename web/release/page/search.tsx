// The page of the search: the form that the script takes over, and what to do without it. And the page for what is not found.
import { useI18n } from '../../i18n/i18n.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import { lanes } from '../../vocabulary.ts'
import { useSite } from '../site.tsx'

export function Search() {
  const { t } = useI18n()
  const { w, link, file } = useSite()
  // Where records stand in one language only, an address without an id would not tell.
  const recordsAt = link('r/id/').slice(0, -'id/'.length)
  return (
    <>
      <PageHeader title={w('search.title')} />
      <div className="no-script">
        <p>{w('search.noScript')}</p>
        <Lists />
      </div>
      <form
        className="search-form"
        id="search"
        method="get"
        action="./"
        data-root={file('') || './'}
        data-records={recordsAt}
        hidden
      >
        <p className="search-line">
          <input className="field" type="search" name="q" aria-label={w('search.label')} autoComplete="off" />
          <button className="button" type="submit">
            {w('search.button')}
          </button>
        </p>
        <p className="search-filters">
          <label>
            {w('search.lane')}{' '}
            <select name="lane">
              <option value="">{w('search.any')}</option>
              {lanes.map((lane) => (
                <option key={lane} value={lane}>
                  {t(`lane.${lane}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {w('search.person')}{' '}
            <select name="person">
              <option value="">{w('search.any')}</option>
            </select>
          </label>
          <label>
            {w('search.year')}{' '}
            <select name="year">
              <option value="">{w('search.any')}</option>
            </select>
          </label>
          <label>
            {w('search.sort')}{' '}
            <select name="sort">
              <option value="">{w('search.relevance')}</option>
              <option value="newest">{w('search.newest')}</option>
              <option value="oldest">{w('search.oldest')}</option>
            </select>
          </label>
        </p>
        <p className="quiet search-help">{w('search.help')}</p>
      </form>
      <p className="search-state" role="status" aria-live="polite" />
      <div className="search-lists" hidden>
        <Lists />
      </div>
      <ol className="search-hits" />
      <p className="search-more" />
    </>
  )
}

function Lists() {
  const { w, link } = useSite()
  return (
    <ul className="ways">
      <li>
        <a href={link('timeline/')}>{w('nav.timeline')}</a>
      </li>
      <li>
        <a href={link('c/')}>{w('nav.conversations')}</a>
      </li>
      <li>
        <a href={link('p/')}>{w('nav.people')}</a>
      </li>
    </ul>
  )
}

export function NotFound() {
  const { w } = useSite()
  return (
    <>
      <PageHeader title={w('notFound.title')} lead={w('notFound.say')} />
      <Lists />
    </>
  )
}
