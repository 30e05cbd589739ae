// The way through a list in pages.
import type { SitePaging } from '../../../src/view/model.ts'
import { useSite } from '../site.tsx'

export function Paging({ paging }: { paging: SitePaging }) {
  const { w, link } = useSite()
  const { page, pages, base } = paging
  if (pages === 1) return null
  const at = (number: number) => link(number === 1 ? base : `${base}page/${number}/`)
  return (
    <nav className="paging" aria-label={w('paging.label')}>
      {page > 1 && (
        <a href={at(page - 1)} rel="prev">
          ← {w('paging.previous')}
        </a>
      )}
      <span className="quiet">{w('paging.page', { n: page, pages })}</span>
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          {w('paging.next')} →
        </a>
      )}
    </nav>
  )
}
