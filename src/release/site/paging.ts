// A long list -> pages of it, each with its folder: the first at the list's own address, the others below `page/`.
import type { SitePaging } from '../../view/model/site.ts'

export interface Paged<Item> {
  path: string
  paging: SitePaging
  items: Item[]
}

/** An empty list has one page, which says so. */
export function* paged<Item>(all: Item[], size: number, base: string): Iterable<Paged<Item>> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  for (let page = 1; page <= pages; page += 1) {
    const paging = { page, pages, total: all.length, base }
    yield { path: pagePath(base, page), paging, items: all.slice((page - 1) * size, page * size) }
  }
}

export function pagePath(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`
}
