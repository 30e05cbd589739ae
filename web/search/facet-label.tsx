// What the values of a facet are called.
import type { Facet, SearchPage } from '../../src/view/model.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { kinds, laneOf, results, statuses } from '../vocabulary.ts'

export type FacetName = keyof SearchPage['facets']

/** In the order in which they narrow best. */
export const facetNames: FacetName[] = ['kind', 'person', 'year', 'source', 'has', 'lang', 'dkim', 'finding', 'status']

type Named = Pick<Facet, 'value' | 'label'>

export function sayFacet(name: FacetName, { value, label }: Named, { t, language, coded }: I18n): string {
  switch (name) {
    case 'kind': {
      const kind = kinds.find((one) => one === value)
      return kind ? t(`kind.${kind}`) : label
    }
    case 'dkim': {
      const result = results.find((one) => one === value)
      return result ? t(`dkim.${result}`) : label
    }
    case 'status': {
      const status = statuses.find((one) => one === value)
      return status ? t(`status.${status}`) : label
    }
    case 'has':
      return t(value === 'none' ? 'search.has.none' : 'search.has.attachment')
    case 'lang':
      return value === 'none' ? t('search.lang.none') : languageName(value, language)
    case 'finding':
      return coded('search.finding', value, label)
    default:
      return label
  }
}

/** The code where it names no language. */
function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

export function FacetLabel({ name, facet, tail }: { name: FacetName; facet: Facet; tail: string | undefined }) {
  const i18n = useI18n()
  const word = sayFacet(name, facet, i18n)
  const kind = kinds.find((one) => one === facet.value)
  if (name === 'kind' && kind) {
    return (
      <>
        <LaneGlyph lane={laneOf(kind)} /> {word}
      </>
    )
  }
  const result = results.find((one) => one === facet.value)
  if (name === 'dkim' && result) return <ResultGlyph result={result} word={word} />
  if (name !== 'source') return word
  return (
    <span className="facet-path" title={facet.label}>
      {tail}
    </span>
  )
}
