// Facets as lists to tick: each tick adds an operator to the query or takes it away. Where they have no column they fold away.
import { useState } from 'react'
import type { Facet, SearchPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { FacetLabel, type FacetName, facetNames, sayFacet } from './facet-label.tsx'
import { pathTails } from './path-tail.ts'
import { hasOperator, type Joining, onlyOperator, toggleOperator } from './query-text.ts'

/** Two persons mean the records between them; two kinds mean either. With and without a file, nothing would be left. */
const joinings: { [name in FacetName]: Joining | 'one' } = {
  kind: 'or',
  person: 'and',
  source: 'or',
  year: 'or',
  lang: 'or',
  dkim: 'or',
  finding: 'or',
  has: 'one',
  status: 'or',
}
const shownAtFirst = 6

export interface FacetsProps {
  page: SearchPage
  q: string
  setQuery(q: string): void
  /** True where they have no column of their own. */
  folded: boolean
}

/** One value that everything has tells nothing apart. */
function tells(name: FacetName, facets: Facet[], total: number): boolean {
  const [only, ...others] = facets
  return only !== undefined && (name === 'kind' || others.length > 0 || only.active || only.count < total)
}

function toggled(q: string, name: FacetName, operator: string): string {
  const joining = joinings[name]
  if (joining !== 'one') return toggleOperator(q, operator, joining)
  return hasOperator(q, operator) ? toggleOperator(q, operator) : onlyOperator(q, operator)
}

function FacetList({ name, page, q, setQuery }: FacetsProps & { name: FacetName }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const facets = page.facets[name]
  if (!tells(name, facets, page.total)) return null
  // The end of a path says more than its beginning.
  const tails = name === 'source' ? pathTails(facets.map(({ label }) => label)) : []
  const shown = all ? facets : facets.filter((facet, index) => index < shownAtFirst || facet.active)
  const hidden = facets.length - shown.length
  return (
    <fieldset className="facet">
      <legend>{t(`search.facet.${name}`)}</legend>
      {shown.map((facet) => (
        <FacetLine
          key={facet.operator}
          {...{ name, facet, q, setQuery }}
          tail={tails[facets.indexOf(facet)]}
          active={hasOperator(q, facet.operator) || (facet.active && page.query === q)}
          estimate={page.estimate}
        />
      ))}
      {(hidden > 0 || all) && facets.length > shownAtFirst && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? t('search.facetFewer') : t('search.facetMore', { n: hidden })}
        </Button>
      )}
    </fieldset>
  )
}

interface LineProps extends Pick<FacetsProps, 'q' | 'setQuery'> {
  name: FacetName
  facet: Facet
  tail: string | undefined
  active: boolean
  estimate: boolean
}

function FacetLine({ name, facet, tail, active, estimate, q, setQuery }: LineProps) {
  const i18n = useI18n()
  const { t } = i18n
  const { operator } = facet
  const label = sayFacet(name, facet, i18n)
  return (
    <div className="facet-line">
      <label>
        <input type="checkbox" checked={active} onChange={() => setQuery(toggled(q, name, operator))} />
        <span className="facet-label">
          <FacetLabel name={name} facet={facet} tail={tail} />
        </span>
        <FacetNumber count={facet.count} estimate={estimate} />
      </label>
      <button
        type="button"
        className="facet-only"
        aria-label={t('search.facetOnlyThis', { name: label })}
        onClick={() => setQuery(onlyOperator(q, operator))}
      >
        {t('search.facetOnly')}
      </button>
    </div>
  )
}

/** Above this an engine elsewhere may estimate. */
const exactUpTo = 10_000

export function FacetNumber({ count, estimate }: { count: number; estimate: boolean }) {
  const { t, number } = useI18n()
  const about = estimate && count > exactUpTo
  return (
    <span className="count" title={about ? t('search.estimate', { n: count }) : undefined}>
      {about && '≈\u2009'}
      {number(count)}
    </span>
  )
}

export function Facets(props: FacetsProps) {
  const { t } = useI18n()
  const { page, folded } = props
  const lists = facetNames.map((name) => <FacetList key={name} name={name} {...props} />)
  if (!folded) return <div className="facets">{lists}</div>
  if (facetNames.every((name) => page.facets[name].length === 0)) return null
  const active = facetNames.reduce((sum, name) => sum + page.facets[name].filter((facet) => facet.active).length, 0)
  return (
    <details className="facets">
      <summary>
        {t('search.facets')}
        {active > 0 && ` (${active})`}
      </summary>
      <div className="facets-open">{lists}</div>
    </details>
  )
}
