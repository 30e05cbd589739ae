// A page of an edition -> its HTML files, in each language that it stands in. Who renders is handed in; where the files go is the
// caller's.
import type { RenderPage, SiteLanguage, SitePage } from '../../view/model.ts'
import { citations } from '../reuse/citation.ts'
import { type Around, frameOf, type SiteEntry } from './pages.ts'

export interface SiteFile {
  /** From the root of the edition: `fr/r/abc/index.html`. */
  path: string
  text: string
}

export function* siteFiles(entry: SiteEntry, around: Around, render: RenderPage): Iterable<SiteFile> {
  const { path } = entry
  const page = citedPage(entry, around)
  const { root } = around.languages
  const other: SiteLanguage = root === 'en' ? 'fr' : 'en'
  const isLost = path === '404'
  const frame = frameOf(around, path, root)
  yield { path: isLost ? '404.html' : `${path}index.html`, text: render(page, frame) }
  if (frame.translated && !isLost)
    yield { path: `${other}/${path}index.html`, text: render(page, frameOf(around, path, other)) }
}

function citedPage({ page }: SiteEntry, around: Around): SitePage {
  return page.kind === 'record' ? { ...page, citation: citations(page.record, around) } : page
}
