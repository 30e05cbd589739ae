// An edition -> the HTML files of its site, one at a time. Who renders is handed in; where the files go is the caller's.
import type { Edition, RenderPage, SiteLanguage } from '../../view/model.ts'
import { frameOf, type SiteLanguages, type SiteRecords, sitePages } from './pages.ts'

export interface SiteFile {
  /** From the root of the edition: `fr/r/abc/index.html`. */
  path: string
  html: string
}

export function* siteFiles(
  edition: Edition,
  records: SiteRecords,
  render: RenderPage,
  languages: SiteLanguages,
): Iterable<SiteFile> {
  const other: SiteLanguage = languages.root === 'en' ? 'fr' : 'en'
  for (const { path, page } of sitePages(edition, records)) {
    const isLost = path === '404'
    const frame = frameOf(edition, path, languages.root, languages)
    yield { path: isLost ? '404.html' : `${path}index.html`, html: render(page, frame) }
    if (frame.translated && !isLost)
      yield {
        path: `${other}/${path}index.html`,
        html: render(page, frameOf(edition, path, other, languages)),
      }
  }
}
