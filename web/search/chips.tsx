// What narrows the search beside its words, each to be taken away again.
import type { SearchPage } from '../../src/view/model.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { type FacetName, facetNames, sayFacet } from './facet-label.tsx'
import { type Filter, filtersOf, removePart, withoutFilters } from './query-text.ts'

export function Chips({ page, q, setQuery }: { page: SearchPage; q: string; setQuery(q: string): void }) {
  const i18n = useI18n()
  const { t } = i18n
  const filters = filtersOf(q)
  if (filters.length === 0) return null
  return (
    <ul className="chips" aria-label={t('search.filters')}>
      {filters.map((filter, index) => {
        const said = sayFilter(filter, page, i18n)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same filter may stand twice.
          <li key={index}>
            <button
              type="button"
              className="chip"
              aria-label={t('search.filterRemove', { filter: said })}
              onClick={() => setQuery(removePart(q, filter.text))}
            >
              <span>{said}</span>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
      {filters.length > 1 && (
        <li>
          <Button look="quiet" onClick={() => setQuery(withoutFilters(q))}>
            {t('search.filtersClear')}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** In the words of the facets where they know it, else as it is written. */
function sayFilter({ text, key, negative, members }: Filter, page: SearchPage, i18n: I18n): string {
  const { t } = i18n
  const said = members.map((operator) => {
    const known = facetOf(operator, page)
    return known === null ? null : sayFacet(known.name, known.facet, i18n)
  })
  if (said.includes(null)) return text
  const name = facetNames.find((one) => one === (key === 'date' ? 'year' : key))
  const words = said.join(t('search.filterOr'))
  const whole = name === undefined ? words : `${t(`search.facet.${name}`)}: ${words}`
  return negative ? t('search.filterNot', { filter: whole }) : whole
}

function facetOf(
  operator: string,
  page: SearchPage,
): { name: FacetName; facet: { value: string; label: string } } | null {
  for (const name of facetNames) {
    const facet = page.facets[name].find((one) => one.operator.toLowerCase() === operator.toLowerCase())
    if (facet) return { name, facet }
  }
  // Values that nothing has any more are in no facet.
  const [, name, value] = /^(kind|lang|dkim|finding|status):([\w-]+)$/.exec(operator) ?? []
  return name === undefined ? null : { name: name as FacetName, facet: { value: value!, label: value! } }
}
