// Facets as lists to tick: each tick adds an operator to the query or takes it away. On phones they fold away.
import { useState } from 'react'
import type { Kind } from '../../src/record/record.ts'
import type { Facet, SearchPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { kinds, laneOf, results, statuses } from '../vocabulary.ts'
import { pathTails } from './path-tail.ts'
import { hasOperator, type Joining, toggleOperator } from './query-text.ts'
import { useWide } from './use-wide.ts'

type FacetName = keyof SearchPage['facets']

const names: FacetName[] = ['kind', 'person', 'source', 'year', 'dkim', 'status']
/** Two persons mean the records between them; two kinds mean either. */
const joinings: { [name in FacetName]: Joining } = {
  kind: 'or',
  person: 'and',
  source: 'or',
  year: 'or',
  dkim: 'or',
  status: 'or',
}
const shownAtFirst = 8

export interface FacetsProps {
  page: SearchPage
  q: string
  setQuery(q: string): void
}

function FacetLabel({ name, facet, tail }: { name: FacetName; facet: Facet; tail: string | undefined }) {
  const { t } = useI18n()
  const kind = kinds.find((one) => one === facet.value)
  if (name === 'kind' && kind) return <KindLabel kind={kind} word={t(`kind.${kind}`)} />
  const result = results.find((one) => one === facet.value)
  if (name === 'dkim' && result) return <ResultGlyph result={result} word={t(`dkim.${result}`)} />
  const status = statuses.find((one) => one === facet.value)
  if (name === 'status' && status) return t(`status.${status}`)
  if (name !== 'source') return facet.label
  return (
    <span className="facet-path" title={facet.label}>
      {tail}
    </span>
  )
}

function KindLabel({ kind, word }: { kind: Kind; word: string }) {
  return (
    <>
      <LaneGlyph lane={laneOf(kind)} /> {word}
    </>
  )
}

function FacetList({ name, page, q, setQuery }: FacetsProps & { name: FacetName }) {
  const { t, number } = useI18n()
  const [all, setAll] = useState(false)
  const facets = page.facets[name]
  if (facets.length === 0) return null
  // The end of a path says more than its beginning.
  const tails = name === 'source' ? pathTails(facets.map(({ label }) => label)) : []
  const shown = all ? facets : facets.filter((facet, index) => index < shownAtFirst || facet.active)
  const hidden = facets.length - shown.length
  return (
    <fieldset className="facet">
      <legend>{t(`search.facet.${name}`)}</legend>
      {shown.map((facet) => (
        <label key={facet.operator}>
          <input
            type="checkbox"
            checked={hasOperator(q, facet.operator) || (facet.active && page.query === q)}
            onChange={() => setQuery(toggleOperator(q, facet.operator, joinings[name]))}
          />
          <span className="facet-label">
            <FacetLabel name={name} facet={facet} tail={tails[facets.indexOf(facet)]} />
          </span>
          <span className="count">{number(facet.count)}</span>
        </label>
      ))}
      {(hidden > 0 || all) && facets.length > shownAtFirst && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? t('search.facetFewer') : t('search.facetMore', { n: hidden })}
        </Button>
      )}
    </fieldset>
  )
}

export function Facets(props: FacetsProps) {
  const { t } = useI18n()
  const wide = useWide()
  const lists = names.map((name) => <FacetList key={name} name={name} {...props} />)
  if (wide) return <div className="facets">{lists}</div>
  if (names.every((name) => props.page.facets[name].length === 0)) return null
  const active = names.reduce((sum, name) => sum + props.page.facets[name].filter((facet) => facet.active).length, 0)
  return (
    <details className="facets">
      <summary>
        {t('search.facets')}
        {active > 0 && ` (${active})`}
      </summary>
      {lists}
    </details>
  )
}
